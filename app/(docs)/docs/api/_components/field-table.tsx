import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Extension } from "./extension";
import type { Field } from "./schema-fields";
import { Words } from "./words";

/** Fields of a body, or parameters: name and type beside the meaning. */
export function FieldTable({ label, fields }: { label: string; fields: Field[] }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="w-2/5">Name</Th>
          <Th>Meaning</Th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, type, required, description, extension }) => (
          <Tr key={name}>
            <Td className="align-top">
              <span className="font-mono text-sm wrap-anywhere">{name}</span>
              <span className="block text-ink-faint text-xs">
                {type}
                {required ? ", required" : ""}
              </span>
            </Td>
            <Td className="align-top">
              <Words text={description} /> {extension ? <Extension /> : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
