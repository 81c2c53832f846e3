import { prisma } from "@/lib/db/client";
import { readSeedEnv } from "@/lib/env";
import { seedApplicants } from "./seed/scenarios/applicants";
import { seedProducts } from "./seed/scenarios/products";
import { seedTeamwork } from "./seed/scenarios/teamwork";
import { DemoLogins, seedUsers } from "./seed/scenarios/users";

/** Fills the embedded database with the demo: its users and, where the engine is our own, its applicants. */
const { logins, samplesDir, scenario } = readSeedEnv();
const actors = await seedUsers(DemoLogins.parse(JSON.parse(logins)));
await seedProducts(actors);
if (scenario === "full") {
  await seedApplicants(actors, samplesDir);
  await seedTeamwork(actors);
}
await prisma.$disconnect();
