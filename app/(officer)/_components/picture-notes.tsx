import { useWords } from "#use-words";
import type { PictureNote } from "@/lib/documents/schema";

/** What is wrong with a document's pictures and what to do, one sentence each. */
export function PictureNotes({ notes }: { notes: PictureNote[] }) {
  const t = useWords("documents");
  const [only, ...others] = notes.map(({ code, pages }) => {
    const advice = t(`pictures.${code}`);
    return pages.length === 0 ? advice : t("pictureOf", { pages: pages.join(", "), count: pages.length, advice });
  });
  if (others.length === 0) return <p>{only}</p>;
  return (
    <ul className="list-disc space-y-0.5 pl-4">
      {[only, ...others].map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
