import { Table, Td, Th, Tr } from "@/app/_ui/table";
import type { DocumentedResponse } from "@/lib/engine/openapi/shape";

/** Every answer other than success, with its exact body. */
export function Refusals({ label, responses }: { label: string; responses: Record<string, DocumentedResponse> }) {
  const refusals = Object.entries(responses)
    .filter(([status]) => !status.startsWith("2"))
    .flatMap(([status, { content }]) =>
      Object.entries(content?.["application/json"].examples ?? {}).map(([key, { value }]) => ({ status, key, value })),
    );
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>Status</Th>
          <Th className="w-full">Body</Th>
        </tr>
      </thead>
      <tbody>
        {refusals.map(({ status, key, value }) => (
          <Tr key={`${status} ${key}`}>
            <Td className="align-top font-mono text-sm">{status}</Td>
            <Td>
              <code className="font-mono text-sm wrap-anywhere">{JSON.stringify(value)}</code>
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
