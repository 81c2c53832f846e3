/** A file as the chat speaks of it. */
export interface ChatFile {
  documentId: string;
  isFinal: boolean;
  documentType: string | null;
  /** Our own words for what went wrong; null where nothing did. */
  problem: string | null;
}

export interface ChatApplicant {
  username: string;
  /** Type codes this applicant is asked for. */
  expected: readonly string[];
  files: ChatFile[];
}

/** Longest list that is told file by file. */
const MOST_NAMED = 10;

const abbreviations = new Set(["PAN", "GST", "ID", "FSSAI"]);

/** `BANK_STATEMENT` as "bank statement". */
function typeWords(code: string): string {
  return code
    .split("_")
    .map((word) => (abbreviations.has(word) ? word : word.toLowerCase()))
    .join(" ")
    .replace("aadhaar", "Aadhaar");
}

function list(items: string[]): string {
  const named = items.slice(0, MOST_NAMED);
  const rest = items.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
}

function missing({ expected, files }: ChatApplicant): string {
  const present = new Set(files.map(({ documentType }) => documentType));
  const wanted = expected.filter((type) => !present.has(type)).map(typeWords);
  return wanted.length === 0 ? "No document is missing." : `Still missing: ${list(wanted)}.`;
}

function failed({ files }: ChatApplicant): string {
  const problems = files.filter(({ problem }) => problem !== null);
  if (problems.length === 0) return "No document has failed.";
  const told = problems.map(({ documentId, problem }) => `${documentId} (${problem?.replace(/\.$/, "")})`);
  return `Not accepted: ${list(told)}.`;
}

function read({ files }: ChatApplicant): string {
  const good = files.filter(({ documentType, problem }) => documentType !== null && problem === null);
  if (good.length === 0) return "No document has been read yet.";
  return `Read: ${list(good.map(({ documentId, documentType }) => `${typeWords(documentType ?? "")} (${documentId})`))}.`;
}

function waiting({ files }: ChatApplicant): string {
  const count = files.filter(({ isFinal }) => !isFinal).length;
  if (count === 0) return files.length === 0 ? "No document has come in yet." : "Every document has been looked at.";
  return count === 1 ? "1 document is being read." : `${count} documents are being read.`;
}

type Rule = (applicant: ChatApplicant) => string;

/** What a message asks for, by the words in it. */
const rules: { asks: RegExp; tell: Rule }[] = [
  { asks: /\b(missing|pending|remain\w*|left|need\w*|required?|upload|submit|send|still)\b/i, tell: missing },
  {
    asks: /\b(fail\w*|wrong|error\w*|problem\w*|reject\w*|invalid|unrecogni[sz]ed|why|accept\w*|issue\w*)\b/i,
    tell: failed,
  },
  { asks: /\b(read|extract\w*|found|recogni[sz]ed|received?|have|got|which|what)\b/i, tell: read },
  { asks: /\b(status|progress|done|finish\w*|complete\w*|ready|wait\w*|long|when|processing)\b/i, tell: waiting },
];

/** "Which documents are pending?" asks for what is missing; its "which" asks for nothing of its own. */
const questionWords = /\b(which|what)\b/gi;

function rulesFor(message: string): Rule[] {
  const isPlain = rules.filter(({ asks }) => asks.test(message.replace(questionWords, " ")));
  const matching = isPlain.length > 0 ? isPlain : rules.filter(({ asks }) => asks.test(message));
  return (
    matching.length > 0 ? matching : [{ tell: waiting }, { tell: read }, { tell: failed }, { tell: missing }]
  ).map(({ tell }) => tell);
}

/**
 * Answers a message from what the flow knows: what is missing, what failed and why, what was read, what is under way. Plain
 * rules over the words of the message, no language model; a message no rule knows is answered with all of it. Tells types
 * and the caller's own document ids, never a value that was read. Pure.
 */
export function answerMessage(message: string, applicants: ChatApplicant[]): string {
  const tell = rulesFor(message);
  const answers = applicants.map((applicant) => {
    const facts = [...new Set(tell.map((rule) => rule(applicant)))].join(" ");
    return applicants.length > 1 ? `${applicant.username}: ${facts}` : facts;
  });
  return answers.join("\n");
}
