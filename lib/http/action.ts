import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { Permission } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { currentActor, pageRequestId } from "@/lib/auth/page-actor";
import { requirePermission } from "@/lib/auth/require-permission";
import { AppError } from "@/lib/errors";
import { reasonOf } from "@/lib/i18n/reason";
import { currentLanguage } from "@/lib/i18n/words";
import { toProblem } from "./problem";

/** How a server action ends for the form that called it, in the reader's language. `fields` says what is wrong where. */
export type ActionResult<Data> =
  | { ok: true; data: Data }
  | { ok: false; code: string; message: string; fields: Record<string, string>; details: Record<string, unknown> };

export interface ActionDeclaration<Schema extends z.ZodType, Data> {
  access: Permission;
  input: Schema;
  handler(context: { actor: Actor; input: z.infer<Schema> }): Promise<Data>;
}

/**
 * Parses what an action was called with and hands it on. Failures become a result the form can show, in the reader's words.
 */
export async function toResult<Schema extends z.ZodType, Data>(
  schema: Schema,
  raw: unknown,
  work: (input: z.infer<Schema>) => Promise<Data>,
): Promise<ActionResult<Data>> {
  try {
    const parsed = schema.safeParse(raw);
    if (!parsed.success) {
      // Of several issues with one field the first is shown: it is the plainest.
      const issues = parsed.error.issues.toReversed();
      const fields = Object.fromEntries(issues.map((issue) => [issue.path.join("."), reasonOf(issue)]));
      throw new AppError("invalid_input", "checkFields", { fields });
    }
    return { ok: true, data: await work(parsed.data) };
  } catch (error) {
    return toRefusal(error);
  }
}

async function toRefusal(error: unknown): Promise<ActionResult<never>> {
  unstable_rethrow(error); // redirects and not-found are thrown by Next to itself
  const { title, detail, details } = toProblem(error, await pageRequestId(), await currentLanguage());
  return { ok: false, code: title, message: detail, fields: details.fields ?? {}, details };
}

/**
 * Makes a server action of a declaration, as `route` does for HTTP: the actor is checked on the server before anything is
 * parsed. Next itself refuses calls from other origins.
 */
export function action<Schema extends z.ZodType, Data>(declaration: ActionDeclaration<Schema, Data>) {
  return async (raw: unknown): Promise<ActionResult<Data>> => {
    let actor: Actor | undefined;
    try {
      actor = await currentActor();
      if (!actor) throw new AppError("not_signed_in", "signedOut");
      requirePermission(declaration.access, actor);
    } catch (error) {
      return toRefusal(error);
    }
    const passed = actor;
    return toResult(declaration.input, raw, (input) => declaration.handler({ actor: passed, input }));
  };
}
