import type { FieldReading } from "../pipeline/ports";
import { field, notFound } from "./confidence";
import { repair } from "./text/confusable";
import { isGstin, repairGstin } from "./text/gstin";
import { type PageLine, type Span, spanOf } from "./text/lines";

export interface FoundGstin {
  text: string;
  line: PageLine;
  span: Span;
  /** Whether its check character is right. */
  valid: boolean;
  /** Characters that were replaced to fit the form. */
  repairs: number;
}

const printed = /(?<![A-Z0-9])[0-9OIZSQBGDL]{2}\s?[A-Z0-9[\])]{13}(?![A-Z0-9])/gi;

/** Every GSTIN on the pages, also those whose check character is wrong. */
export function findGstins(lines: PageLine[]): FoundGstin[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(printed)].flatMap((match) => {
      const repaired = repair(match[0].replace(/\s/g, ""), "99AAAAA9999A***");
      if (!repaired) return [];
      const span = spanOf(line, match.index, match.index + match[0].length);
      const text = repairGstin(repaired.text);
      return [{ text, line, span, valid: isGstin(text), repairs: repaired.changed + Number(text !== repaired.text) }];
    }),
  );
}

export function gstinField(gstin: FoundGstin | undefined): FieldReading {
  if (!gstin) return notFound;
  const { text, span, valid, repairs } = gstin;
  return field(text, span, valid ? { proof: true, repairs } : { valid: false, repairs });
}
