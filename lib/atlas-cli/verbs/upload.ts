import { randomUUID } from "node:crypto";
import path from "node:path";
import type { MultiUploadRequest } from "@/lib/atlas/contract";
import { columns } from "../terminal";
import { textOf, textsOf, UsageError, type Verb } from "../verb";

/** The object store's client is loaded only where a file of this machine needs it: it takes longer than all else. */
const publish = async (file: string) => (await import("../local-file")).publishFile(file);
const isAddress = (source: string) => /^https?:\/\//i.test(source);
/** A source as it may be printed: an address without its query, which may hold a signature. */
const nameOf = (source: string) => (isAddress(source) ? source.replace(/[?#].*/s, "") : path.basename(source));

/** `upload`: hands files over, by address or from this machine. */
export const upload: Verb = {
  summary: "hand files to a flow: addresses, or files of this machine",
  operands: "FILE_OR_URL...",
  options: {
    flow: { type: "string", required: true, value: "FLOW", help: "the flow's id, as init printed it" },
    reference: {
      type: "string",
      value: "REF",
      help: "the applicant they belong to (Patra's engine; the primary one if left out)",
    },
    "document-id": {
      type: "string",
      multiple: true,
      value: "ID",
      help: "your id of a file, one for each in order; made up if left out",
    },
    mode: { type: "string", value: "MODE", help: "how the files were taken: upload (default), camera, whatsapp" },
    "idempotency-key": {
      type: "string",
      value: "KEY",
      help: "lets Patra's engine answer a repeat with its first reply",
    },
  },
  notes:
    "A file of this machine is put into the object store (S3_*), under terminal/, and stays there; Atlas gets an address that\n" +
    "works for an hour. Where the reply is lost nothing is sent again: ask status what was taken.",
  async run({ client, values, positionals, terminal, signal }) {
    if (positionals.length === 0) throw new UsageError("Name at least one file or address");
    const given = textsOf(values, "document-id");
    if (given.length > 0 && given.length !== positionals.length) {
      throw new UsageError(`${positionals.length} files need as many --document-id, or none`);
    }
    const run = randomUUID().slice(0, 8);
    const files: MultiUploadRequest["file_urls"] = [];
    for (const [index, source] of positionals.entries()) {
      files.push({
        file_url: isAddress(source) ? source : await publish(source),
        document_id: given[index] ?? `doc-${run}-${index + 1}`,
        submission_mode: textOf(values, "mode") || "upload",
      });
    }
    const reference = textOf(values, "reference");
    const request = {
      flow_id: textOf(values, "flow"),
      ...(reference ? { external_reference_id: reference } : {}),
      file_urls: files,
    };
    const idempotencyKey = textOf(values, "idempotency-key") || undefined;
    const reply = await client.multiUpload(request, signal, { idempotencyKey });
    const taken = reply.map(({ file_uuid, batch_id, document_id }, index) => ({
      document_id: document_id ?? files[index]?.document_id ?? "",
      file_uuid,
      batch_id,
      source: nameOf(positionals[index] ?? ""),
    }));
    terminal.result(taken, columns(taken.map((one) => [one.document_id, one.file_uuid, one.source])));
    return 0;
  },
};
