import type { FieldReading } from "../pipeline/ports";
import { field, notFound } from "./confidence";
import { findValue } from "./text/labels";
import type { PageLine } from "./text/lines";
import { namePattern, tidyName } from "./text/person-name";

/**
 * The holder's name by its label.
 * @param others.relatives lines with whose names the holder's could be taken for
 * @param others.labels what the document prints that is no name
 */
export function readLabelledName(
  lines: PageLine[],
  labels: string[],
  others: { relatives: RegExp; labels: RegExp },
): FieldReading {
  const notRelatives = lines.filter((line) => !others.relatives.test(line.text));
  const span = findValue(notRelatives, labels, { accept: namePattern, reject: others.labels, within: 2.5 });
  return span ? field(tidyName(span.text), span, { labelQuality: span.labelQuality }) : notFound;
}
