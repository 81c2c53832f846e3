import { parseArgs } from "node:util";
import { type Option, UsageError, type Values, type Verb } from "./verb";
import { extracts } from "./verbs/extracts";
import { init } from "./verbs/init";
import { status } from "./verbs/status";
import { token } from "./verbs/token";
import { upload } from "./verbs/upload";
import { watch } from "./verbs/watch";

const verbs: Record<string, Verb> = { token, init, upload, status, extracts, watch };

const common: Record<string, Option> = {
  json: { type: "boolean", help: "print the result as JSON" },
  help: { type: "boolean", help: "show this help" },
};

const head = "npm run atlas --";
const flagOf = ([name, { value }]: [string, Option]) => `--${name}${value ? ` ${value}` : ""}`;
const table = (rows: [string, string][]) => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
};

/** The help of the whole command, or of one verb. */
export function helpOf(name?: string): string {
  const verb = name === undefined ? undefined : verbs[name];
  if (!verb) {
    const lines = Object.entries(verbs).map(([verbName, { summary }]): [string, string] => [verbName, summary]);
    return `Usage: ${head} VERB [options]

${table(lines)}

Every verb takes --json and --help. Atlas is the one of the running copy, or the one that ATLAS_BASE_URL, ATLAS_CLIENT_ID and
ATLAS_CLIENT_SECRET name (.env.example). Results go to standard output, everything else to standard error.
Exit codes: 0 done, 1 refused or failed, 2 typed wrongly; watch adds 3, the time is over.`;
  }
  const options = Object.entries({ ...verb.options, ...common });
  const required = Object.entries(verb.options).filter(([, option]) => option.required);
  const usage = [head, name, ...required.map(flagOf), "[options]", verb.operands].filter(Boolean).join(" ");
  const rows = options.map((entry): [string, string] => [flagOf(entry), entry[1].help]);
  return [
    `Usage: ${usage}`,
    "",
    `${verb.summary[0]?.toUpperCase()}${verb.summary.slice(1)}.`,
    "",
    table(rows),
    ...(verb.notes ? ["", verb.notes] : []),
  ].join("\n");
}

export interface Command {
  /** Undefined where help was asked for. */
  verb: Verb | undefined;
  name: string | undefined;
  values: Values;
  positionals: string[];
}

function parse(verb: Verb, words: string[]) {
  const options = Object.fromEntries(
    Object.entries({ ...verb.options, ...common }).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple },
    ]),
  );
  try {
    return parseArgs({ args: words, options, allowPositionals: verb.operands !== undefined });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads what was typed. @throws UsageError with what is wrong about it */
export function readCommand([name, ...words]: string[]): Command {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    return { verb: undefined, name: words[0], values: {}, positionals: [] };
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new UsageError(`There is no verb ${name}. Verbs: ${Object.keys(verbs).join(", ")}`);
  const { values, positionals } = parse(verb, words);
  if (values.help) return { verb: undefined, name, values, positionals };
  const missing = Object.entries(verb.options).filter(([option, { required }]) => required && !values[option]);
  if (missing.length > 0) throw new UsageError(`${missing.map(([option]) => `--${option}`).join(", ")} missing`);
  return { verb, name, values, positionals };
}
