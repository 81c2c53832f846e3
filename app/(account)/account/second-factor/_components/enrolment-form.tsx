"use client";

import { useState } from "react";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { InputField } from "@/app/_ui/input-field";
import { useFormAction } from "@/app/_ui/use-form-action";
import { RecoveryCodes } from "../../_components/recovery-codes";
import { confirmEnrolmentAction } from "../../actions";

interface EnrolmentFormProps {
  /** The QR code as a data URL. */
  image: string;
  secret: string;
  /** Where to go once the recovery codes were kept. */
  goTo: string;
}

/** Shows the app its key, takes its first code, then shows the recovery codes once. */
export function EnrolmentForm({ image, secret, goTo }: EnrolmentFormProps) {
  const t = useWords("secondFactor");
  const [codes, setCodes] = useState<string[] | null>(null);
  const { onSubmit, isPending, refused } = useFormAction(confirmEnrolmentAction, (data) => setCodes(data.codes));
  // A full load: what was drawn while nothing else could be opened does not stay in the browser.
  if (codes) {
    return (
      <div className="panel p-5">
        <RecoveryCodes codes={codes} onKept={() => window.location.assign(goTo)} />
      </div>
    );
  }
  return (
    <form method="post" onSubmit={onSubmit} noValidate className="panel grid gap-4 p-5">
      {refused ? <Alert tone="bad" live title={refused.message} /> : null}
      <ol className="grid list-decimal gap-4 pl-5">
        <li>
          <p>{t("setUp.step1")}</p>
          {/* biome-ignore lint/performance/noImgElement: a data URL needs no optimising */}
          <img
            src={image}
            alt={t("setUp.qrCode")}
            width={208}
            height={208}
            className="mt-3 rounded-md border bg-white"
          />
          <p className="mt-3 text-ink-muted text-sm">{t("setUp.byHand")}</p>
          <p className="font-mono text-sm">{secret}</p>
        </li>
        <li>
          <p className="mb-2">{t("setUp.step2")}</p>
          <InputField
            label={t("setUp.code")}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={7}
            fieldClassName="max-w-48"
            error={refused?.fields.code}
          />
        </li>
      </ol>
      <Button type="submit" variant="primary" size="lg" disabled={isPending} aria-busy={isPending || undefined}>
        {t("setUp.submit")}
      </Button>
    </form>
  );
}
