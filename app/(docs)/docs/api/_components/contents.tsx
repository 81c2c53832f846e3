import { sectionId } from "./section";

/** The page's sections by group: beside the text on a wide screen, before it on a narrow one. */
export function Contents({ groups }: { groups: Record<string, string[]> }) {
  return (
    <nav aria-label="On this page" className="mb-8 lg:sticky lg:top-20 lg:mb-0 lg:self-start">
      {Object.entries(groups).map(([group, titles]) => (
        <div key={group} className="mb-4">
          <p className="eyebrow mb-1">{group}</p>
          <ul className="flex flex-wrap gap-x-4 lg:flex-col">
            {titles.map((title) => (
              <li key={title}>
                <a
                  href={`#${sectionId(title)}`}
                  className="inline-flex min-h-7 items-center rounded-md text-ink-muted hover:text-ink hover:underline"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
