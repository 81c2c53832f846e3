import { ExtractedField, type ExtractItem } from "@/lib/atlas/contract";
import { columns } from "../terminal";
import { applicantOf, applicantOptions, type Verb } from "../verb";

const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value ?? null));

/** A field for people: its value and how sure it is; a bare value as it is. */
function fieldRow(name: string, content: unknown): string[] {
  const field = ExtractedField.safeParse(content);
  if (!field.success) return [`  ${name}`, asText(content), ""];
  return [`  ${name}`, asText(field.data.value), field.data.confidence_score.toFixed(2)];
}

function itemLines({ document_id, error_code, error_message, file_data }: ExtractItem): string[] {
  const { document_type, ...fields } = file_data ?? { document_type: error_code ?? "nothing read" };
  return [
    [document_id, document_type, error_message ?? ""].filter(Boolean).join("  "),
    ...columns(Object.entries(fields).map(([name, content]) => fieldRow(name, content))),
  ];
}

/** `extracts`: what was read. */
export const extracts: Verb = {
  summary: "print what was read of an applicant's documents",
  options: applicantOptions,
  notes: "Prints identity data. By extracts where there is such a call, else by flow/submit, which closes nothing.",
  async run({ client, values, terminal, signal }) {
    const reply = await client.results(applicantOf(values), signal);
    terminal.result(reply, reply.data.flatMap(itemLines));
    return 0;
  },
};
