import type { z } from "zod";
import { Prisma, prisma } from "@/lib/db/client";
import { readAdminEnv } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { reasonOf } from "@/lib/i18n/reason";
import { say } from "@/lib/i18n/say";
import { log } from "@/lib/log";
import { type Asker, openAsker } from "./ask";
import { CreateAdminBody, createAdmin } from "./create-admin";

/*
 * `npm run admin:create`: asks for e-mail, name and password on the terminal, or takes what ADMIN_EMAIL, ADMIN_NAME,
 * ADMIN_PASSWORD and ADMIN_BRANCH say. The password is neither shown nor logged, and never an argument: those can be seen
 * by every user of the machine.
 */
const print = (line: string) => process.stderr.write(`${line}\n`);

/** The first of several complaints, in English as all of the command line. */
const complaintOf = ({ issues }: z.ZodError) => say("en", issues[0] ? reasonOf(issues[0]) : "requestWrong");

async function askFor(
  asker: Asker,
  field: "email" | "name" | "password",
  question: string,
  given: string | undefined,
): Promise<string> {
  const schema = CreateAdminBody.shape[field];
  for (let tries = 0; tries < 3; tries++) {
    const typed = given ?? (await asker.ask(question, { hidden: field === "password" }));
    const parsed = schema.safeParse(typed);
    if (parsed.success) return parsed.data;
    const complaint = complaintOf(parsed.error);
    if (given !== undefined)
      throw new AppError("invalid_input", {
        reason: "wrongAnswer",
        args: { name: `ADMIN_${field.toUpperCase()}`, complaint },
      });
    print(complaint);
  }
  throw new AppError("invalid_input", "threeWrongAnswers");
}

async function confirmed(asker: Asker, password: string): Promise<string> {
  if (!process.stdin.isTTY) return password;
  if ((await asker.ask("Password again: ", { hidden: true })) === password) return password;
  throw new AppError("invalid_input", "passwordsDiffer");
}

function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2021") {
    return "This database has no tables of Patra yet. Start Patra on it once (npm start), then try again.";
  }
  log.error({ error }, "the admin could not be created");
  return "The admin could not be created; see the line above.";
}

const asker = openAsker();
try {
  const given = readAdminEnv();
  const email = await askFor(asker, "email", "E-mail: ", given.email);
  const name = await askFor(asker, "name", "Name: ", given.name);
  const typed = await askFor(asker, "password", "Password (at least 12 characters): ", given.password);
  const password = given.password === undefined ? await confirmed(asker, typed) : typed;
  const branch = CreateAdminBody.shape.branchCode.safeParse(given.branch);
  if (!branch.success) {
    const complaint = complaintOf(branch.error);
    throw new AppError("invalid_input", { reason: "wrongAnswer", args: { name: "ADMIN_BRANCH", complaint } });
  }
  await createAdmin({ email, name, password, branchCode: branch.data });
  print(`${email} is an admin now and can sign in.`);
} catch (error) {
  print(explain(error));
  process.exitCode = 1;
} finally {
  asker.close();
  await prisma.$disconnect();
}
