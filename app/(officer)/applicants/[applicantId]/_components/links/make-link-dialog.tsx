"use client";

import { Check, Copy, Share2 } from "lucide-react";
import { useState } from "react";
import { useLanguage, useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { DialogClose, DialogContent, DialogRoot } from "@/app/_ui/dialog";
import { FormButtons } from "@/app/_ui/form-buttons";
import { InputField } from "@/app/_ui/input-field";
import { SelectField } from "@/app/_ui/select-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import { languageNames, languages } from "@/lib/i18n/languages";
import { createLinkAction } from "./actions";

interface MakeLinkDialogProps {
  applicantId: string;
  isOpen: boolean;
  onClose: () => void;
}

/** Asks how a link shall be, makes it, and shows its address once. */
export default function MakeLinkDialog({ applicantId, isOpen, onClose }: MakeLinkDialogProps) {
  const t = useWords("uploadLinks");
  const [url, setUrl] = useState<string | null>(null);
  const close = () => {
    setUrl(null); // forgotten with the dialog
    onClose();
  };
  return (
    <DialogRoot open={isOpen} onOpenChange={(open) => (open ? undefined : close())}>
      <DialogContent
        title={t(url ? "made.title" : "making.title")}
        description={t(url ? "made.advice" : "making.advice")}
      >
        {url ? <MadeLink url={url} /> : <MakeLinkForm applicantId={applicantId} onMade={setUrl} />}
      </DialogContent>
    </DialogRoot>
  );
}

/** Megabytes, as the server offers them (lib/upload-links/schema.ts). */
const sizes = [5, 10, 25];

function MakeLinkForm({ applicantId, onMade }: { applicantId: string; onMade: (url: string) => void }) {
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

/** A new link, shown this once. The device's own sharing hands it on without any other site seeing it. */
function MadeLink({ url }: { url: string }) {
  const t = useWords("uploadLinks");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    setCopied(true);
  };
  return (
    <div className="grid gap-4">
      <output
        aria-label={t("made.address")}
        className="block break-all rounded-md bg-sunken px-3 py-2 font-mono text-sm"
      >
        {url}
      </output>
      <div className="flex flex-wrap gap-2">
        {navigator.clipboard ? (
          <Button onClick={copy}>
            {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
            <span aria-live="polite">{t(copied ? "made.copied" : "made.copy")}</span>
          </Button>
        ) : null}
        {typeof navigator.share === "function" ? (
          <Button onClick={() => navigator.share({ url }).catch(() => undefined /* closed without sharing */)}>
            <Share2 aria-hidden="true" />
            {t("made.share")}
          </Button>
        ) : null}
      </div>
      <div className="flex justify-end border-t pt-4">
        <DialogClose asChild>
          <Button variant="primary">{t("made.done")}</Button>
        </DialogClose>
      </div>
    </div>
  );
}
