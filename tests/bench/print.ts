import type { FieldOutcome, PageOutcome } from "./accuracy";
import type { AccuracyFigures } from "./figures";
import type { MultiuploadFigures } from "./multiupload";
import type { ThroughputFigures } from "./throughput";

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Columns as wide as their longest cell; the first is set to the left. */
function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  const line = (row: string[]) =>
    row
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ");
  return [line(head), widths.map((width) => "-".repeat(width)).join("  "), ...rows.map(line)].join("\n");
}

/** Accuracy: by type and state, by field, and how far confidence can be trusted. */
export function printAccuracy(figures: AccuracyFigures): void {
  const rows = Object.entries(figures.types).flatMap(([type, states]) =>
    Object.entries(states).map(([state, { type: typed, exact, p50, p95 }]) => [
      `${type} ${state}`,
      percent(typed),
      type === "OTHER" ? "-" : percent(exact),
      String(p50),
      String(p95),
    ]),
  );
  console.log(`\nReading, ${figures.pages} pages\n`);
  console.log(table(["Pages", "type right", "fields exact", "ms p50", "ms p95"], rows));
  const fields = Object.entries(figures.fields).flatMap(([type, names]) =>
    Object.entries(names).map(([name, { clean, degraded }]) => [`${type} ${name}`, percent(clean), percent(degraded)]),
  );
  console.log(`\n${table(["Field", "clean", "degraded"], fields)}`);
  const reliability = figures.reliability.map(({ from, to, values, right }) => [
    `${from} to ${to}`,
    String(values),
    values === 0 ? "-" : percent(right),
  ]);
  console.log(`\n${table(["Confidence", "values", "right"], reliability)}`);
  console.log(`\nOf values given 0.95 or more, wrong: ${percent(figures.wrongAmongSure)}`);
}

const describe = ({ page }: FieldOutcome | PageOutcome) =>
  `${page.documentType} ${page.layout} ${page.degradation} ${page.seed}`;

/** Every miss, for whoever works on the reading. */
export function printMisses(outcomes: PageOutcome[]): void {
  for (const outcome of outcomes) {
    if (outcome.type !== outcome.page.documentType) console.log(`${describe(outcome)}: taken for ${outcome.type}`);
    for (const field of outcome.fields) {
      if (field.right) continue;
      const [wanted, got] = [JSON.stringify(field.wanted), JSON.stringify(field.got)];
      console.log(`${describe(field)}: ${field.field} ${wanted} read as ${got} (${field.confidence ?? "-"})`);
    }
  }
}

export function printThroughput({ ratio, pagesPerMinute, pages, cores }: ThroughputFigures): void {
  console.log(`\nPipeline, ${pages} pages, ${cores} cores`);
  console.log(`  pages a minute, whole product: ${pagesPerMinute.ours.toFixed(0)}`);
  console.log(`  pages a minute, bare models:   ${pagesPerMinute.bare.toFixed(0)}`);
  console.log(`  pages a minute, networks as used here, alone: ${pagesPerMinute.networks.toFixed(0)}`);
  console.log(`  ratio: ${ratio.toFixed(2)} (aim: 0.85)`);
}

export function printMultiupload({ filesPerCall, ratio, ours, bare }: MultiuploadFigures): void {
  console.log(`\nmultiupload, ${filesPerCall} documents a call`);
  for (const [name, { rps, p50, p95 }] of Object.entries({ "whole product": ours, "bare handler": bare })) {
    console.log(`  ${name}: ${rps.toFixed(0)} requests a second, p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`);
  }
  console.log(`  ratio: ${ratio.toFixed(2)} (aim: 0.50)`);
}
