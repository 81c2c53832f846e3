import type { z } from "zod";
import { errors } from "./messages/en/errors";

/** Why something was refused, as a key of the area `errors`. It travels; the words are chosen where it is shown. */
export type Reason = keyof typeof errors;

/** A reason with what its words want to be told. */
export interface Said {
  reason: Reason;
  args?: Record<string, string | number>;
}

const isReason = (text: string): text is Reason => Object.hasOwn(errors, text);

/**
 * The reason of a schema's complaint. A schema of ours gives a reason as its message, whose words may use the `field`'s
 * name and the schema's bounds; what zod says by itself is passed as it stands.
 */
export function reasonOf(issue: z.core.$ZodIssue): Said {
  const { message, path } = issue;
  if (!isReason(message)) return { reason: "asGiven", args: { text: message } };
  const args: Record<string, string | number> = { field: path.join(".") };
  if ("maximum" in issue) args.maximum = Number(issue.maximum);
  if ("minimum" in issue) args.minimum = Number(issue.minimum);
  return { reason: message, args };
}
