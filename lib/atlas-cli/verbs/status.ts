import type { StatusReply } from "@/lib/atlas/contract";
import { columns } from "../terminal";
import { applicantOf, applicantOptions, type Verb } from "../verb";

/** A status for people: a line a file, and the whole. */
export const statusLines = ({ file_statuses, master_status }: StatusReply): string[] => [
  ...columns(
    file_statuses.map(({ document_id, file_uuid, status, error_code }) => [
      document_id,
      file_uuid,
      status,
      error_code ?? "",
    ]),
  ),
  master_status,
];

/** `status`: where an applicant's files stand. */
export const status: Verb = {
  summary: "show where every file of an applicant stands",
  options: applicantOptions,
  async run({ client, values, terminal, signal }) {
    const reply = await client.status(applicantOf(values), signal);
    terminal.result(reply, statusLines(reply));
    return 0;
  },
};
