import type { DocumentTypeReader } from "../pipeline/ports";
import { aadhaar } from "./aadhaar/aadhaar";
import { bankStatement } from "./bank-statement/bank-statement";
import { cheque } from "./cheque/cheque";
import { deliveryOrder } from "./delivery-order/delivery-order";
import { drivingLicense } from "./driving-license/driving-license";
import { ebill } from "./ebill/ebill";
import { form16 } from "./form-16/form-16";
import { fssai } from "./fssai/fssai";
import { gstCert } from "./gst-cert/gst-cert";
import { invoice } from "./invoice/invoice";
import { itrAck } from "./itr-ack/itr-ack";
import { pan } from "./pan/pan";
import { passport } from "./passport/passport";
import { rentAgreement } from "./rent-agreement/rent-agreement";
import { salarySlip } from "./salary-slip/salary-slip";
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
  // Financial
  bankStatement,
  cheque,
  salarySlip,
  itrAck,
  form16,
  // Business
  gstCert,
  udyamCert,
  shopActLicense,
  fssai,
  // Address and household
  ebill,
  rentAgreement,
  // Purchase
  invoice,
  deliveryOrder,
];
