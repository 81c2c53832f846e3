import { gunzipSync } from "node:zlib";
import { readDate } from "../text/dates";
import type { AadhaarQr } from "./aadhaar-qr";

/*
 * UIDAI's Secure QR (Secure QR Code Specification, March 2019): a decimal number whose bytes, unzipped, are texts in
 * Latin-1 parted by the byte 255, a photo, hashes of mobile number and e-mail, and a signature over all before it. Codes
 * since 2022 begin with "V2", or a later figure, and hold the mobile number's last digits instead of hashes.
 */

/** Decimal digits: no fewer hold a signature, no more fit into a QR code. */
const digitsOnly = /^\d{600,7089}$/;
const SEPARATOR = 0xff;
const SIGNATURE_BYTES = 256;
/** Real codes unzip to about 2 KB: what grows far beyond is no such code. */
const MOST_BYTES = 16_384;
/** Texts before the photo, without the version's own. */
const FIELDS = 16;

/** @returns undefined where it is no gzip, is cut off, or grows too large */
function unzip(text: string): Buffer | undefined {
  const hex = BigInt(text).toString(16);
  const zipped = Buffer.from(hex.length % 2 ? `0${hex}` : hex, "hex");
  try {
    return gunzipSync(zipped, { maxOutputLength: MOST_BYTES });
  } catch {
    return undefined;
  }
}

/** The first texts of the data. @returns undefined where there are fewer */
function firstTexts(data: Buffer, count: number): string[] | undefined {
  const texts: string[] = [];
  for (let from = 0; texts.length < count; ) {
    const end = data.indexOf(SEPARATOR, from);
    if (end < 0) return undefined;
    texts.push(data.toString("latin1", from, end).trim());
    from = end + 1;
  }
  return texts;
}

/** The last four digits of the number, and India's time of signing to the millisecond: YYYYMMDDhhmmssSSS. */
function readReference(text: string): { digits: string; at: Date } | undefined {
  const match = /^(\d{4})(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{3})$/.exec(text);
  if (!match) return undefined;
  const [, digits = "", year, month, day, hours, minutes, seconds, rest] = match;
  const at = new Date(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}.${rest}+05:30`);
  return Number.isNaN(at.getTime()) ? undefined : { digits, at };
}

/** Reads the text of a Secure QR. @returns undefined where it is none */
export function decodeSecureQr(text: string): AadhaarQr | undefined {
  if (!digitsOnly.test(text)) return undefined;
  const whole = unzip(text);
  if (!whole || whole.length <= SIGNATURE_BYTES) return undefined;
  const data = whole.subarray(0, -SIGNATURE_BYTES);
  const hasVersion = /^V\d/.test(data.toString("latin1", 0, 2));
  const texts = firstTexts(data, FIELDS + (hasVersion ? 1 : 0));
  if (!texts) return undefined;
  const [contact = "", reference = "", name = "", birth = "", gender = "", ...address] = texts.slice(
    hasVersion ? 1 : 0,
  );
  const referred = readReference(reference);
  if (!referred || !/^[0-3]$/.test(contact)) return undefined;
  const [careOf = "", district = "", landmark = "", house = "", locality = "", pin = "", postOffice = "", ...more] =
    address;
  const [state = "", street = "", subDistrict = "", town = ""] = more;
  return {
    format: hasVersion ? "secure_v2" : "secure",
    digits: referred.digits,
    name,
    birth: readDate(birth) ?? (/^\d{4}$/.test(birth) ? birth : null),
    gender,
    address: { careOf, house, street, landmark, locality, town, postOffice, subDistrict, district, state, pin },
    signed: { data, signature: whole.subarray(-SIGNATURE_BYTES), at: referred.at },
  };
}
