import { decodeJwt, decodeProtectedHeader } from "jose";
import { z } from "zod";
import type { Signed } from "../signed/check-signature";
import { readAmount } from "../text/amounts";
import { readDate } from "../text/dates";

/*
 * The QR of an e-invoice (Rule 46(r), CGST Rules 2017): a JWT in which an invoice registration portal has signed the main
 * facts, RS256. They stand as JSON in the claim `data`.
 */

/** Characters: a QR code holds no more. */
const MOST_LENGTH = 4_296;
const jwt = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const text = z.union([z.string(), z.number()]).transform(String);
const Facts = z.object({
  SellerGstin: z.string(),
  BuyerGstin: z.string().nullish(),
  DocNo: text,
  DocTyp: z.string().nullish(),
  DocDt: z.string(),
  TotInvVal: text,
  ItemCnt: z.coerce.number().int().nullish(),
  MainHsnCode: text.nullish(),
  Irn: z.string().regex(/^[0-9a-f]{64}$/i),
  IrnDt: z.string().nullish(),
});

/** What the QR of an e-invoice says. */
export interface InvoiceQr {
  sellerGstin: string;
  /** null where the buyer is not registered. */
  buyerGstin: string | null;
  number: string;
  /** INV, CRN or DBN. */
  documentType: string | null;
  /** DD/MM/YYYY. */
  date: string | null;
  /** Rupees with two decimals. */
  total: string | null;
  itemCount: number | null;
  mainHsn: string | null;
  /** The invoice reference number: 64 hexadecimal digits. */
  irn: string;
  signed: Signed;
}

/** The claims of a token, where it is one. Nothing is believed of it yet. */
function claimsOf(token: string): unknown {
  if (token.length > MOST_LENGTH || !jwt.test(token)) return undefined;
  try {
    if (decodeProtectedHeader(token).alg !== "RS256") return undefined;
    const { data } = decodeJwt(token);
    return typeof data === "string" ? JSON.parse(data) : data;
  } catch {
    return undefined; // three words with dots between them that are no token
  }
}

/** India's time, as the portal writes it: 2023-07-25 16:34:20. */
function readTime(written: string | null | undefined, date: string | null): Date | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(written ?? "") ?? [];
  const at = day
    ? new Date(`${day}T${time}+05:30`)
    : new Date(`${(date ?? "").split("/").reverse().join("-")}T12:00:00+05:30`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Reads the text of an e-invoice's QR. @returns undefined where it is none */
export function decodeInvoiceQr(token: string): InvoiceQr | undefined {
  const { data: facts } = Facts.safeParse(claimsOf(token));
  if (!facts) return undefined;
  const date = readDate(facts.DocDt) ?? null;
  const at = readTime(facts.IrnDt, date);
  if (!at) return undefined;
  const [head, body, signature = ""] = token.split(".");
  const isRegistered = /^\d{2}[A-Z]{5}\d{4}/.test(facts.BuyerGstin ?? "");
  return {
    sellerGstin: facts.SellerGstin,
    buyerGstin: isRegistered ? (facts.BuyerGstin ?? null) : null,
    number: facts.DocNo,
    documentType: facts.DocTyp ?? null,
    date,
    total: readAmount(facts.TotInvVal) ?? null,
    itemCount: facts.ItemCnt ?? null,
    mainHsn: facts.MainHsnCode ?? null,
    irn: facts.Irn.toLowerCase(),
    signed: { data: Buffer.from(`${head}.${body}`), signature: Buffer.from(signature, "base64url"), at },
  };
}
