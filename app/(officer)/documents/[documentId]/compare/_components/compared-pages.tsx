import Link from "next/link";
import { useWords } from "#use-words";
import type { DocumentView, PageView } from "@/lib/documents/schema";

type Side = "old" | "new";

/** The pages of both, page beside page; one under the other on a phone. */
export function ComparedPages({ before, after }: { before: DocumentView; after: DocumentView }) {
  const t = useWords("compare");
  const numbers = Array.from({ length: Math.max(before.pages.length, after.pages.length, 1) }, (_, index) => index);
  return (
    <section aria-label={t("pages")} className="mt-5 grid gap-4">
      <div className="hidden gap-4 sm:grid sm:grid-cols-2">
        <SideTitle side="old" documentId={before.id} />
        <SideTitle side="new" documentId={after.id} />
      </div>
      {numbers.map((index) => (
        <div key={index} className="grid items-start gap-4 sm:grid-cols-2">
          <ComparedPage side="old" page={before.pages[index]} />
          <ComparedPage side="new" page={after.pages[index]} />
        </div>
      ))}
    </section>
  );
}

function SideTitle({ side, documentId }: { side: Side; documentId: string }) {
  const t = useWords("compare");
  return (
    <h2 className="flex flex-wrap items-baseline gap-x-3 font-semibold text-lg">
      {t(side)}
      <Link href={`/documents/${documentId}`} className="link font-normal text-sm">
        {t("openDocument")}
      </Link>
    </h2>
  );
}

function ComparedPage({ side, page }: { side: Side; page: PageView | undefined }) {
  const t = useWords("compare");
  if (!page) return <p className="rounded-md bg-sunken px-3 py-6 text-center text-ink-muted">{t("noPage")}</p>;
  const name = t("page", { side: t(side), page: page.page });
  return (
    <figure className="panel overflow-hidden">
      {/* biome-ignore lint/performance/noImgElement: identity pages must not pass through an image cache */}
      <img src={page.src} alt={name} width={page.width} height={page.height} loading="lazy" className="h-auto w-full" />
      <figcaption className="border-t px-3 py-1.5 text-ink-muted text-sm">{name}</figcaption>
    </figure>
  );
}
