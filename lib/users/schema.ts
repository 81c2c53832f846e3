import { z } from "zod";
import { roles } from "@/lib/auth/actor";
import { MIN_PASSWORD_CHARACTERS } from "@/lib/auth/password-rule";
import type { Reason } from "@/lib/i18n/reason";

/** A password somebody chooses: long rather than odd (NIST SP 800-63B, 5.1.1.2). */
export const NewPassword = z
  .string()
  .min(MIN_PASSWORD_CHARACTERS, "atLeast" satisfies Reason)
  .max(200, "atMost" satisfies Reason);

export const CreateUserBody = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(z.email("enterEmail" satisfies Reason))
    .pipe(z.string().max(320)),
  name: z
    .string()
    .trim()
    .min(1, "enterPersonName" satisfies Reason)
    .max(200, "atMost" satisfies Reason),
  role: z.enum(roles, "chooseRole" satisfies Reason),
  branchId: z.cuid("chooseBranch" satisfies Reason),
});
export type CreateUser = z.infer<typeof CreateUserBody>;

export const ChangeRoleBody = z.strictObject({ userId: z.cuid(), role: z.enum(roles) });
export type ChangeRole = z.infer<typeof ChangeRoleBody>;

export const ChangeBranchBody = z.strictObject({ userId: z.cuid(), branchId: z.cuid("chooseBranch" satisfies Reason) });
export type ChangeBranch = z.infer<typeof ChangeBranchBody>;

export const SetActiveBody = z.strictObject({ userId: z.cuid(), active: z.boolean() });
export type SetActive = z.infer<typeof SetActiveBody>;

export const ResetPasswordBody = z.strictObject({ userId: z.cuid() });
export type ResetPassword = z.infer<typeof ResetPasswordBody>;

export const ChangePasswordBody = z.strictObject({
  current: z
    .string()
    .min(1, "typePassword" satisfies Reason)
    .max(200, "atMost" satisfies Reason),
  password: NewPassword,
});
export type ChangePassword = z.infer<typeof ChangePasswordBody>;

export const CreateBranchBody = z.strictObject({
  code: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{2,20}$/, "branchCodeForm" satisfies Reason),
  name: z
    .string()
    .trim()
    .min(1, "enterBranchName" satisfies Reason)
    .max(100, "atMost" satisfies Reason),
});
export type CreateBranch = z.infer<typeof CreateBranchBody>;

export const RenameBranchBody = z.strictObject({ branchId: z.cuid(), name: CreateBranchBody.shape.name });
export type RenameBranch = z.infer<typeof RenameBranchBody>;

export const SetBranchOpenBody = z.strictObject({ branchId: z.cuid(), open: z.boolean() });
export type SetBranchOpen = z.infer<typeof SetBranchOpenBody>;

/** Filters of the list of users, as they stand in the URL. */
export const ListUsersQuery = z.object({
  q: z.string().trim().max(200).optional().catch(undefined),
  after: z.string().max(200).optional().catch(undefined),
});
export type ListUsersQuery = z.infer<typeof ListUsersQuery>;

export interface UserRow {
  id: string;
  email: string;
  name: string;
  role: (typeof roles)[number];
  branchId: string;
  branchName: string;
  active: boolean;
  createdAt: Date;
}

export interface UserPage {
  rows: UserRow[];
  /** Cursor of the next page; null on the last. */
  next: string | null;
}

export interface BranchRow {
  id: string;
  code: string;
  name: string;
  /** Whether users can be put into it. */
  isOpen: boolean;
}

export interface FullBranchRow extends BranchRow {
  /** Active ones. */
  users: number;
  applicants: number;
}
