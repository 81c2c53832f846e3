import { requiredText } from "@/lib/atlas/contract";
import { EngineError, missingInBody, missingInQuery } from "../../http/errors";
import * as examples from "../examples";
import type { Operation } from "../operation";
import { paged, wrongPage } from "./paging";

const upload: Operation = {
  id: "bulkUpload",
  method: "post",
  path: "/v1/bulk/multiupload",
  family: "Bulk (v1)",
  summary: "Send a batch",
  description: "All files of the call are one batch.",
  shows: "token",
  body: { schema: "BulkUploadRequest", required: true, examples: { "two documents": examples.bulkUpload } },
  success: {
    status: 201,
    description: "One entry a file, in the order sent.",
    schema: "BatchUploadReply",
    examples: { "two documents": examples.filesTakenV3 },
  },
  errors: [missingInBody(["product_type"])],
};

const extracts: Operation = {
  id: "bulkExtracts",
  method: "get",
  path: "/v1/bulk/extracts",
  family: "Bulk (v1)",
  summary: "Read the results of a batch",
  description: "Page by page, until has_next is false. A file that is still being read has no file_data yet.",
  shows: "token",
  parameters: [
    { in: "query", name: "batch_id", required: true, schema: requiredText },
    ...paged({ usual: 50, most: 50 }),
  ],
  success: {
    status: 200,
    description: "One page of results.",
    schema: "BulkExtractsReply",
    examples: { "one document": examples.bulkExtracts },
  },
  errors: [missingInQuery(["batch_id"]), new EngineError("unknown_batch"), wrongPage],
};

export const bulkOperations: Operation[] = [upload, extracts];
