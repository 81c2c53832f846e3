import { z } from "zod";

const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));
const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1");
const list = z
  .string()
  .default("")
  .transform((value) => value.split(/[\s,]+/).filter(Boolean));

/** At least 32 characters: made at random, it cannot be guessed. */
const longSecret = z.string().min(32, "must be at least 32 characters; make one with: openssl rand -base64 32");
/** A secret of the Standard Webhooks scheme: `whsec_` and 24 to 64 bytes in base64. */
const webhookSecret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, "must be one or two of whsec_ followed by base64");

/** A host with its port, or a range of addresses. */
const allowed = z.union([z.string().regex(/^(\[[0-9a-f:.]+\]|[^\s:/]+):\d{1,5}$/i), z.cidrv4(), z.cidrv6()], {
  error: "must hold host:port or CIDR entries",
});

/** How the desk reaches Atlas; the command line (lib/atlas-cli) reads these alone. */
const Atlas = z.object({
  ATLAS_BASE_URL: url,
  ATLAS_AUTH_PATH: z.string().startsWith("/").default("/v1/verification/authtoken"),
  ATLAS_CLIENT_ID: z.string().min(1),
  ATLAS_CLIENT_SECRET: z.string().min(1),
  /** Offered for a new applicant. */
  ATLAS_PRODUCT_TYPE: z.string().min(1).max(100).default("POC_CDL"),
  /** `auto` tries `extracts` and falls back to `flow/submit` where there is none. */
  ATLAS_RESULTS: z.enum(["auto", "extracts", "submit"]).default("auto"),
  /** Seconds before the first look for results; it grows to 15. Atlas asks for 5 to 10, the embedded engine bears 1. */
  ATLAS_POLL_SECONDS: z.coerce.number().min(0.5).max(15).default(5),
});
export type AtlasEnv = z.infer<typeof Atlas>;

/** A callback needs its address and both credentials, or none of the three. */
function callbacksWhole(variables: Record<string, unknown>, context: z.RefinementCtx): void {
  const names = ["ATLAS_CALLBACK_BASE_URL", "ATLAS_CALLBACK_CLIENT_ID", "ATLAS_CALLBACK_CLIENT_SECRET"];
  const missing = names.filter((name) => variables[name] === undefined);
  if (missing.length === names.length) return;
  for (const name of missing) context.addIssue({ code: "custom", path: [name], message: "is missing" });
}

/** The WhatsApp channel needs all four, or none of them. */
function whatsAppWhole(variables: Record<string, unknown>, context: z.RefinementCtx): void {
  const needed = ["PHONE_NUMBER_ID", "TOKEN", "APP_SECRET", "VERIFY_TOKEN"].map((name) => `WHATSAPP_${name}`);
  const missing = needed.filter((name) => variables[name] === undefined);
  if (missing.length === needed.length && variables.WHATSAPP_REPLY_TEMPLATE === undefined) return;
  for (const name of missing) context.addIssue({ code: "custom", path: [name], message: "is missing" });
}

const role = z.enum(["OFFICER", "REVIEWER", "ADMIN", "AUDITOR"], {
  error: "must be OFFICER, REVIEWER, ADMIN or AUDITOR",
});
/** `value:ROLE`; the value may itself hold colons. */
const roleRule = z
  .string()
  .regex(/.:[A-Z]+$/, "must hold value:ROLE entries")
  .transform((rule) => ({ value: rule.slice(0, rule.lastIndexOf(":")), role: rule.slice(rule.lastIndexOf(":") + 1) }))
  .pipe(z.object({ value: z.string(), role }));

/** Signing in elsewhere needs all three, or none of them. */
function oidcWhole(variables: Record<string, unknown>, context: z.RefinementCtx): void {
  const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];
  const missing = needed.filter((name) => variables[name] === undefined);
  if (missing.length === needed.length) return;
  for (const name of missing) context.addIssue({ code: "custom", path: [name], message: "is missing" });
}

/** Every variable Patra reads. `.env.example` explains each; the launcher fills in what the embedded parts need. */
const Env = z
  .object({
    NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: longSecret,
    /** The lender's identity provider; its name stands on the sign-in page's button. */
    OIDC_ISSUER: url.optional(),
    OIDC_CLIENT_ID: z.string().min(1).optional(),
    OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    OIDC_NAME: z.string().min(1).max(60).optional(),
    /** Domains of e-mails that are let in; without any, every domain. */
    OIDC_ALLOWED_DOMAINS: list.pipe(z.array(z.string().regex(/^[a-z0-9.-]+$/i, "must hold domains"))),
    /** The claim that holds roles, as a text or a list of them. */
    OIDC_ROLE_CLAIM: z.string().min(1).optional(),
    /** What its values stand for, `value:ROLE`; the first that fits counts. */
    OIDC_ROLES: list.pipe(z.array(roleRule)),
    /** For whom none fits; without it the role they have here stays. */
    OIDC_DEFAULT_ROLE: role.optional(),
    S3_ENDPOINT: url,
    S3_REGION: z.string().min(1).default("us-east-1"),
    S3_BUCKET: z.string().min(3),
    S3_ACCESS_KEY_ID: z.string().min(1),
    S3_SECRET_ACCESS_KEY: z.string().min(1),
    S3_FORCE_PATH_STYLE: z
      .enum(["0", "1"])
      .default("1")
      .transform((value) => value === "1"),
    ...Atlas.shape,
    /** Where Atlas reaches this desk, for results by callback; without it they come by polling alone. */
    ATLAS_CALLBACK_BASE_URL: url.optional(),
    /** What Atlas shows at /api/atlas/token. */
    ATLAS_CALLBACK_CLIENT_ID: z.string().min(1).optional(),
    ATLAS_CALLBACK_CLIENT_SECRET: longSecret.optional(),
    /** Keys of signed callbacks, two while they change. */
    ATLAS_CALLBACK_SIGNING_SECRETS: list.pipe(z.array(webhookSecret).max(2)),
    /** Where the Graph API of Meta answers; a stand-in in tests. */
    WHATSAPP_BASE_URL: url.default("https://graph.facebook.com"),
    WHATSAPP_API_VERSION: z
      .string()
      .regex(/^v\d+\.\d+$/, "must look like v23.0")
      .default("v23.0"),
    /** Meta's id of the desk's phone number. */
    WHATSAPP_PHONE_NUMBER_ID: z.string().regex(/^\d+$/, "must be digits").optional(),
    WHATSAPP_TOKEN: z.string().min(1).optional(),
    /** Signs what Meta delivers. */
    WHATSAPP_APP_SECRET: z.string().min(16, "must be at least 16 characters").optional(),
    /** Shown by Meta once, when the webhook is set up. */
    WHATSAPP_VERIFY_TOKEN: z.string().min(16, "must be at least 16 characters").optional(),
    /** Name of an approved template with two texts; without it senders get no reply. */
    WHATSAPP_REPLY_TEMPLATE: z
      .string()
      .regex(/^[a-z0-9_]+$/, "must be a template's name")
      .optional(),
    WHATSAPP_REPLY_LANGUAGE: z
      .string()
      .regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, "must look like en or en_US")
      .default("en"),
    /** host:port or CIDR entries the engine may fetch from although they are private. */
    ENGINE_FETCH_ALLOW: list.pipe(z.array(allowed)),
    /** 0: files that show an Aadhaar number are deleted once their masked pages are kept, by the desk and the embedded engine. */
    KEEP_ORIGINALS: z
      .enum(["0", "1"])
      .default("1")
      .transform((value) => value === "1"),
    /** Whose signatures count: PEM, or the path of a PEM file. UIDAI's certificates for the Secure QR of an Aadhaar. */
    AADHAAR_QR_CERTIFICATES: z.string().optional(),
    /** Certificates or public keys of the invoice registration portals. */
    INVOICE_QR_KEYS: z.string().optional(),
    /** Root certificates of who signs PDFs. */
    PDF_SIGNATURE_ROOTS: z.string().optional(),
    /** Keys the audit events' chain; without it the secret of the sessions does. */
    AUDIT_KEY: longSecret.optional(),
    /** Signs the heads of the chain; without it the two above do, in that order. */
    AUDIT_SIGNING_KEY: longSecret.optional(),
    /** What the three secrets above were before they changed: old events and heads are checked with them. */
    AUDIT_PAST_KEYS: list.pipe(z.array(longSecret)),
    /** Minutes between two signed heads, where there is something new to sign. */
    AUDIT_HEAD_MINUTES: z.coerce.number().int().min(1).max(59).default(5),
    /** Days a signed head cannot be deleted, in a bucket with Object Lock. */
    AUDIT_HEAD_DAYS: z.coerce.number().int().min(1).max(36_500).default(1_827),
    /** Days between the request for an erasure and its being done, in which it can be called off. */
    ERASURE_WAIT_DAYS: z.coerce.number().int().min(0).max(90).default(7),
    /** Reader processes of one worker; 0 means one per core. */
    WORKER_READERS: z.coerce.number().int().min(0).max(64).default(0),
    /** Who asks applicants for their consent, as its notice names them. */
    LENDER_NAME: z.string().min(2).max(100).optional(),
    /** Whom applicants ask about their data, as the notice names them: a person with e-mail or phone. */
    PRIVACY_CONTACT: z.string().min(3).max(200).optional(),
    /** Set by the launcher when the embedded, seeded database is used. */
    DEMO: flag,
    /** Where the demo's sample documents lie, as its sign-in page names it. */
    SAMPLES_DIR: z.string().default(".data/samples"),
  })
  .superRefine(callbacksWhole)
  .superRefine(whatsAppWhole)
  .superRefine(oidcWhole);

export type Env = z.infer<typeof Env>;

/**
 * Reads and checks all variables.
 * @throws Error that names every missing or wrong variable at once, never a value.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  return parse(Env, source);
}

/**
 * Reads and checks the variables that name an Atlas, for commands that need nothing else.
 * @throws Error as readEnv
 */
export const readAtlasEnv = (source: Record<string, string | undefined> = process.env): AtlasEnv =>
  parse(Atlas, source);

function parse<Schema extends z.ZodType>(schema: Schema, source: Record<string, string | undefined>): z.infer<Schema> {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(filled);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return `  ${name}: ${filled[name] === undefined ? "is missing" : issue.message}`;
  });
  throw new Error(`The environment is not right. See .env.example.\n${[...new Set(lines)].join("\n")}`);
}

let cached: Env | undefined;

/** The checked environment of this process, read once at first use. */
export function env(): Env {
  cached ??= readEnv(process.env);
  return cached;
}

/** What `npm run admin:create` was told beforehand and need not ask for. */
export function readAdminEnv(source: Record<string, string | undefined> = process.env) {
  const { ADMIN_EMAIL, ADMIN_NAME, ADMIN_PASSWORD, ADMIN_BRANCH } = source;
  const given = (value: string | undefined) => value || undefined;
  return {
    email: given(ADMIN_EMAIL),
    name: given(ADMIN_NAME),
    password: given(ADMIN_PASSWORD),
    branch: given(ADMIN_BRANCH),
  };
}

/** What the launcher tells the seed: the logins as JSON, where the samples lie, and how much to fill in. */
export function readSeedEnv(source: Record<string, string | undefined> = process.env) {
  const { DEMO_LOGINS, SAMPLES_DIR, DEMO_SCENARIO } = source;
  if (!DEMO_LOGINS || !SAMPLES_DIR) throw new Error("The demo is seeded by the launcher: npm start");
  return { logins: DEMO_LOGINS, samplesDir: SAMPLES_DIR, scenario: DEMO_SCENARIO };
}

/** What `npm run engine:tenant` lets the engine show to the new client's auth endpoint; never arguments, which all can see. */
export function readTenantEnv(source: Record<string, string | undefined> = process.env) {
  const { CALLBACK_CLIENT_ID, CALLBACK_CLIENT_SECRET } = source;
  return {
    callbackClientId: CALLBACK_CLIENT_ID || undefined,
    callbackClientSecret: CALLBACK_CLIENT_SECRET || undefined,
  };
}
