import { Table, Td, Th, Tr } from "@/app/_ui/table";
import { limits } from "@/lib/engine/openapi/guide";
import { Prose, Section } from "./section";

/** Where the engine draws lines. */
export function Limits() {
  return (
    <Section title="Limits">
      <Prose>Atlas publishes none; these are Patra's. More files in one upload get 400 with the limit named.</Prose>
      <Table label="What is limited, and to what">
        <thead>
          <tr>
            <Th className="w-1/2">What</Th>
            <Th>At most</Th>
          </tr>
        </thead>
        <tbody>
          {limits.map(({ what, limit }) => (
            <Tr key={what}>
              <Td>{what}</Td>
              <Td className="whitespace-nowrap">{limit}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
