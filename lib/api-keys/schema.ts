import { z } from "zod";
import { type Scope, scopes } from "@/lib/auth/access";
import type { Reason } from "@/lib/i18n/reason";
import { CreateUserBody } from "@/lib/users/schema";
import { keyDays } from "./days";

export const CreateKeyBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, "enterKeyName" satisfies Reason)
    .max(100, "atMost" satisfies Reason),
  branchId: CreateUserBody.shape.branchId,
  scopes: z
    .array(z.enum(scopes))
    .min(1, "chooseScope" satisfies Reason)
    .max(scopes.length),
  days: z.coerce.number().pipe(z.literal([...keyDays])),
});
export type CreateKey = z.infer<typeof CreateKeyBody>;

export const RevokeKeyBody = z.strictObject({ keyId: z.cuid() });
export type RevokeKey = z.infer<typeof RevokeKeyBody>;

export type KeyState = "ACTIVE" | "EXPIRED" | "REVOKED";

export interface KeyRow {
  id: string;
  name: string;
  /** `patra_` and four letters more, to tell keys apart by. */
  start: string;
  scopes: Scope[];
  branchName: string;
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  state: KeyState;
}
