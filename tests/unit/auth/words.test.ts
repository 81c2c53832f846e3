import { expect, test } from "vitest";
import { kindWords, trailWords } from "@/app/(admin)/admin/audit/_components/trail-words";
import { batchesAddress, hasFilters } from "@/app/(admin)/admin/batches/_components/batches-address";
import { auditWords } from "@/app/(admin)/admin/batches/[batchId]/_components/audit-words";
import { signInWords } from "@/app/(auth)/login/_components/sign-in-words";
import { AuditEventBody } from "@/lib/audit/events";
import { generatePassword } from "@/lib/users/generate-password";

test.each([
  ["CredentialsSignin", "E-mail or password is wrong"],
  ["wait:1", "Too many wrong passwords. Try again in 1 second."],
  ["wait:40", "Too many wrong passwords. Try again in 40 seconds."],
  ["wait:121", "Too many wrong passwords. Try again in 3 minutes."],
  ["wait:<script>", "You could not be signed in. Try again in a moment."],
  ["Configuration", "You could not be signed in. Try again in a moment."],
])("the refusal %s is said in plain words", (error, words) => {
  expect(signInWords(error)).toBe(words);
});

const ids = { applicantId: "a", batchId: "b", documentId: "d" };

test.each([
  ["batch.submitted", { ...ids, documentCount: 2 }, "Submitted 2 documents"],
  ["batch.sent", { ...ids, documentCount: 1, atlasBatchId: "x" }, "Atlas took 1 document"],
  ["batch.resent", { ...ids, documentCount: 1 }, "Sent 1 document again"],
  ["batch.completed", { ...ids, readCount: 2, problemCount: 0 }, "Finished: 2 documents read"],
  ["batch.completed", { ...ids, readCount: 2, problemCount: 1 }, "Finished: 2 read, 1 with a problem"],
  ["document.read", { ...ids, documentType: "PAN" }, "pan.jpg was read: PAN card"],
  [
    "document.failed",
    { ...ids, code: "FETCH_TIMEOUT" },
    "pan.jpg: The file could not be fetched for reading (FETCH_TIMEOUT)",
  ],
])("the event %s becomes a sentence", (type, { documentId, ...facts }, words) => {
  const data = type.startsWith("document.") ? { ...facts, documentId } : facts;
  const { applicantId, batchId, ...rest } = data;
  expect(auditWords({ type, data: { applicantId, batchId, ...rest } }, "pan.jpg")).toBe(words);
});

test("every event a batch can have is said in words, not by its name", () => {
  const types = AuditEventBody.options.filter(({ shape }) => "batchId" in shape).map(({ shape }) => shape.type.value);
  expect(types.length).toBeGreaterThan(5);
  const facts = { documentCount: 1, atlasBatchId: "x", readCount: 1, problemCount: 0, documentType: "PAN", code: "X" };
  for (const option of AuditEventBody.options.filter(({ shape }) => "batchId" in shape)) {
    const wanted = Object.keys(option.shape).filter((name) => name !== "type");
    const data = Object.fromEntries(wanted.map((name) => [name, { ...ids, ...facts }[name as keyof typeof facts]]));
    expect(auditWords({ type: option.shape.type.value, data })).not.toBe(option.shape.type.value);
  }
});

test("an event of an older version is shown by its name, not hidden", () => {
  expect(auditWords({ type: "batch.sent", data: { unknown: 1 } })).toBe("batch.sent");
  expect(auditWords({ type: "batch.archived", data: {} })).toBe("batch.archived");
});

test("every kind of event is said in words on the trail and in its filter, not by its name", () => {
  const facts = {
    ...ids,
    userId: "u",
    branchId: "r",
    role: "OFFICER",
    from: "ADMIN",
    to: "AUDITOR",
    reason: "deactivated",
  };
  const counts = { documentCount: 1, readCount: 1, problemCount: 0, events: 3, existing: false, result: "unbroken" };
  const texts = { atlasFlowId: "f", atlasBatchId: "x", deliveryId: "d", documentType: "PAN", code: "X-1" };
  const all = { ...facts, ...counts, ...texts, expectedDocuments: ["PAN"] };
  for (const { shape } of AuditEventBody.options) {
    const type = shape.type.value;
    const wanted = Object.keys(shape).filter((name) => name !== "type");
    const data = Object.fromEntries(wanted.map((name) => [name, all[name as keyof typeof all]]));
    const words = trailWords({ type, data, document: null }, { u: "Nila Rao" });
    expect(words).not.toBe(type);
    if (type.startsWith("user.") && "role" in shape) expect(words).toContain("Nila Rao: Officer");
    expect(kindWords[type]).not.toBe(type);
  }
});

test("a change of a user tells what was before and after", () => {
  const data = { userId: "u", from: "OFFICER", to: "AUDITOR" };
  expect(trailWords({ type: "user.role-changed", data, document: null }, { u: "Nila Rao" })).toBe(
    "Changed the role of Nila Rao from Officer to Auditor",
  );
});

test("the address of a filtered list names what is set and nothing else", () => {
  expect(batchesAddress({})).toBe("/admin/batches");
  expect(batchesAddress({ status: "FAILED", q: "a&b", mode: undefined, type: "" })).toBe(
    "/admin/batches?status=FAILED&q=a%26b",
  );
});

test("a list is narrowed by filters, not by the page one is on", () => {
  expect(hasFilters({ after: "1.c", type: "" })).toBe(false);
  expect(hasFilters({ after: "1.c", type: "PAN" })).toBe(true);
});

test("generated passwords are long, readable aloud and never the same", () => {
  const made = Array.from({ length: 200 }, generatePassword);
  expect(new Set(made).size).toBe(made.length);
  for (const password of made)
    expect(password).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{5}(-[abcdefghjkmnpqrstuvwxyz2-9]{5}){3}$/);
});
