import { atEveryPlace } from "@/tests/support/at-every-place";
import { expectReply, type FinishedFile, invalidToken } from "@/tests/support/contract-target";

const paths = ["/v2/verification/status", "/v2/verification/docs"];
const asked = (flow_id: string) => ({ flow_id, external_reference_id: "CUST-501" });

atEveryPlace({ title: "status and docs" }, (base) => {
  const test = base
    .extend("read", ({ target }) => (path: string, query: Record<string, string>) => {
      return target.send("GET", path, { query });
    })
    .extend("finish", ({ target, uuids }) => async (...files: FinishedFile[]) => {
      for (const [index, file] of files.entries()) await target.finish?.(uuids[index] ?? "", file);
    });

  test("status tells of every file, and the roll-up of all", async ({ target, flow_id, uuids, read, finish, skip }) => {
    if (!target.finish) skip("files end by themselves here");
    const steps: [FinishedFile["status"], FinishedFile["status"], string][] = [
      ["PROCESSING_SUCCESS", "PROCESSING", "IN_PROGRESS"],
      ["PROCESSING_SUCCESS", "FAILED", "SUCCESS"],
      ["FAILED", "FAILED", "FAILED"],
    ];
    for (const [pan, aadhaar, master_status] of steps) {
      await finish({ status: pan }, { status: aadhaar });
      const file_statuses = [
        { file_uuid: uuids[0], document_id: "doc_1", status: pan },
        { file_uuid: uuids[1], document_id: "doc_2", status: aadhaar },
      ];
      expectReply(await read("/v2/verification/status", asked(flow_id)), 200, { file_statuses, master_status });
    }
  });

  test("docs tells which of the expected documents are there, once they were recognised", async ({
    target,
    flow_id,
    read,
    finish,
    skip,
  }) => {
    if (!target.finish) skip("files end by themselves here");
    const none = { PAN: false, AADHAAR: false, BANK_STATEMENT: false };
    expectReply(await read("/v2/verification/docs", asked(flow_id)), 200, none);
    const recognised = (document_type: string) =>
      ({ status: "PROCESSING_SUCCESS", fileData: { document_type } }) as const;
    await finish(recognised("PAN"), recognised("AADHAAR"));
    expectReply(await read("/v2/verification/docs", asked(flow_id)), 200, { ...none, PAN: true, AADHAAR: true });
  });

  test.for(paths)("%s names missing parameters in its own wording", async (path, { flow_id, read }) => {
    const missing = (names: string) => ({ error: `Missing required [${names}] parameters` });
    const { external_reference_id } = asked(flow_id);
    expectReply(await read(path, { external_reference_id }), 400, missing("'flow_id'"));
    expectReply(await read(path, { flow_id }), 400, missing("'external_reference_id'"));
    expectReply(await read(path, {}), 400, missing("'flow_id', 'external_reference_id'"));
  });

  test.for(paths)(
    "%s refuses a bad token and knows no applicant of another name",
    async (path, { target, flow_id, read }) => {
      expectReply(await target.send("GET", path, { query: asked(flow_id), token: "bad" }), 401, invalidToken);
      const unknown = { flow_id, external_reference_id: "CUST-999" };
      expectReply(await read(path, unknown), 409, { error: "Applicant not found" });
    },
  );
});
