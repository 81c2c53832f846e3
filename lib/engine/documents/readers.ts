import type { DocumentTypeReader } from "../pipeline/ports";
import { aadhaar } from "./aadhaar/aadhaar";
import { bankStatement } from "./bank-statement/bank-statement";
import { cheque } from "./cheque/cheque";
import { drivingLicense } from "./driving-license/driving-license";
import { form16 } from "./form-16/form-16";
import { invoice } from "./invoice/invoice";
import { itrAck } from "./itr-ack/itr-ack";
import { pan } from "./pan/pan";
import { passport } from "./passport/passport";
import { salarySlip } from "./salary-slip/salary-slip";
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
  // Purchase
  invoice,
];
