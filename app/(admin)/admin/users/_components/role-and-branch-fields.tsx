"use client";

import { useWords } from "#use-words";
import { SelectField } from "@/app/_ui/select-field";
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
        <option value="OFFICER">{t("rolesInFull.OFFICER")}</option>
        <option value="ADMIN">{t("rolesInFull.ADMIN")}</option>
      </SelectField>
      <SelectField label={t("fields.branch")} name="branchId" defaultValue={branchId} error={fields.branchId} required>
        {branchId ? null : <option value="">{t("fields.chooseBranch")}</option>}
        {branches.map(({ id, code, name }) => (
          <option key={id} value={id}>
            {name} ({code})
          </option>
        ))}
      </SelectField>
    </>
  );
}
