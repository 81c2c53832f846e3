import type { AtlasClient } from "@/lib/atlas/client";
import type { AtlasEnv } from "@/lib/env";
import type { Terminal } from "./terminal";

export interface Option {
  type: "string" | "boolean";
  multiple?: boolean;
  required?: boolean;
  /** What stands for the value in the help, e.g. FLOW. */
  value?: string;
  help: string;
}

/** The options as typed; several values of one that may be repeated. */
export type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** What a verb works with. */
export interface Invocation {
  client: AtlasClient;
  variables: AtlasEnv;
  values: Values;
  /** What stands beside the options: files of `upload`. */
  positionals: string[];
  terminal: Terminal;
  /** Aborts at Ctrl-C. */
  signal: AbortSignal;
}

export interface Verb {
  /** One line of the help. */
  summary: string;
  /** What follows the options in the usage, e.g. `FILE...`. */
  operands?: string;
  options: Record<string, Option>;
  /** Lines below the options in the verb's own help. */
  notes?: string;
  /** @returns the exit code; nothing means 0 */
  run(invocation: Invocation): Promise<number | undefined>;
}

/** The command was typed wrongly: the message says how, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A string option's value; required ones are there by then. */
export const textOf = (values: Values, name: string): string => String(values[name] ?? "");

/** The values of an option that may be given several times. */
export const textsOf = (values: Values, name: string): string[] => {
  const value = values[name];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
};

/** The options that name one applicant of a flow. */
export const applicantOptions = {
  flow: { type: "string", required: true, value: "FLOW", help: "the flow's id, as init printed it" },
  reference: { type: "string", required: true, value: "REF", help: "the applicant's external reference id" },
} as const satisfies Record<string, Option>;

/** The applicant that the options name. */
export const applicantOf = (values: Values) => ({
  flowId: textOf(values, "flow"),
  externalReferenceId: textOf(values, "reference"),
});
