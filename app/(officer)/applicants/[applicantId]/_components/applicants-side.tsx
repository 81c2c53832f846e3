import { documentTypeChoices } from "@/app/(officer)/_components/document-types";
import type { ApplicantView } from "@/lib/applicants/get-applicant";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { getCase } from "@/lib/co-applicants/get-case";
import { getConsent } from "@/lib/consent/get-consent";
import { noticeFor } from "@/lib/consent/notice";
import { ClientWords } from "@/lib/i18n/client-words";
import type { Language } from "@/lib/i18n/languages";
import { words } from "@/lib/i18n/words";
import { listLinks } from "@/lib/upload-links/list-links";
import { CasePanel } from "./case/case-panel";
import { ConsentPanel } from "./consent/consent-panel";
import { LinksPanel } from "./links/links-panel";

interface ApplicantsSideProps {
  actor: Actor;
  applicant: ApplicantView;
  /** In which language the notice is shown to the applicant. */
  noticeLanguage: Language;
}

/** What the applicant themselves has a part in: their consent, the links they were given, who applies with them. */
export async function ApplicantsSide({ actor, applicant, noticeLanguage }: ApplicantsSideProps) {
  const consent = await getConsent(actor, applicant.id);
  const links = await listLinks(actor, applicant.id);
  const all = await getCase(actor, applicant.id);
  const mayWork = permits("work", actor);
  const isInCase = all.own?.state !== "REMOVED";
  return (
    <ClientWords areas={["consent", "uploadLinks", "coApplicants"]}>
      <ConsentPanel
        applicantId={applicant.id}
        consent={consent}
        notice={noticeFor(noticeLanguage, applicant.branchName)}
        mayRecord={mayWork && isInCase}
      />
      <LinksPanel applicantId={applicant.id} links={links} mayMake={mayWork && isInCase} />
      <CasePanel
        applicant={applicant}
        all={all}
        documentTypes={documentTypeChoices(await words("documents"))}
        mayChange={mayWork}
      />
    </ClientWords>
  );
}
