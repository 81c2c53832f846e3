import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  beginParts,
  completeParts,
  type DeskFailure,
  presignUpload,
  submitDocuments,
} from "@/app/(officer)/applicants/[applicantId]/upload/_components/desk-api";
import type { PresignUpload } from "@/lib/documents/schema";
import type { Problem } from "@/lib/http/problem";

/** What the desk answers next: status and body. */
let answer: [status: number, body: unknown] = [200, {}];
const desk = createServer((_, response) => {
  const [status, body] = answer;
  response.writeHead(status, { "content-type": "application/json" });
  response.end(status === 204 ? undefined : typeof body === "string" ? body : JSON.stringify(body));
});

beforeEach(async () => {
  await new Promise<void>((listening) => desk.listen(0, "127.0.0.1", listening));
  const { port } = desk.address() as AddressInfo;
  const overNetwork = globalThis.fetch;
  // A page's calls are relative to its own address; Node has none.
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => overNetwork(`http://127.0.0.1:${port}${path}`, init));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  desk.closeAllConnections();
  await new Promise((closed) => desk.close(closed));
});

const { signal } = new AbortController();
const announced: PresignUpload = {
  ...{ applicantId: "a", fileName: "pan.pdf", contentType: "application/pdf", byteSize: 9, sha256: "0".repeat(64) },
  submissionMode: "UPLOAD",
};
const refusal = (call: Promise<unknown>): Promise<DeskFailure> =>
  call.then(
    () => expect.unreachable(),
    (error) => error,
  );
const problem = (status: number, title: Problem["title"], details = {}): [number, Problem] => [
  status,
  { title, status, detail: "", requestId: "r", details },
];

test("an answer of the right shape is handed on, one of another shape is not understood", async () => {
  answer = [200, { documentId: "d", arrived: [1, 3] }];
  expect(await beginParts(announced, signal)).toEqual({ documentId: "d", arrived: [1, 3] });
  answer = [202, { batchId: "b", state: "SUBMITTED" }];
  expect(await submitDocuments({ applicantId: "a", documentIds: ["d"] })).toBe("b");
  answer = [204, undefined];
  expect(await completeParts("d", signal)).toBeUndefined();
  for (const wrong of [{ documentId: "d" }, { documentId: "d", arrived: ["1"] }, [], null]) {
    answer = [200, wrong];
    expect((await refusal(beginParts(announced, signal))).code).toBe("notUnderstood");
  }
  answer = [200, { documentId: "d", url: "u", headers: { a: 1 } }];
  expect((await refusal(presignUpload(announced, signal))).code).toBe("notUnderstood");
});

test("a file sent in before is told with its place, and with its document where that may be seen", async () => {
  answer = problem(409, "document_exists", { place: "other", documentId: "d0" });
  expect(await refusal(presignUpload(announced, signal))).toMatchObject({
    ...{ status: 409, code: "document_exists", earlier: { place: "other", documentId: "d0" } },
  });
  answer = problem(409, "document_exists", { place: "hidden" });
  expect((await refusal(beginParts(announced, signal))).earlier).toEqual({ place: "hidden", documentId: null });
});

test("files that did not arrive whole are named", async () => {
  answer = problem(422, "upload_mismatch", { documents: [{ fileName: "a.pdf", why: "" }, { fileName: "b.pdf" }, 3] });
  const failure = await refusal(submitDocuments({ applicantId: "a", documentIds: ["d"] }));
  expect(failure.files).toEqual(["a.pdf", "b.pdf"]);
});

test("being signed out, a page of a proxy and no answer at all are told apart", async () => {
  answer = problem(401, "not_signed_in");
  expect(await refusal(completeParts("d", signal))).toMatchObject({ status: 401, code: "signedOut" });
  answer = [502, "<html>Bad gateway</html>"];
  expect(await refusal(completeParts("d", signal))).toMatchObject({ status: 502, code: "other" });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await refusal(completeParts("d", signal))).toMatchObject({ status: 0, code: "offline" });
});

test("a call that was cancelled ends with the cancel, not as a lost network", async () => {
  const cancel = new AbortController();
  cancel.abort(new Error("cancelled"));
  await expect(presignUpload(announced, cancel.signal)).rejects.toThrow("cancelled");
});
