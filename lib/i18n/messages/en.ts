import { access } from "./en/access";
import { account } from "./en/account";
import { analytics } from "./en/analytics";
import { apiKeys } from "./en/api-keys";
import { applicantDetails } from "./en/applicant-details";
import { applicantForm } from "./en/applicant-form";
import { applicants } from "./en/applicants";
import { audit } from "./en/audit";
import { auditCheck } from "./en/audit-check";
import { auditTrail } from "./en/audit-trail";
import { batchList } from "./en/batch-list";
import { batches } from "./en/batches";
import { coApplicants } from "./en/co-applicants";
import { compare } from "./en/compare";
import { confidence } from "./en/confidence";
import { consent } from "./en/consent";
import { consentNotice } from "./en/consent-notice";
import { crossChecks } from "./en/cross-checks";
import { deliveries } from "./en/deliveries";
import { documents } from "./en/documents";
import { errors } from "./en/errors";
import { exports } from "./en/exports";
import { fields } from "./en/fields";
import { flow } from "./en/flow";
import { home } from "./en/home";
import { invitation } from "./en/invitation";
import { password } from "./en/password";
import { queue } from "./en/queue";
import { report } from "./en/report";
import { retention } from "./en/retention";
import { review } from "./en/review";
import { search } from "./en/search";
import { secondFactor } from "./en/second-factor";
import { sendPage } from "./en/send-page";
import { settings } from "./en/settings";
import { shell } from "./en/shell";
import { signIn } from "./en/sign-in";
import { teamwork } from "./en/teamwork";
import { ui } from "./en/ui";
import { upload } from "./en/upload";
import { uploadLinks } from "./en/upload-links";
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
} as const;
