/* `npm run audit:verify`: checks the audit events of the database that DATABASE_URL or the running copy names. */
import { runAgainstServices } from "./against-database.mjs";

runAgainstServices("lib/audit/verify-cli.ts");
