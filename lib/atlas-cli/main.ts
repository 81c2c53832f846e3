import { ZodError } from "zod";
import { createAtlasClient } from "@/lib/atlas/client";
import { readAtlasEnv } from "@/lib/env";
import { redactText } from "@/lib/log";
import { helpOf, readCommand } from "./command";
import { Terminal } from "./terminal";
import { UsageError } from "./verb";

/*
 * `npm run atlas -- VERB`: the desk's own Atlas client on the terminal. It shows a token on explicit request alone, and no
 * presigned address in its messages.
 */

function explain(error: unknown): string {
  if (error instanceof ZodError)
    return error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n");
  return redactText(error instanceof Error ? error.message : String(error));
}

async function run(words: string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  const { verb, name, values, positionals } = readCommand(words);
  if (!verb) {
    process.stdout.write(`${helpOf(name)}\n`);
    return 0;
  }
  const variables = readAtlasEnv();
  const client = createAtlasClient(variables);
  return (await verb.run({ client, variables, values, positionals, terminal, signal })) ?? 0;
}

const interrupt = new AbortController();
process.once("SIGINT", () => interrupt.abort());
const terminal = new Terminal();
const words = process.argv.slice(2);
terminal.isJson = words.includes("--json");
try {
  process.exitCode = await run(words, terminal, interrupt.signal);
} catch (error) {
  if (interrupt.signal.aborted) process.exitCode = 130;
  else {
    terminal.complain(explain(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
