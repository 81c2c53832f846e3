import type { DocumentTypeReader } from "../pipeline/ports";
import { aadhaar } from "./aadhaar/aadhaar";
import { deliveryOrder } from "./delivery-order/delivery-order";
import { drivingLicense } from "./driving-license/driving-license";
import { ebill } from "./ebill/ebill";
import { invoice } from "./invoice/invoice";
import { pan } from "./pan/pan";
import { passport } from "./passport/passport";
import { rentAgreement } from "./rent-agreement/rent-agreement";
import { voterId } from "./voter-id/voter-id";

/** Every type the engine reads. A new one is a folder beside this file and its entry here. */
export const readers: DocumentTypeReader[] = [
  // Identity
  aadhaar,
  pan,
  passport,
  voterId,
  drivingLicense,
  // Address and household
  ebill,
  rentAgreement,
  // Purchase
  invoice,
  deliveryOrder,
];
