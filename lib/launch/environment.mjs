import { tsImport } from "tsx/esm/api";
import { LaunchError } from "./report.mjs";

/** One of these set means: the given service is used, and the whole group must be right. */
const groups = {
  database: ["DATABASE_URL"],
  objectStore: ["S3_ENDPOINT", "S3_BUCKET", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"],
  atlas: ["ATLAS_BASE_URL", "ATLAS_CLIENT_ID", "ATLAS_CLIENT_SECRET"],
};

/** Which services the environment names. An empty variable counts as not set. */
export function givenServices(variables = process.env) {
  const isGiven = (names) => names.some((name) => variables[name]);
  return Object.fromEntries(Object.entries(groups).map(([group, names]) => [group, isGiven(names)]));
}

/** Stand-ins that let the given half be checked before the embedded half has started. */
const embeddedLater = {
  database: { DATABASE_URL: "postgresql://embedded/patra" },
  objectStore: {
    S3_ENDPOINT: "http://embedded",
    S3_BUCKET: "embedded",
    S3_ACCESS_KEY_ID: "embedded",
    S3_SECRET_ACCESS_KEY: "embedded",
  },
  atlas: { ATLAS_BASE_URL: "http://embedded", ATLAS_CLIENT_ID: "embedded", ATLAS_CLIENT_SECRET: "embedded" },
};

const sessionLater = { NEXTAUTH_URL: "http://localhost", NEXTAUTH_SECRET: "x".repeat(32) };

/** Lets a command that needs no database and no sessions pass lib/env.ts: Atlas and the object store must be given. */
export const standInsBesideStore = { ...sessionLater, ...embeddedLater.database };

/** Lets a command that needs database and object store alone pass lib/env.ts. */
export const standInsBesideServices = { ...sessionLater, ...embeddedLater.atlas };

/** Lets a command that needs the database alone pass lib/env.ts: every other variable, where it is not given. */
export const standInsBesideDatabase = {
  ...sessionLater,
  ...embeddedLater.objectStore,
  ...embeddedLater.atlas,
};

/**
 * Checks every given variable before anything starts, with lib/env.ts as the one judge.
 * @throws LaunchError that lists every missing or wrong name at once, never a value
 */
export async function checkEnvironment(given, variables = process.env) {
  const { readEnv } = await tsImport("../env.ts", import.meta.url);
  const { readTrustedSigners } = await tsImport("../engine/adapters/trusted-signers.ts", import.meta.url);
  const filled = { ...sessionLater };
  for (const [group, standIns] of Object.entries(embeddedLater)) if (!given[group]) Object.assign(filled, standIns);
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const bad = [];
  if (set.PORT && !(Number(set.PORT) >= 1 && Number(set.PORT) <= 65_535)) bad.push("  PORT: must be 1 to 65535");
  try {
    readEnv({ ...filled, ...set, NODE_ENV: "production" });
  } catch (error) {
    bad.unshift(error.message);
  }
  try {
    readTrustedSigners(set);
  } catch (error) {
    bad.push(`  ${error.message}`);
  }
  if (bad.length > 0) throw new LaunchError(bad.join("\n"), "set the variables above, or none of their group");
}
