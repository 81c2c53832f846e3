import type { PictureProblem, QualityProblem } from "@/lib/atlas/contract";

/** What keeps a page from being read, in words that go on a sentence. A copy, or a photo of a screen, is read as well as any. */
const reasons: Partial<Record<PictureProblem, string>> = {
  TOO_SMALL: "the text is too small in the picture",
  BLURRED: "the picture is blurred",
  GLARE: "light is reflected on the page",
  CUT_OFF: "a part of the page lies outside the picture",
};

/** Why a document's type is not known, as far as its pictures tell. Pure. */
export function whyUnrecognised(problems: QualityProblem[] = []): string {
  const codes = new Set(problems.map(({ code }) => code as PictureProblem));
  const found = [...codes].flatMap((code) => reasons[code] ?? []);
  const plain = "The document's type was not recognised";
  return found.length > 0 ? `${plain}: ${found.join(" and ")}` : plain;
}
