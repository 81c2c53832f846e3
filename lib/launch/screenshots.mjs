/* `npm run screenshots`: takes the README's pictures of the demo. Options: tests/screenshots/main.ts. */
import { installDependencies } from "./install.mjs";
import { lifecycle } from "./lifecycle.mjs";
import { startService, typescript } from "./processes.mjs";

const life = lifecycle();

let code = 1;
try {
  await installDependencies();
  const { startThrowaway } = await import("./throwaway.mjs");
  const { buildWeb } = await import("./build.mjs");
  const { findBrowser } = await import("./browser.mjs");
  const { startDemoProduct } = await import("./demo-product.mjs");
  const CHROMIUM_PATH = await findBrowser();
  const environment = await startDemoProduct(life, await startThrowaway(life), await buildWeb());
  const args = [...typescript("tests/screenshots/main.ts"), ...process.argv.slice(2)];
  const shots = life.add(startService("screenshots", args, { env: { ...environment, CHROMIUM_PATH } }), {
    essential: false,
  });
  code = await shots.ended;
} catch (error) {
  console.error(error.message);
}
await life.stop(typeof code === "number" ? code : 1); // the name of the signal that ended it, else
