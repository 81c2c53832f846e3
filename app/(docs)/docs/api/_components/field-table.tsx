import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { Extension } from "./extension";
import type { Field } from "./schema-fields";

/** Fields of a body, or parameters: name and type beside the meaning. */
export function FieldTable({ label, fields }: { label: string; fields: Field[] }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th className="w-full">Meaning</Th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ name, type, required, description, extension }) => (
          <Tr key={name}>
            <Td className="max-w-44 align-top sm:max-w-80">
              <span className="font-mono text-sm wrap-anywhere">{name}</span>
              <span className="block text-ink-faint text-xs">
                {type}
                {required ? ", required" : ""}
              </span>
            </Td>
            <Td className="align-top">
              {description} {extension ? <Extension /> : null}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
