/* `npm run admin:create`: makes the first admin of the database that DATABASE_URL or the running copy names. */
import { runAgainstDatabase } from "./against-database.mjs";

runAgainstDatabase("lib/users/create-admin-cli.ts");
