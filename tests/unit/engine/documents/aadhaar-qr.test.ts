import { randomBytes } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aadhaar } from "@/lib/engine/documents/aadhaar/aadhaar";
import type { QrCheck } from "@/lib/engine/documents/aadhaar/confirm-by-qr";
import { decodePlainQr } from "@/lib/engine/documents/aadhaar/plain-qr";
import { decodeSecureQr } from "@/lib/engine/documents/aadhaar/secure-qr";
import { nobodyTrusted, type ReadPage } from "@/lib/engine/pipeline/ports";
import { slashed } from "@/prisma/seed/specimens/dates";
import { addressLines, drawPerson } from "@/prisma/seed/specimens/people";
import { packSecureQr, plainQrText, secureQrFields, signSecureQr } from "@/prisma/seed/specimens/signed-codes";
import { newSigner } from "@/tests/support/test-signer";
import { line, pageOf } from "./lines";

const person = drawPerson(31);
const [uidai, stranger] = await Promise.all([newSigner({ name: "UIDAI test" }), newSigner({ name: "Stranger" })]);
const photo = Buffer.from([0xff, 0x4f, 0xff, 0x51, 1, 2, 255, 3]);

const bytesOf = (isSecond = true, key = uidai.key) => signSecureQr(secureQrFields(person, 31, isSecond), photo, key);
const digits = person.aadhaarNumber.replace(/(\d{4})(?=\d)/g, "$1 ");

/** A card with both sides as read, and a code on it. */
function card(text: string | null, printed: { name?: string; birth?: string; number?: string } = {}): ReadPage {
  const { name = person.fullName, birth = slashed(person.birthDate), number = digits } = printed;
  return {
    ...pageOf(
      line("Government of India", 30, 5),
      line(name, 35, 20),
      line(`DOB: ${birth}`, 35, 23),
      line(person.gender === "F" ? "FEMALE" : "MALE", 35, 26),
      line(number, 35, 35),
      line("Address:", 10, 50, 10),
      ...addressLines(person.address).map((text, index) => line(text, 10, 53 + index * 3)),
    ),
    codes: [{ format: "QR", text, box: { x: 0.7, y: 0.2, width: 0.2, height: 0.2 } }],
  };
}

const trusted = { ...nobodyTrusted, aadhaarQr: [stranger.certificate, uidai.certificate] };
const checkOf = (page: ReadPage, signers = trusted) => aadhaar.extract([page], signers).extra?.qr as QrCheck;

describe("a Secure QR", () => {
  test.each([
    ["the first generation", false, "secure"],
    ["the second generation", true, "secure_v2"],
  ])("of %s gives what UIDAI wrote into it", (_, isSecond, format) => {
    const { address } = person;
    expect(decodeSecureQr(packSecureQr(bytesOf(isSecond)))).toMatchObject({
      format,
      digits: person.aadhaarNumber.slice(8),
      name: person.fullName,
      birth: slashed(person.birthDate),
      gender: person.gender,
      address: { house: address.house, street: address.street, state: address.city.state, pin: address.postcode },
    });
  });

  test("that was cut off, is a bomb, or holds something else, is none", () => {
    const whole = packSecureQr(bytesOf());
    expect(decodeSecureQr(whole.slice(0, -40))).toBeUndefined();
    const bomb = gzipSync(Buffer.alloc(4_000_000, 0xff));
    expect(decodeSecureQr(BigInt(`0x${bomb.toString("hex")}`).toString())).toBeUndefined();
    expect(decodeSecureQr(packSecureQr(randomBytes(900)))).toBeUndefined();
    expect(decodeSecureQr("9".repeat(7_089))).toBeUndefined();
    expect(decodeSecureQr("upi://pay?pa=someone@bank")).toBeUndefined();
  });

  test("of any bytes at all never fails the reader", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 300, maxLength: 1_500 }), (bytes) => {
        decodeSecureQr(packSecureQr(Buffer.from(bytes)));
      }),
    );
  });

  test("that UIDAI has signed, and that agrees with the print, makes every field certain", () => {
    const { fields, extra } = aadhaar.extract([card(packSecureQr(bytesOf()))], trusted);
    expect(extra?.qr).toMatchObject({
      format: "secure_v2",
      signature: "valid",
      signed_by: "UIDAI test",
      matches: { name: true, date_of_birth: true, gender: true, address: true, aadhaar_number: true },
    });
    for (const { confidence } of Object.values(fields)) expect(confidence).toBe(0.99);
  });

  test("with one letter altered is invalid, and takes no part", () => {
    const bytes = bytesOf();
    const at = bytes.indexOf(person.fullName);
    bytes.write("X", at, "latin1");
    const page = card(packSecureQr(bytes), { name: `X${person.fullName.slice(1)}` });
    expect(checkOf(page)).toMatchObject({ signature: "invalid", signed_by: "UIDAI test", matches: { name: true } });
    expect(aadhaar.extract([page], trusted).fields.name?.confidence).toBeLessThan(0.95);
  });

  test("of a signer that is not configured says so, and fills nothing in", () => {
    const page = card(packSecureQr(bytesOf()), { name: "1234" });
    expect(checkOf(page, nobodyTrusted)).toMatchObject({ signature: "unknown_signer", signed_by: null });
    expect(aadhaar.extract([page]).fields.name?.value).toBeNull();
    expect(aadhaar.extract([page], trusted).fields.name).toMatchObject({ value: person.fullName, page: 1 });
  });

  test("whose certificate did not hold on the day of signing says so", async () => {
    const late = await newSigner({ name: "Late", from: new Date("2045-01-01"), to: new Date("2046-01-01") });
    const page = card(packSecureQr(bytesOf(true, late.key)));
    const signers = { ...nobodyTrusted, aadhaarQr: [late.certificate] };
    expect(checkOf(page, signers)).toMatchObject({ signature: "expired_signer", signed_by: "Late" });
  });

  test("that says something else than the print lowers what was read", () => {
    const page = card(packSecureQr(bytesOf()), {
      name: "Somebody Else",
      birth: "01/01/2001",
      number: "2345 6789 0124",
    });
    const { fields, extra } = aadhaar.extract([page], trusted);
    expect(extra?.qr).toMatchObject({ matches: { name: false, date_of_birth: false, aadhaar_number: false } });
    expect(fields.name).toMatchObject({ value: "Somebody Else" });
    for (const name of ["name", "date_of_birth", "aadhaar_number"]) {
      expect(fields[name]?.confidence).toBeLessThanOrEqual(0.5);
    }
  });

  test("is known although nothing of the print can be read", () => {
    const page: ReadPage = { ...card(packSecureQr(bytesOf())), lines: [line("Government of India", 30, 5)] };
    expect(aadhaar.detect([page])).toBeGreaterThan(0.5);
  });
});

describe("the plain QR of old cards", () => {
  test("is compared by its whole number, of which only the last four digits leave", () => {
    const page = card(plainQrText(person));
    const extraction = aadhaar.extract([page], trusted);
    expect(extraction.extra?.qr).toMatchObject({
      format: "plain",
      signature: "unsigned",
      matches: { name: true, aadhaar_number: true },
    });
    expect(JSON.stringify(extraction).replace(/[^0-9]/g, "")).not.toContain(person.aadhaarNumber.slice(0, 8));
    const other = card(plainQrText(drawPerson(32)));
    expect(checkOf(other)).toMatchObject({ matches: { name: false, aadhaar_number: false } });
  });

  test("with a number that differs before its last four digits does not agree", () => {
    const other = { ...person, aadhaarNumber: `9999 9999 ${person.aadhaarNumber.slice(8)}`.replaceAll(" ", "") };
    expect(checkOf(card(plainQrText(other)))).toMatchObject({ matches: { aadhaar_number: false } });
  });

  test("is read however malformed its XML, and never fails the reader", () => {
    const odd = `</?xml version="1.0"?><PrintLetterBarcodeData uid='234567890124' name="A &amp; B" gender="M" yob="1990"`;
    expect(decodePlainQr(odd)).toMatchObject({ digits: "234567890124", name: "A & B", birth: "1990", gender: "M" });
    expect(decodePlainQr("<PrintLetterBarcodeData uid='12'/>")).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void decodePlainQr(`<PrintLetterBarcodeData ${text}`)));
  });
});
