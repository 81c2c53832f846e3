import type { z } from "zod";
import type { EngineError } from "../http/errors";
import type { SchemaName } from "./schemas";

/** What calls are grouped by, in the order shown. */
export const families = {
  Token: "Every call but authtoken carries the header `Token`: no `Bearer`, not `Authorization`.",
  Flow: "One flow is one loan application with its primary applicant. Co-applicants join it later.",
  Documents: "Files are taken by URL, fetched and read after the call has returned; status tells how far they are.",
  Results: "What was read, how sure each value is, and where on the page it stands.",
  Chat: "Answers from what the flow knows, by plain rules: no language model is involved.",
  Deliveries: "The log of callbacks, every try of it, and the way to send one again.",
  "Flow API (v3)": "Other names and shapes over the same flows, files and results.",
  "Bulk (v1)": "Batches without a flow, a callback or cross-checks: poll extracts.",
  Description: "This document.",
} as const;
export type Family = keyof typeof families;

/** One value of the query or a header; its words are found by its name. */
export interface Parameter {
  in: "query" | "header";
  name: string;
  required: boolean;
  schema: z.ZodType;
  /** True where Atlas does not document it. */
  extension?: boolean;
  /** Replaces the words found by name. */
  words?: string;
}

/** Bodies by a short name for each. */
type Examples = Record<string, unknown>;

/** A request the engine makes to an address of the caller's. */
export interface Callback {
  /** The parameter of the body that holds the address. */
  address: string;
  summary: string;
  description: string;
  extension?: boolean;
  parameters: Parameter[];
  body?: { schema: SchemaName; examples: Examples };
  replies: Record<number, { description: string; schema?: SchemaName; examples?: Examples }>;
}

/** One method of one path, as it is documented. */
export interface Operation {
  id: string;
  method: "get" | "post" | "delete";
  path: string;
  family: Family;
  summary: string;
  description: string;
  /** True where Atlas documents no such call. */
  extension?: boolean;
  /** What the caller shows: client id and secret, an access token, either kind of token, or nothing. */
  shows: "credentials" | "token" | "nothing";
  parameters?: Parameter[];
  body?: { schema: SchemaName; required: boolean; examples: Examples };
  success: { status: number; description: string; schema?: SchemaName; examples?: Examples };
  /** Besides those that every call of its kind shares. Their bodies are the examples. */
  errors: EngineError[];
  callbacks?: Record<string, Callback>;
}
