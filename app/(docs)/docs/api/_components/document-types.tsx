import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { documentTypes, otherTypes } from "@/lib/engine/openapi/document-types";
import { Prose, Section } from "./section";

/** What the engine reads, and from which documents. */
export function DocumentTypes() {
  return (
    <Section title="Document types">
      <Prose>
        The type is recognised, never declared. Every field is an object with value and confidence_score; where it was
        not found, value is null. The last column names what stands bare among them; document_quality_flag is original,
        xerox_copy or photo_of_photo, and beyond PAN an extension, absent where no page is a picture.
      </Prose>
      <Table label="Document types and their fields">
        <thead>
          <tr>
            <Th>Type</Th>
            <Th>Fields</Th>
            <Th>Bare</Th>
          </tr>
        </thead>
        <tbody>
          {documentTypes().map(({ type, fields, bare }) => (
            <Tr key={type}>
              <Td className="align-top font-mono text-sm">{type}</Td>
              <Td className="min-w-48 align-top font-mono text-sm">{fields.join(", ")}</Td>
              <Td className="align-top font-mono text-sm">{bare.join(", ") || "–"}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      <Prose>
        A checklist may also ask for {otherTypes().join(", ")}. This engine does not read those yet: such a file ends as
        UNRECOGNISED.
      </Prose>
    </Section>
  );
}
