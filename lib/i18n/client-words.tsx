import "server-only";
import type { ReactNode } from "react";
import { compiledArea } from "./catalogue";
import type { Area } from "./translator";
import { currentLanguage } from "./words";
import { WordsProvider } from "./words-provider";

/** Sends the words of these areas, in the reader's language alone, to the client components inside. */
export async function ClientWords({ areas, children }: { areas: Area[]; children: ReactNode }) {
  const language = await currentLanguage();
  const chosen = Object.fromEntries(areas.map((area) => [area, compiledArea(language, area)]));
  return (
    <WordsProvider language={language} areas={chosen}>
      {children}
    </WordsProvider>
  );
}
