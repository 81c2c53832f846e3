import { useWords } from "#use-words";
import { Badge, type Tone } from "@/app/_ui/badge";
import { formatDateTime } from "@/app/_ui/format";
import { languageNames } from "@/lib/i18n/languages";
import type { LinkRow, LinkState } from "@/lib/upload-links/schema";
import { RevokeLinkForm } from "./link-forms";
import { MakeLink } from "./make-link";

const tones: Record<LinkState, Tone> = { open: "ok", finished: "info", revoked: "neutral", expired: "neutral" };

/** The links made for an applicant, newest first, and the way to another one. Those that take nothing more are folded, but for the newest. */
export function LinksPanel({
  applicantId,
  links,
  mayMake,
}: {
  applicantId: string;
  links: LinkRow[];
  mayMake: boolean;
}) {
  const t = useWords("uploadLinks");
  const isPast = (link: LinkRow) => link.state !== "open" && link !== links[0];
  const past = links.filter(isPast);
  return (
    <section aria-labelledby="links-heading" className="panel overflow-hidden">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1.5 border-b px-4 py-2.5">
        <h2 id="links-heading" className="font-semibold text-lg">
          {t("title")}
        </h2>
        {mayMake ? <MakeLink applicantId={applicantId} /> : null}
      </div>
      {links.length === 0 ? (
        <p className="px-4 py-3 text-ink-muted text-sm">
          {t("none")} {t("intro")}
        </p>
      ) : (
        <ul>
          {links
            .filter((link) => !isPast(link))
            .map((link) => (
              <LinkItem key={link.id} link={link} mayClose={mayMake && link.state === "open"} />
            ))}
        </ul>
      )}
      {past.length > 0 ? (
        <details className="border-t">
          <summary className="min-h-6 cursor-pointer px-4 py-2 text-ink-muted text-sm">
            {t("past", { count: past.length })}
          </summary>
          <ul className="border-t">
            {past.map((link) => (
              <LinkItem key={link.id} link={link} mayClose={false} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function LinkItem({ link, mayClose }: { link: LinkRow; mayClose: boolean }) {
  const t = useWords("uploadLinks");
  const { id, state, files, maxFiles, isSingleUse, createdByName, language } = link;
  const at = (moment: Date) => formatDateTime(moment, t.language);
  return (
    <li className="grid gap-1 border-b px-4 py-2.5 last:border-b-0">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="flex items-center gap-2">
          <Badge tone={tones[state]}>{t(`states.${state}`)}</Badge>
          <span className="text-sm">{t("files", { files, most: maxFiles })}</span>
        </span>
        {mayClose ? <RevokeLinkForm linkId={id} of={t("revokeThis", { at: at(link.createdAt) })} /> : null}
      </div>
      <p className="text-ink-muted text-sm">
        {[t("until", { at: at(link.expiresAt) }), ...(isSingleUse ? [t("once")] : []), languageNames[language]].join(
          ", ",
        )}
      </p>
      <p className="text-ink-faint text-sm">
        {t("by", { name: createdByName, at: at(link.createdAt) })};{" "}
        {link.lastOpenedAt ? t("opened", { at: at(link.lastOpenedAt) }) : t("notOpened")}
      </p>
    </li>
  );
}
