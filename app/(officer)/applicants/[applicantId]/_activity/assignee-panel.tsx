import { useWords } from "#use-words";
import { permits } from "@/lib/auth/access";
import type { Actor } from "@/lib/auth/actor";
import { ClientWords } from "@/lib/i18n/client-words";
import type { Colleague } from "@/lib/users/list-colleagues";
import { AssigneeForm } from "./assignee-form";

interface AssigneePanelProps {
  actor: Actor;
  applicantId: string;
  assignee: { id: string; name: string } | null;
  colleagues: Colleague[];
}

/** Whose the applicant is to deal with. */
export function AssigneePanel({ actor, applicantId, assignee, colleagues }: AssigneePanelProps) {
  const t = useWords("teamwork");
  const people = colleagues.filter((colleague) => permits("work", colleague)).map(({ id, name }) => ({ id, name }));
  return (
    <section aria-labelledby="assignee-heading" className="panel overflow-hidden">
      <h2 id="assignee-heading" className="border-b px-4 py-2.5 font-semibold text-lg">
        {t("assign.title")}
      </h2>
      {permits("work", actor) ? (
        <ClientWords areas={["teamwork"]}>
          <AssigneeForm headingId="assignee-heading" readerId={actor.id} {...{ applicantId, assignee, people }} />
        </ClientWords>
      ) : (
        <p className="px-4 py-3">{assignee?.name ?? t("assign.nobody")}</p>
      )}
    </section>
  );
}
