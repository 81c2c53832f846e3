import { drawSamples } from "./samples";

/** Draws the sample documents into the folder named by the first argument. */
const [dir] = process.argv.slice(2);
if (!dir) throw new Error("Name the folder to draw the samples into");
await drawSamples(dir);
