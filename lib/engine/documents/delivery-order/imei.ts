import type { FieldReading } from "../../pipeline/ports";
import { field, notFound } from "../confidence";
import { repair } from "../text/confusable";
import { findValue } from "../text/labels";
import type { PageLine } from "../text/lines";

/** Fifteen digits; phones with two slots print two, one above the other. */
const printed = /^((?:[0-9OQDILZSGB|]\s?){15})(?![0-9A-Z])/i;

/** The check digit of an IMEI (GSMA TS.06, Luhn): every second digit doubled, digits summed to a multiple of ten. */
export function isImei(digits: string): boolean {
  if (!/^\d{15}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** The device's number, proved by its check digit. */
export function readImei(lines: PageLine[]): FieldReading {
  const span = findValue(lines, ["IMEI No", "IMEI Number", "IMEI 1", "IMEI"], { accept: printed });
  const number = span && repair(span.text.replace(/\s/g, ""), "9".repeat(15));
  if (!span || !number) return notFound;
  const checked = isImei(number.text) ? { proof: true } : { valid: false };
  return field(number.text, span, { ...checked, labelQuality: span.labelQuality, repairs: number.changed });
}
