import { createHash, sign } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { dashed, slashed } from "./dates";
import type { Person } from "./people";
import { createRandom } from "./random";
import { plain, type Sale } from "./sale";

/*
 * What stands in the QR codes of specimens, signed as UIDAI and the invoice registration portals sign. The keys are test
 * keys that everybody may read: a system that trusts them proves nothing.
 */

const testKey = (name: string) => readFileSync(new URL(`test-keys/${name}.test-key.pem`, import.meta.url), "utf8");

const SEPARATOR = Buffer.from([0xff]);

/** Bytes that stand for the photo, which real codes hold as JPEG 2000. */
const PHOTO_START = Buffer.from([0xff, 0x4f, 0xff, 0x51]);

const digitsOf = (bytes: Buffer) => BigInt(`0x${bytes.toString("hex")}`).toString();

/** The digits of a Secure QR that hold these bytes. */
export const packSecureQr = (bytes: Buffer): string => digitsOf(gzipSync(bytes, { level: 9 }));

/** Fields parted as in a Secure QR, what follows them, and the signature over both. */
export function signSecureQr(fields: string[], rest: Buffer, key: string): Buffer {
  const parts = fields.flatMap((text) => [Buffer.from(text, "latin1"), SEPARATOR]);
  const data = Buffer.concat([...parts, rest]);
  return Buffer.concat([data, sign("sha256", data, key)]);
}

/** The fields of a person's Secure QR, as UIDAI orders them. @param withMobile the second generation, "V2" */
export function secureQrFields(person: Person, seed: number, withMobile: boolean): string[] {
  const { address, aadhaarNumber, birthDate } = person;
  const random = createRandom(seed, "secure-qr");
  const [year, month, day] = [random.int(2019, 2025), random.int(1, 12), random.int(1, 28)];
  const two = (value: number) => String(value).padStart(2, "0");
  const time = `${year}${two(month)}${two(day)}${two(random.int(0, 23))}${two(random.int(0, 59))}${two(random.int(0, 59))}${random.digits(3)}`;
  const { city } = address;
  return [
    ...(withMobile ? ["V2", "2"] : ["0"]),
    aadhaarNumber.slice(8) + time,
    person.fullName,
    dashed(birthDate),
    person.gender,
    address.careOf.replace(" ", ": "),
    city.name,
    "",
    address.house,
    address.locality,
    address.postcode,
    city.name,
    city.state,
    address.street,
    city.name,
    city.name,
    ...(withMobile ? [`XXXXXX${person.mobile.slice(-4)}`] : []),
  ];
}

/** The Secure QR of a person: both generations occur. @param photoBytes size of the photo, which makes the code dense */
export function secureQrText(person: Person, seed: number, photoBytes: number): string {
  const random = createRandom(seed, "secure-qr-kind");
  const fields = secureQrFields(person, seed, random.chance(0.6));
  const filling = Buffer.from(Array.from({ length: photoBytes }, () => random.int(0, 254)));
  const photo = photoBytes > 0 ? Buffer.concat([PHOTO_START, filling]) : Buffer.alloc(0);
  return packSecureQr(signSecureQr(fields, photo, testKey("aadhaar-qr")));
}

/** What cards printed before the Secure QR hold: XML, unsigned, with the whole number. */
export function plainQrText(person: Person): string {
  const { address, birthDate } = person;
  const { city } = address;
  const attributes = {
    uid: person.aadhaarNumber,
    name: person.fullName,
    gender: person.gender,
    yob: String(birthDate.year),
    co: address.careOf.replace(" ", ": "),
    house: address.house,
    street: address.street,
    loc: address.locality,
    vtc: city.name,
    po: city.name,
    dist: city.name,
    state: city.state,
    pc: address.postcode,
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<PrintLetterBarcodeData ${written.join(" ")}/>`;
}

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A signed JWT as the invoice registration portals make it, RS256. */
export function signInvoiceQr(data: object, key: string): string {
  const head = base64url({ alg: "RS256", kid: "TEST", typ: "JWT" });
  const body = base64url({ data: JSON.stringify(data), iss: "NIC" });
  return `${head}.${body}.${sign("sha256", Buffer.from(`${head}.${body}`), key).toString("base64url")}`;
}

/** What the QR of an e-invoice says of a sale. */
export function invoiceQrData(sale: Sale): Record<string, unknown> {
  const main = sale.items.reduce((most, item) => (item.taxable > most.taxable ? item : most));
  const { year, month } = sale.date;
  const financialYear = month > 3 ? `${year}-${(year + 1) % 100}` : `${year - 1}-${year % 100}`;
  const named = `${sale.dealer.gstin}${financialYear}INV${sale.number}`;
  return {
    SellerGstin: sale.dealer.gstin,
    BuyerGstin: sale.buyer.gstin ?? "URP", // an unregistered person
    DocNo: sale.number,
    DocTyp: "INV",
    DocDt: slashed(sale.date),
    TotInvVal: Number(plain(sale.total)),
    ItemCnt: sale.items.length,
    MainHsnCode: main.good.hsn,
    Irn: createHash("sha256").update(named).digest("hex"),
    IrnDt: `${sale.date.year}-${String(month).padStart(2, "0")}-${String(sale.date.day).padStart(2, "0")} 18:05:00`,
  };
}

export const invoiceQrText = (sale: Sale): string => signInvoiceQr(invoiceQrData(sale), testKey("invoice-qr"));
