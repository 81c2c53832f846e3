import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { type Origin, originOf } from "@/lib/auth/origin";
import { pageRequestId } from "@/lib/auth/page-actor";
import { type ActionResult, toResult } from "./action";

/**
 * Makes a server action that anybody may call, signed in or not: what they may do must come out of what they show. As
 * `action` does, it parses the input and turns failures into a result the form can show.
 */
export function publicAction<Schema extends z.ZodType, Data>(declaration: {
  input: Schema;
  handler(context: { input: z.infer<Schema>; origin: Origin }): Promise<Data>;
}) {
  return (raw: unknown): Promise<ActionResult<Data>> =>
    toResult(declaration.input, raw, async (input) =>
      declaration.handler({ input, origin: originOf(await headers(), await pageRequestId()) }),
    );
}
