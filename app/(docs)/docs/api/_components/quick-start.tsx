import type { QuickStartStep } from "@/lib/engine/openapi/quick-start";
import { CodeBlock } from "./code-block";
import { Prose, Section } from "./section";

/** From credentials to results, command by command. */
export function QuickStart({ steps }: { steps: QuickStartStep[] }) {
  return (
    <Section title="Quick start">
      <Prose>
        Five commands for a shell with curl, from credentials to results. Each works as printed, one after the other.
      </Prose>
      <ol className="flex flex-col gap-5">
        {steps.map(({ title, text, command }, index) => (
          <li key={title}>
            <h3 className="font-medium text-lg">
              {index + 1}. {title}
            </h3>
            <p className="mb-2 max-w-prose text-ink-muted">{text}</p>
            <CodeBlock label={title} code={command} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
