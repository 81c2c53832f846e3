import { CircleCheck, ShieldAlert } from "lucide-react";
import Link from "next/link";
import { useWords } from "#use-words";
import { Badge } from "@/app/_ui/badge";
import { Time } from "@/app/_ui/time";
import type { Notice } from "@/lib/consent/notice";
import type { ConsentView } from "@/lib/consent/schema";
import { htmlLanguages, languageNames, languages } from "@/lib/i18n/languages";
import { RecordConsentForm, WithdrawConsentForm } from "./consent-forms";

interface ConsentPanelProps {
  applicantId: string;
  consent: ConsentView;
  /** In the language it is to be shown to the applicant, which the address names. */
  notice: Notice;
  mayRecord: boolean;
}

/** Where the applicant's consent stands; the notice to show them, and their answer. */
export function ConsentPanel({ applicantId, consent, notice, mayRecord }: ConsentPanelProps) {
  const t = useWords("consent");
  const { state, newest } = consent;
  const isGiven = state === "given";
  return (
    <section id="consent" aria-labelledby="consent-heading" className="panel scroll-mt-(--header) px-4 py-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="consent-heading" className="font-semibold text-lg">
          {t("title")}
        </h2>
        <span role="status">
          <Badge tone={isGiven ? "ok" : "warn"} icon={isGiven ? CircleCheck : ShieldAlert}>
            {t(state)}
          </Badge>
        </span>
      </div>
      {newest ? (
        <p className="mt-1 text-ink-muted text-sm">
          {newest.officerName ? t("inPerson", { officer: newest.officerName }) : t("byLink")},{" "}
          <Time value={newest.at} />
          <br />
          {t("facts", { version: newest.version, language: languageNames[newest.language] })}
        </p>
      ) : null}
      {isGiven || !mayRecord ? null : <p className="mt-1.5 text-sm">{t("needed")}</p>}
      <details open={!isGiven && mayRecord} className="mt-1.5">
        <summary className="link min-h-6 cursor-pointer text-sm">{t("show")}</summary>
        <NoticeText notice={notice} />
        {mayRecord && !isGiven ? (
          <RecordConsentForm
            applicantId={applicantId}
            version={notice.version}
            language={notice.language}
            statement={notice.statement}
          />
        ) : null}
      </details>
      {mayRecord && isGiven ? <WithdrawConsentForm applicantId={applicantId} /> : null}
    </section>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const t = useWords("consent");
  return (
    <>
      <nav aria-label={t("language")} className="mt-2 flex gap-3 text-sm">
        {languages.map((language) => (
          <Link
            key={language}
            href={`?notice=${language}#consent`}
            scroll={false}
            lang={htmlLanguages[language]}
            aria-current={language === notice.language ? "true" : undefined}
            className="link inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {languageNames[language]}
          </Link>
        ))}
      </nav>
      <div lang={htmlLanguages[notice.language]} className="mt-2 grid gap-2 rounded-md bg-sunken px-3 py-2.5 text-sm">
        <p className="font-semibold">{notice.title}</p>
        <p>{notice.intro}</p>
        {notice.parts.map(({ heading, lines }) => (
          <div key={heading}>
            <h3 className="font-medium">{heading}</h3>
            <ul className="list-disc pl-4 text-ink-muted">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}
