import "server-only";
import { prisma } from "@/lib/db/client";
import { auditKeys } from "@/lib/storage/keys";
import { listKeys } from "@/lib/storage/object-store";
import type { Json } from "./canonical-json";
import { type ChainedEvent, genesis, type Place } from "./chain";
import { placeOfKey } from "./head";
import { knownChainKeys, knownSigningKeys } from "./keys";
import { readHead } from "./read-head";
import { type HeadReference, type Verdict, verifyChain } from "./verify-chain";

const PAGE_SIZE = 1_000;

async function* eventsAfter(sequence: bigint): AsyncGenerator<ChainedEvent> {
  for (let last = sequence; ; ) {
    const page = await prisma.auditEvent.findMany({
      where: { sequence: { gt: last } },
      orderBy: { sequence: "asc" },
      take: PAGE_SIZE,
    });
    for (const row of page) {
      const { sequence, previousHash, hash, keyId } = row;
      // The database lets none in without them; where its guard was taken away they fail the check as empty.
      last = sequence ?? last;
      yield {
        ...row,
        ...{ sequence: last, previousHash: previousHash ?? "", hash: hash ?? "", keyId: keyId ?? "" },
        data: row.data as Json,
      };
    }
    if (page.length < PAGE_SIZE) return;
  }
}

async function* headsAfter(chain: string, { sequence, hash }: Place): AsyncGenerator<HeadReference> {
  const after = sequence === 0n ? undefined : auditKeys.head(chain, sequence, hash);
  for await (const objectKey of listKeys(auditKeys.heads(chain), after)) {
    const place = placeOfKey(objectKey);
    if (place) yield { ...place, objectKey };
  }
}

/** A row that was put in beside the chain after it began. */
async function findUnchained(): Promise<bigint | undefined> {
  const [first] = await prisma.$queryRaw<{ id: bigint }[]>`
    select "id" from desk."AuditEvent"
    where "sequence" is null and "id" > (select "id" from desk."AuditEvent" where "sequence" = 1)
    order by "id" limit 1`;
  return first?.id;
}

/**
 * Checks the events against their hashes, their order, and the heads signed along the way, for as long as there is time.
 * @param options.from a place that an earlier call stopped at; the beginning where none is given
 * @param options.milliseconds how long it may take; as long as it needs where not given
 */
export async function checkChain({
  from,
  milliseconds,
}: {
  from?: Place;
  milliseconds?: number;
} = {}): Promise<Verdict & { chain: string }> {
  const before = await prisma.auditHead.findFirstOrThrow();
  const { chain } = before;
  const start = from ?? genesis(chain);
  const [secrets, signers] = [knownChainKeys(), knownSigningKeys()];
  const until = milliseconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + milliseconds;
  const verdict = await verifyChain({
    from: start,
    events: eventsAfter(start.sequence),
    heads: headsAfter(chain, start),
    end: before,
    secretOf: (keyId) => secrets.get(keyId)?.secret,
    isGenuine: async ({ objectKey }) => (await readHead(objectKey, chain, signers)) !== undefined,
    isTimeUp: () => Date.now() > until,
  });
  const { at } = verdict;
  if (verdict.state === "broken" && verdict.finding.kind === "tail-cut") {
    // An event and its head may have come in between the last look at the events and that at the heads.
    const isThere = await prisma.auditEvent.count({ where: { sequence: verdict.finding.sequence } });
    if (isThere > 0) return checkChain({ from: at, milliseconds });
  }
  if (verdict.state !== "unbroken") return { ...verdict, chain };
  const { sequence } = at;
  const after = await prisma.auditHead.findFirstOrThrow();
  // Set back, or renamed with the heads of its old name left behind: the next event would not follow.
  if (after.sequence < sequence || after.chain !== chain) {
    return { state: "broken", finding: { kind: "end-moved", sequence }, at, chain };
  }
  const id = await findUnchained();
  if (id !== undefined) return { state: "broken", finding: { kind: "unchained", id }, at, chain };
  return { ...verdict, chain };
}
