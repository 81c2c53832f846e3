import type { DocumentTypeReader } from "../pipeline/ports";
import { aadhaar } from "./aadhaar/aadhaar";
import { drivingLicense } from "./driving-license/driving-license";
import { fssai } from "./fssai/fssai";
import { gstCert } from "./gst-cert/gst-cert";
import { invoice } from "./invoice/invoice";
import { pan } from "./pan/pan";
import { passport } from "./passport/passport";
import { shopActLicense } from "./shop-act-license/shop-act-license";
import { udyamCert } from "./udyam-cert/udyam-cert";
import { voterId } from "./voter-id/voter-id";

/** Every type the engine reads. A new one is a folder beside this file and its entry here. */
export const readers: DocumentTypeReader[] = [
  // Identity
  aadhaar,
  pan,
  passport,
  voterId,
  drivingLicense,
  // Business
  gstCert,
  udyamCert,
  shopActLicense,
  fssai,
  // Purchase
  invoice,
];
