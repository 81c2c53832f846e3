"use client";

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
  return (
    <>
      <SelectField label="Role" name="role" defaultValue={role} error={fields.role}>
        <option value="OFFICER">Officer: the applicants of the own branch</option>
        <option value="ADMIN">Admin: all branches, batches and users</option>
      </SelectField>
      <SelectField label="Branch" name="branchId" defaultValue={branchId} error={fields.branchId} required>
        {branchId ? null : <option value="">Choose a branch</option>}
        {branches.map(({ id, code, name }) => (
          <option key={id} value={id}>
            {name} ({code})
          </option>
        ))}
      </SelectField>
    </>
  );
}
