import type { en } from "./en";
import { applicantForm } from "./hi/applicant-form";
import { applicants } from "./hi/applicants";
import { audit } from "./hi/audit";
import { auditCheck } from "./hi/audit-check";
import { auditTrail } from "./hi/audit-trail";
import { batchList } from "./hi/batch-list";
import { batches } from "./hi/batches";
import { confidence } from "./hi/confidence";
import { crossChecks } from "./hi/cross-checks";
import { deliveries } from "./hi/deliveries";
import { documents } from "./hi/documents";
import { errors } from "./hi/errors";
import { exports } from "./hi/exports";
import { fields } from "./hi/fields";
import { flow } from "./hi/flow";
import { password } from "./hi/password";
import { report } from "./hi/report";
import { review } from "./hi/review";
import { shell } from "./hi/shell";
import { signIn } from "./hi/sign-in";
import { ui } from "./hi/ui";
import { upload } from "./hi/upload";
import { users } from "./hi/users";
import { viewer } from "./hi/viewer";
import { whatsapp } from "./hi/whatsapp";

type InWords<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : InWords<Tree[Key]> };

/** Hindi. A missing key is refused by the compiler, one that English does not have by a unit test. */
export const hi = {
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
} satisfies InWords<typeof en>;
