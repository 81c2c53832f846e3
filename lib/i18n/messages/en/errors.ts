/**
 * Why a call was refused or an entry cannot be taken, by the reason that the use case or schema names. English is also what
 * the HTTP APIs answer and the command line prints.
 */
export const errors = {
  asGiven: "{text}",
  // Who may
  signedOut: "You have been signed out. Sign in again; what you typed stays here.",
  signInFirst: "Sign in to go on",
  roleRefused: "Your role does not allow this",
  auditorChangesNothing: "An auditor may look at everything here and change nothing.",
  // What is not there
  noApplicant: "There is no such applicant",
  noBatch: "There is no such batch",
  noDocument: "There is no such document",
  noPage: "There is no such page",
  noUser: "There is no such user",
  noSession: "This session has ended already. Load the page again.",
  passwordWrong: "This is not your password",
  tooManyTries: "Too many wrong tries. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  noBranch: "There is no such branch",
  noBranchWithCode: "There is no branch with the code {code}",
  noDelivery: "Atlas has no such delivery any more. Load the list again.",
  // What does not answer
  databaseAway: "The database cannot be reached right now. Try again in a moment.",
  storageAway: "The file store cannot be reached right now. Try again in a moment.",
  atlasAway: "Atlas does not answer right now. Try again in a moment.",
  verificationAway: "The verification service does not answer right now. Nothing is lost: try again in a moment.",
  internal: "Something went wrong on our side. Try again; if it stays, tell support the request id.",
  // Requests of programs
  requestWrong: "The request is not right",
  bodyNotDeclaredJson: "Send the body as application/json",
  bodyNotJson: "The body is not valid JSON",
  bodyTooLarge: "The request is too large",
  foreignOrigin: "This call must come from the desk itself",
  noCallbacks: "This desk takes no callbacks",
  clientMissing: "Missing Client-Id or Client-Secret",
  clientWrong: "Invalid Client-Id or Client-Secret",
  tokenWrong: "Invalid token",
  signatureWrong: "The signature is missing, wrong or too old",
  noResults: "The body holds no results",
  // Applicants
  applicantExists: "An applicant with this application id and external reference id exists already.",
  applicantElsewhere: "Another branch has an applicant with this application id and reference id.",
  enterId:
    "Enter the {field, select, applicationId {application id} externalReferenceId {external reference id} other {product type}}",
  idTooLong:
    "The {field, select, applicationId {application id} externalReferenceId {external reference id} other {product type}} may have at most {maximum, number} characters",
  idCharacters:
    "The {field, select, applicationId {application id} externalReferenceId {external reference id} other {product type}} may hold letters, digits and . _ / - only",
  enterApplicantName: "Enter the applicant's name",
  nameTooLong: "The name may have at most {maximum, number} characters",
  // Documents and batches
  documentSent: "This file was already sent in for this applicant.",
  documentSubmitted: "This document was submitted already and cannot be taken back.",
  documentsNotReady: "Some of these documents are missing or were submitted already. Reload the page.",
  flowRefused: "Atlas refused this applicant's flow. Open the applicant and try again there first.",
  uploadAgain: "Upload these files again: {files}.",
  resendUseless: "These documents are being read, or sending them again cannot help. Reload the page.",
  passwordNotAwaited: "This document waits for no password any more. Reload the page.",
  passwordsNotTaken:
    "This verification service takes no passwords. Save the PDF without one and send it as a new file.",
  typePassword: "Type the password",
  passwordTooLong: "No PDF's password is that long",
  pickDocument: "Pick at least one document",
  tooManyDocuments: "At most {maximum, number} documents go into one batch",
  documentTwice: "A document is listed twice",
  formatsOnly: "Only JPEG, PNG, WebP, TIFF, HEIC or PDF is taken",
  fileEmpty: "The file is empty",
  fileTooLarge: "The file is larger than 25 MB",
  // WhatsApp
  phoneForm: "Enter a mobile number of ten digits, or one with + and its country's code",
  noWhatsApp: "This desk takes no documents by WhatsApp",
  verifyTokenWrong: "The verify token is not this desk's",
  inboxSettled: "This file was assigned or dismissed meanwhile. Reload the page.",
  applicationIdShort: "Type at least {minimum, number} characters of the application id",
  chooseApplicant: "Choose the applicant",
  // Review
  reviewChanged: "This document has changed since you opened it. Reload the page and look again.",
  approvedFirst: "You approved this document first: somebody else must look at it before it counts.",
  secondApprovalRefused: "The second approval of this product is a reviewer's or an admin's to give.",
  fieldsUnchecked:
    "{count, plural, one {# field} other {# fields}} must be looked at before this document can be approved.",
  typeUnknown: "A document of no known type cannot be approved.",
  aadhaarTyped: "Of an Aadhaar number only the last four digits are kept: write XXXX XXXX 1234.",
  valueTooLong: "A value may have at most {maximum, number} characters",
  noteTooLong: "The note may have at most {maximum, number} characters",
  chooseReason: "Choose a reason",
  // Users and branches
  emailTaken: "There is a user with this e-mail already.",
  somebodyHasEmail: "Somebody has this e-mail already",
  branchCodeTaken: "There is a branch with this code already.",
  anotherHasCode: "Another branch has this code",
  lastAdmin: "This is the last active admin. Make somebody else an admin first.",
  chooseBranch: "Choose a branch",
  chooseRole: "Choose a role",
  enterEmail: "Enter an e-mail address",
  enterPersonName: "Enter the person's name",
  enterBranchName: "Enter the branch's name",
  branchCodeForm: "2 to 20 letters, digits and hyphens, for example PUN-04",
  atMost: "At most {maximum, number} characters",
  atLeast: "At least {minimum, number} characters",
  checkFields: "Check the fields marked below",
  // The command line
  wrongAnswer: "{name}: {complaint}",
  threeWrongAnswers: "Three wrong answers: nothing was created",
  passwordsDiffer: "The two passwords differ: nothing was created",
  inputEnded: "The input ended before every question was answered",
} as const;
