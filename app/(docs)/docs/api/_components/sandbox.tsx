import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { sandbox } from "@/lib/engine/openapi/guide";
import { Extension } from "./extension";
import { Prose, Section } from "./section";

/** How to meet every outcome on purpose. */
export function Sandbox() {
  return (
    <Section title="Sandbox">
      <Prose>
        For a client marked as sandbox, the beginning of a document_id decides what becomes of the document, so that
        every branch can be tested. For any other client these are ids like all others. <Extension />
      </Prose>
      <Table label="Outcomes by document_id">
        <thead>
          <tr>
            <Th className="w-2/5 whitespace-normal">document_id begins with</Th>
            <Th>The document</Th>
          </tr>
        </thead>
        <tbody>
          {sandbox.map(({ prefix, outcome }) => (
            <Tr key={prefix}>
              <Td className="align-top font-mono text-sm wrap-anywhere">{prefix}</Td>
              <Td>{outcome}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
