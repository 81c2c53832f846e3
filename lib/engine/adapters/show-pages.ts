import { findAadhaarQrs } from "../documents/aadhaar/find-qrs";
import { findAadhaarNumbers } from "../documents/aadhaar/number-regions";
import type { FoundDocument } from "../documents/found-document";
import type { PageRendition, Raster, ReadPage } from "../pipeline/ports";
import { encodePage } from "./image/render-page";
import { maskPage } from "./mask-page";
import { type Timings, timed } from "./ocr/read-page";

/** A page that was read, and its pixels. */
export interface UprightPage {
  read: ReadPage;
  upright: Raster;
  /** One even shade: nothing is on it. */
  isEmpty: boolean;
  /** Begun while other pages are read, of a page that most likely needs no cover. */
  encodedAhead?: Promise<PageRendition>;
}

/** Pages encoded at once: where a core has nothing else to do, 20 pages take 0.63 of the time they take one by one. */
const AT_ONCE = 2;

/** Every page of these documents shows an Aadhaar number: a page where none was found is not shown. */
export const isCard = ({ reader }: FoundDocument): boolean => reader?.documentType === "AADHAAR";

/** The numbers of the pages that are such documents'. */
export const cardPages = (documents: FoundDocument[]): Set<number> =>
  new Set(documents.filter(isCard).flatMap(({ pages }) => pages.map(({ page }) => page)));

/**
 * Page images as they may leave the engine: Aadhaar numbers, and the codes that hold them, painted over. A page on which that
 * cannot be made sure of is left out.
 * @returns masked: whether there was anything to paint over
 */
export async function showPages(
  pages: UprightPage[],
  documents: FoundDocument[],
  timings: Timings,
): Promise<{ pages: PageRendition[]; masked: boolean }> {
  const numbers = documents.flatMap((document) => findAadhaarNumbers(document.pages, isCard(document)));
  const cards = cardPages(documents);
  const qrPages = new Set(findAadhaarQrs(pages.map(({ read }) => read)).map(({ page }) => page));
  const show = async ({ read, upright, encodedAhead }: UprightPage): Promise<PageRendition | undefined> => {
    const here = numbers.filter(({ page }) => page === read.page);
    const isOfCard = cards.has(read.page);
    if (isOfCard && !here.some(({ isNumber }) => isNumber)) return undefined;
    const hidesCodes = isOfCard || here.length > 0 || qrPages.has(read.page);
    const ahead = await encodedAhead; // awaited before anything is painted over: it reads the same pixels
    if (ahead && here.length === 0 && !hidesCodes) return ahead;
    const masked = await maskPage(upright, here, hidesCodes ? (read.codes ?? []) : undefined, timings);
    return masked && timed(timings, "encode", () => encodePage(read.page, masked));
  };
  const shown: PageRendition[] = [];
  for (let first = 0; first < pages.length; first += AT_ONCE) {
    const some = await Promise.all(pages.slice(first, first + AT_ONCE).map(show));
    shown.push(...some.filter((page) => page !== undefined));
  }
  return { pages: shown, masked: numbers.length > 0 || qrPages.size > 0 };
}
