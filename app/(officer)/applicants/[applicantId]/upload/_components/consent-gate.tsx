import Link from "next/link";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";

/** In place of the upload page while the applicant has not agreed: where to ask them. */
export function ConsentGate({ applicant: { id, name } }: { applicant: { id: string; name: string } }) {
  const t = useWords("consent");
  const upload = useWords("upload");
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={upload("title")} back={{ href: `/applicants/${id}`, label: name }}>
        {name}
      </PageHeader>
      <Alert
        tone="warn"
        title={t("gate")}
        action={
          <Button asChild variant="primary">
            <Link href={`/applicants/${id}#consent`}>{t("gateOpen")}</Link>
          </Button>
        }
      >
        {t("gateAdvice")}
      </Alert>
    </div>
  );
}
