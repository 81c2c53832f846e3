import Link from "next/link";
import { useWords } from "#use-words";
import { Alert } from "@/app/_ui/alert";
import { Button } from "@/app/_ui/button";
import { PageHeader } from "@/app/_ui/page-header";
import type { Intake } from "@/lib/applicants/require-intake";

interface IntakeGateProps {
  applicant: { id: string; name: string };
  why: Exclude<Intake, "open">;
}

/** In place of the upload page while nothing may be taken in: why, and the way to where that may change. */
export function IntakeGate({ applicant: { id, name }, why }: IntakeGateProps) {
  const consent = useWords("consent");
  const coApplicants = useWords("coApplicants");
  const upload = useWords("upload");
  const isRemoved = why === "removed";
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={upload("title")} back={{ href: `/applicants/${id}`, label: name }}>
        {name}
      </PageHeader>
      <Alert
        tone="warn"
        title={isRemoved ? coApplicants("removedTitle") : consent("gate")}
        action={
          <Button asChild variant="primary">
            <Link href={isRemoved ? `/applicants/${id}` : `/applicants/${id}#consent`}>{consent("gateOpen")}</Link>
          </Button>
        }
      >
        {isRemoved ? coApplicants("removedAdvice") : consent("gateAdvice")}
      </Alert>
    </div>
  );
}
