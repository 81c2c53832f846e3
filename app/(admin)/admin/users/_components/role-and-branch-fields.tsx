"use client";

import { roleName, roleSentence } from "@/app/_ui/role-words";
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
  return (
    <>
      <SelectField label="Role" name="role" defaultValue={role} error={fields.role}>
        {roles.map((one) => (
          <option key={one} value={one}>
            {roleName(one)}
          </option>
        ))}
      </SelectField>
      <dl className="-mt-2 grid gap-1 text-ink-muted text-sm">
        {roles.map((one) => (
          <div key={one}>
            <dt className="inline font-medium">{roleName(one)}</dt> <dd className="inline">{roleSentence(one)}</dd>
          </div>
        ))}
      </dl>
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
