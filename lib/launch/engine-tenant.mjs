/* `npm run engine:tenant`: makes a client of the engine in the database that DATABASE_URL or the running copy names. */
import { runAgainstDatabase } from "./against-database.mjs";

runAgainstDatabase("lib/engine/tenant-cli.ts");
