import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { getConsent } from "@/lib/consent/get-consent";
import { listArrived } from "@/lib/documents/list-arrived";
import { ClientWords } from "@/lib/i18n/client-words";
import { ArrivedPanel } from "./links/arrived-panel";
import { FollowArrivals } from "./links/follow-arrivals";

/** What the applicant sent by themselves and waits, live. */
export async function Arrived({ actor, applicantId }: { actor: Actor; applicantId: string }) {
  const documents = await listArrived(actor, applicantId);
  const { state: consent } = await getConsent(actor, applicantId);
  const maySend = permits("work", actor) && consent === "given";
  return (
    <ClientWords areas={["uploadLinks"]}>
      <FollowArrivals applicantId={applicantId} count={documents.length} consent={consent} />
      {documents.length > 0 ? <ArrivedPanel applicantId={applicantId} documents={documents} maySend={maySend} /> : null}
    </ClientWords>
  );
}
