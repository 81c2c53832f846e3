import type { Signed } from "../signed/check-signature";

/** The parts of an address as UIDAI keeps them; empty where the holder's has none. */
export interface QrAddress {
  careOf: string;
  house: string;
  street: string;
  landmark: string;
  locality: string;
  /** Village, town or city. */
  town: string;
  postOffice: string;
  subDistrict: string;
  district: string;
  state: string;
  pin: string;
}

/** What the QR code of an Aadhaar says. Lives in the reader's memory alone: a plain one holds the whole number. */
export interface AadhaarQr {
  format: "plain" | "secure" | "secure_v2";
  /** The last four digits; all twelve in a plain code. */
  digits: string;
  name: string;
  /** DD/MM/YYYY, or the year alone; null where neither is given. */
  birth: string | null;
  /** M, F or T. */
  gender: string;
  address: QrAddress;
  /** Absent in a plain code, which nobody has signed. */
  signed?: Signed;
}
