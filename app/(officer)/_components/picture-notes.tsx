/** What is wrong with a document's pictures and what to do, one sentence each. */
export function PictureNotes({ notes }: { notes: string[] }) {
  const [only, ...others] = notes;
  if (others.length === 0) return <p>{only}</p>;
  return (
    <ul className="list-disc space-y-0.5 pl-4">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
