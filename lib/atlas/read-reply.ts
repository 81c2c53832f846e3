import type { z } from "zod";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The forms one content may come in, the documented first: wrapped in `data` or bare, in a list of its own or alone. */
function* forms(answer: unknown): Generator<unknown> {
  yield answer;
  if (isObject(answer) && "data" in answer) {
    yield answer.data;
    yield { ...answer, data: [answer.data] };
  }
  if (Array.isArray(answer) && answer.length === 1) yield answer[0];
  yield { data: answer };
  yield { data: [answer] };
}

/** Reads what Atlas sent in whichever of its forms fits the schema first; undefined where none does. */
export function readReply<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> | undefined {
  for (const form of forms(answer)) {
    const read = schema.safeParse(form);
    if (read.success) return read.data;
  }
  return undefined;
}

/** The reader of one schema, for a call. */
export const reading =
  <Schema extends z.ZodType>(schema: Schema) =>
  (answer: unknown) =>
    readReply(schema, answer);
