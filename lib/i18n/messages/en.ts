import { applicantForm } from "./en/applicant-form";
import { applicants } from "./en/applicants";
import { audit } from "./en/audit";
import { auditCheck } from "./en/audit-check";
import { auditTrail } from "./en/audit-trail";
import { batchList } from "./en/batch-list";
import { batches } from "./en/batches";
import { confidence } from "./en/confidence";
import { crossChecks } from "./en/cross-checks";
import { deliveries } from "./en/deliveries";
import { documents } from "./en/documents";
import { errors } from "./en/errors";
import { exports } from "./en/exports";
import { fields } from "./en/fields";
import { flow } from "./en/flow";
import { password } from "./en/password";
import { report } from "./en/report";
import { review } from "./en/review";
import { shell } from "./en/shell";
import { signIn } from "./en/sign-in";
import { ui } from "./en/ui";
import { upload } from "./en/upload";
import { users } from "./en/users";
import { viewer } from "./en/viewer";
import { whatsapp } from "./en/whatsapp";

/** English, the measure of the other languages. */
export const en = {
  ui,
  shell,
  errors,
  confidence,
  documents,
  fields,
  password,
  viewer,
  review,
  applicants,
  applicantForm,
  flow,
  upload,
  whatsapp,
  batches,
  batchList,
  exports,
  report,
  crossChecks,
  audit,
  auditTrail,
  auditCheck,
  deliveries,
  users,
  signIn,
} as const;
