"use client";

import { useLanguage, useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import { languageNames, languages } from "@/lib/i18n/languages";
import { createLinkAction } from "./actions";

/** Megabytes, as the server offers them (lib/upload-links/schema.ts). */
const sizes = [5, 10, 25];

/** How a new link shall be. @param onMade is given its address */
export function MakeLinkForm({ applicantId, onMade }: { applicantId: string; onMade: (url: string) => void }) {
  const t = useWords("uploadLinks");
  const own = useLanguage();
  const { onSubmit, isPending, refused } = useFormAction(createLinkAction, ({ url }) => onMade(url));
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="applicantId" value={applicantId} />
      {refused ? <Alert tone="bad" live title={refused.message} className="sm:col-span-2" /> : null}
      <SelectField label={t("making.language")} name="language" defaultValue={own}>
        {languages.map((language) => (
          <option key={language} value={language}>
            {languageNames[language]}
          </option>
        ))}
      </SelectField>
      <InputField
        label={t("making.days")}
        name="days"
        type="number"
        min={1}
        max={30}
        defaultValue={7}
        error={refused?.fields.days}
      />
      <SelectField label={t("making.uses")} name="uses" defaultValue="until" fieldClassName="sm:col-span-2">
        <option value="until">{t("making.until")}</option>
        <option value="once">{t("making.once")}</option>
      </SelectField>
      <InputField
        label={t("making.maxFiles")}
        name="maxFiles"
        type="number"
        min={1}
        max={50}
        defaultValue={20}
        error={refused?.fields.maxFiles}
      />
      <SelectField label={t("making.maxFileBytes")} name="maxFileBytes" defaultValue={25}>
        {sizes.map((size) => (
          <option key={size} value={size}>
            {t("making.megabytes", { size })}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("making.kind")} name="kind" defaultValue="ALL" fieldClassName="sm:col-span-2">
        <option value="ALL">{t("making.ALL")}</option>
        <option value="PHOTOS">{t("making.PHOTOS")}</option>
      </SelectField>
      <div className="sm:col-span-2">
        <FormButtons submit={t("making.submit")} isPending={isPending} />
      </div>
    </form>
  );
}
