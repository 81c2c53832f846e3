"use client";

import { useWords } from "#use-words";
import { SelectField } from "@/app/_ui/select-field";
import { roles } from "@/lib/auth/actor";
import type { BranchRow, UserRow } from "@/lib/users/schema";

interface RoleAndBranchFieldsProps {
  branches: BranchRow[];
  fields: Record<string, string>;
  role?: UserRow["role"];
  branchId?: string;
}

/** What a user may do, and whose applicants they see. */
export function RoleAndBranchFields({ branches, fields, role = "OFFICER", branchId = "" }: RoleAndBranchFieldsProps) {
  const t = useWords("users");
  return (
    <>
      <SelectField label={t("fields.role")} name="role" defaultValue={role} error={fields.role}>
        {roles.map((one) => (
          <option key={one} value={one}>
            {t(`roles.${one}`)}
          </option>
        ))}
      </SelectField>
      <dl className="-mt-2 grid gap-1 text-ink-muted text-sm">
        {roles.map((one) => (
          <div key={one}>
            <dt className="inline font-medium">{t(`roles.${one}`)}</dt>{" "}
            <dd className="inline">{t(`roleSentences.${one}`)}</dd>
          </div>
        ))}
      </dl>
      <SelectField label={t("fields.branch")} name="branchId" defaultValue={branchId} error={fields.branchId} required>
        {branchId ? null : <option value="">{t("fields.chooseBranch")}</option>}
        {branches
          .filter(({ id, isOpen }) => isOpen || id === branchId)
          .map(({ id, code, name }) => (
            <option key={id} value={id}>
              {name} ({code})
            </option>
          ))}
      </SelectField>
    </>
  );
}
