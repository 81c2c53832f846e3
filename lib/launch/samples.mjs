/* `npm run samples [folder]`: draws the sample documents again. */
import path from "node:path";
import { installDependencies } from "./install.mjs";
import { dataDir } from "./paths.mjs";
import { drawSamples } from "./product.mjs";

const outDir = path.resolve(process.argv[2] ?? path.join(dataDir, "samples"));
await installDependencies();
await drawSamples(outDir);
console.log(`Sample documents are in ${outDir}`);
