import { expect, test } from "vitest";
import { roleOf } from "@/lib/oidc/role-of";

const roles = [
  { value: "patra:admins", role: "ADMIN" },
  { value: "patra:officers", role: "OFFICER" },
] as const;
const settings = { roleClaim: "groups", roles: [...roles], defaultRole: undefined };

test.each([
  [["patra:officers"], "OFFICER"],
  [["patra:officers", "patra:admins"], "ADMIN"],
  ["patra:admins", "ADMIN"],
  [["others"], undefined],
  [undefined, undefined],
  [{ "patra:admins": true }, undefined],
])("of the groups %j the first rule that fits gives the role %s", (groups, role) => {
  expect(roleOf({ groups }, settings)).toBe(role);
});

test("where no rule fits, or none is there, the default counts", () => {
  expect(roleOf({ groups: ["others"] }, { ...settings, defaultRole: "AUDITOR" })).toBe("AUDITOR");
  expect(roleOf({}, { roleClaim: undefined, roles: [...roles], defaultRole: "OFFICER" })).toBe("OFFICER");
});
