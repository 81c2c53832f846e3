import { prisma } from "@/lib/db/client";
import { wordsIn } from "@/lib/i18n/catalogue";
import { log } from "@/lib/log";
import { checkChain } from "./check-chain";
import { currentSigningKey } from "./keys";
import { findingWords } from "./verdict-words";

/*
 * `npm run audit:verify`: checks every audit event, names the first bad one, and says which key signs the heads. Ends with 0
 * where the chain is unbroken, 1 where it is broken, 2 where it could not be checked.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const started = Date.now();
  const verdict = await checkChain();
  if (verdict.state === "broken") {
    say(findingWords(wordsIn("en", "auditCheck"), verdict.finding));
    say(`${verdict.at.sequence} events before it are as they were recorded.`);
    process.exitCode = 1;
  } else {
    const head = await prisma.auditHead.findFirstOrThrow();
    say(`All ${verdict.at.sequence} events are as they were recorded (${Date.now() - started} ms).`);
    const signed = head.signedAt
      ? `The last signed head is of event ${head.signedSequence}, ${head.signedAt.toISOString()}.`
      : "No head was signed yet.";
    say(signed);
  }
  const key = currentSigningKey();
  say(`Heads lie in the object store under audit/heads/${verdict.chain}/ and are signed by the key ${key.id}:`);
  say(String(key.publicKey.export({ format: "pem", type: "spki" })).trimEnd());
} catch (error) {
  log.error({ error }, "the audit events could not be checked");
  process.exitCode = 2;
} finally {
  await prisma.$disconnect();
}
