import { randomBytes } from "node:crypto";
import path from "node:path";
import { freePort } from "./ports.mjs";
import { drawSamples, provisionTenant, seed, startWeb, startWorker, untilHealthy } from "./product.mjs";
import { makeDemoLogins } from "./secrets.mjs";

/**
 * Starts the product on services that are thrown away, with the demo's applicants and documents, and users nobody else has
 * the passwords of.
 * @returns the environment to use it in: TEST_ORIGIN, DEMO_LOGINS (JSON), SAMPLES_DIR and all the product was started with
 */
export async function startDemoProduct(life, services, build) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const logins = makeDemoLogins();
  const samplesDir = path.join(services.dir, "samples");
  const secret = () => randomBytes(24).toString("hex");
  const environment = {
    ...services.environment,
    // Where the tests let the lender's identity provider be.
    OIDC_ISSUER: `http://127.0.0.1:${await freePort()}`,
    OIDC_CLIENT_ID: "patra",
    OIDC_CLIENT_SECRET: secret(),
    OIDC_NAME: "Specimen Bank",
    // Where the tests let Meta be played.
    WHATSAPP_BASE_URL: `http://127.0.0.1:${await freePort()}`,
    WHATSAPP_PHONE_NUMBER_ID: "106540352242922",
    WHATSAPP_TOKEN: secret(),
    WHATSAPP_APP_SECRET: secret(),
    WHATSAPP_VERIFY_TOKEN: secret(),
    WHATSAPP_REPLY_TEMPLATE: "documents_received",
    DATABASE_URL: await services.createDatabase("browser"),
    NEXTAUTH_URL: origin,
    ATLAS_BASE_URL: origin,
    ATLAS_POLL_SECONDS: "1",
    AUDIT_HEAD_MINUTES: "1",
    DEMO: "1",
    LOG_LEVEL: "warn",
  };
  await Promise.all([provisionTenant(environment), drawSamples(samplesDir)]);
  await seed(environment, { logins, samplesDir, scenario: "full" });
  life.add(startWeb(build, environment, { port, host: "127.0.0.1" }));
  life.add(startWorker(environment));
  await untilHealthy(origin);
  return { ...environment, TEST_ORIGIN: origin, DEMO_LOGINS: JSON.stringify(logins), SAMPLES_DIR: samplesDir };
}
