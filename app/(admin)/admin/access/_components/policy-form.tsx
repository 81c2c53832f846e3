"use client";

import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { Checkbox } from "@/app/_ui/checkbox";
import { Section } from "@/app/_ui/section";
import { toast } from "@/app/_ui/toast";
import { useFormAction } from "@/app/_ui/use-form-action";
import { type Role, roles } from "@/lib/auth/actor";
import { setPolicyAction } from "../actions";

/** The roles a second factor is asked of. */
export function PolicyForm({ chosen }: { chosen: Role[] }) {
  const t = useWords("access");
  const users = useWords("users");
  const { onSubmit, isPending, refused } = useFormAction(setPolicyAction, () => toast.success(t("secondFactor.done")));
  return (
    <Section title={t("secondFactor.title")} advice={t("secondFactor.advice")}>
      <form onSubmit={onSubmit} className="panel grid max-w-3xl gap-4 p-5">
        {refused ? <Alert tone="bad" live title={refused.message} /> : null}
        <fieldset>
          <legend className="mb-2 font-medium text-sm">{t("secondFactor.roles")}</legend>
          <div className="grid gap-2 sm:grid-cols-2 lg:grid-cols-4">
            {roles.map((role) => (
              <Checkbox
                key={role}
                name="roles"
                value={role}
                defaultChecked={chosen.includes(role)}
                label={users(`roles.${role}`)}
              />
            ))}
          </div>
        </fieldset>
        <div>
          <Button type="submit" variant="primary" disabled={isPending} aria-busy={isPending || undefined}>
            {t("secondFactor.submit")}
          </Button>
        </div>
      </form>
    </Section>
  );
}
