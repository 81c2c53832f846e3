import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { dataDir } from "./paths.mjs";

const random = (bytes) => randomBytes(bytes).toString("base64url");

/** Reads a JSON file that only its owner may read, or makes it with `make()` where there is none. */
export function keepPrivate(name, make) {
  const file = path.join(dataDir, name);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const value = make();
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  return value;
}

/** Secrets of this copy, made at random the first time. */
export const makeSecrets = () => ({
  sessionSecret: random(32),
  objectStore: { accessKeyId: `PATRA${randomBytes(8).toString("hex").toUpperCase()}`, secretAccessKey: random(30) },
  atlas: { clientId: `desk-${randomBytes(4).toString("hex")}`, clientSecret: random(32) },
});

/** Words for passwords a person types: 5 of 64 words and 3 digits, about 40 bits, behind a slowing sign-in. */
const words =
  "amber anchor apple arrow aspen badge bamboo banyan barley basil beacon birch breeze bridge canyon cedar cobalt copper coral cotton " +
  "dahlia delta ember falcon fennel fern garnet ginger harbor hazel indigo iris ivory jasmine juniper kestrel lagoon lantern lemon lilac " +
  "lotus maple marble meadow mango mist nectar nutmeg ocean olive onyx orchid paddy pebble pepper quartz raven saffron sparrow tamarind " +
  "teak tulip violet walnut";
const wordList = words.split(" ");

const readablePassword = () => {
  const picks = [...randomBytes(5)].map((byte) => wordList[byte % wordList.length]);
  return `${picks.join("-")}-${100 + (randomBytes(2).readUInt16BE() % 900)}`;
};

const pune = { branchCode: "PUN-04", branchName: "Pune Camp" };
const mumbai = { branchCode: "MUM-01", branchName: "Mumbai Fort" };

/** The demo's users, with passwords made at random. */
export const makeDemoLogins = () =>
  [
    { email: "asha@patra.example", name: "Asha Kulkarni", role: "OFFICER", ...pune },
    { email: "rohan@patra.example", name: "Rohan Deshpande", role: "OFFICER", ...pune },
    { email: "meera@patra.example", name: "Meera Pillai", role: "OFFICER", ...mumbai },
    { email: "kavya@patra.example", name: "Kavya Iyer", role: "REVIEWER", ...pune },
    { email: "admin@patra.example", name: "Farhan Shaikh", role: "ADMIN", ...pune },
    { email: "leela@patra.example", name: "Leela Fernandes", role: "REVIEWER", ...mumbai },
    { email: "auditor@patra.example", name: "Joseph D'Souza", role: "AUDITOR", ...mumbai },
  ].map((login) => ({ ...login, password: readablePassword() }));
