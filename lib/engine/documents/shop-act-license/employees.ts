import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { type FormRow, textOf } from "../text/form-rows";

/** More work in no shop. */
const MOST = 99_999;

/** How many work there: the total where one is printed, else the figures of men, women and others added up. */
export function readEmployees([row]: FormRow[]): FieldReading {
  const span = row && textOf(row);
  if (!row || !span) return notFound;
  const total = /total\D{0,12}(\d{1,5})/i.exec(span.text)?.[1];
  const before = total ? span.text.slice(0, /total/i.exec(span.text)?.index) : span.text;
  const parts = [...before.matchAll(/(?<![\d/-])\d{1,5}(?![\d/-])/g)].map(([figure]) => Number(figure));
  if (parts.length === 0 && total === undefined) return notFound;
  const sum = parts.reduce((all, part) => all + part, 0);
  const value = total === undefined ? sum : Number(total);
  const agree = total !== undefined && parts.length > 1 ? { proof: sum === value } : {};
  return field(String(value), span, { valid: value <= MOST, labelQuality: row.labelQuality, ...agree });
}
