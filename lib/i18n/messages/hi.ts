import type { en } from "./en";
import { access } from "./hi/access";
import { account } from "./hi/account";
import { analytics } from "./hi/analytics";
import { apiKeys } from "./hi/api-keys";
import { applicantDetails } from "./hi/applicant-details";
import { applicantForm } from "./hi/applicant-form";
import { applicants } from "./hi/applicants";
import { audit } from "./hi/audit";
import { auditCheck } from "./hi/audit-check";
import { auditTrail } from "./hi/audit-trail";
import { batchList } from "./hi/batch-list";
import { batches } from "./hi/batches";
import { coApplicants } from "./hi/co-applicants";
import { compare } from "./hi/compare";
import { confidence } from "./hi/confidence";
import { consent } from "./hi/consent";
import { consentNotice } from "./hi/consent-notice";
import { crossChecks } from "./hi/cross-checks";
import { deliveries } from "./hi/deliveries";
import { documents } from "./hi/documents";
import { errors } from "./hi/errors";
import { exports } from "./hi/exports";
import { fields } from "./hi/fields";
import { flow } from "./hi/flow";
import { home } from "./hi/home";
import { invitation } from "./hi/invitation";
import { password } from "./hi/password";
import { queue } from "./hi/queue";
import { report } from "./hi/report";
import { retention } from "./hi/retention";
import { review } from "./hi/review";
import { search } from "./hi/search";
import { secondFactor } from "./hi/second-factor";
import { sendPage } from "./hi/send-page";
import { settings } from "./hi/settings";
import { shell } from "./hi/shell";
import { signIn } from "./hi/sign-in";
import { teamwork } from "./hi/teamwork";
import { ui } from "./hi/ui";
import { upload } from "./hi/upload";
import { uploadLinks } from "./hi/upload-links";
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
  home,
  search,
  teamwork,
  applicants,
  applicantForm,
  applicantDetails,
  flow,
  upload,
  whatsapp,
  uploadLinks,
  sendPage,
  coApplicants,
  compare,
  consent,
  consentNotice,
  batches,
  batchList,
  exports,
  report,
  crossChecks,
  audit,
  auditTrail,
  auditCheck,
  analytics,
  deliveries,
  settings,
  queue,
  retention,
  users,
  signIn,
  account,
  access,
  secondFactor,
  invitation,
  apiKeys,
} satisfies InWords<typeof en>;
