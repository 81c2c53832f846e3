import { beforeEach, describe, expect, test } from "vitest";
import { checkChain } from "@/lib/audit/check-chain";
import { signHead } from "@/lib/audit/head";
import { currentSigningKey, signingKey } from "@/lib/audit/keys";
import { recordAudit } from "@/lib/audit/record";
import { writeHead } from "@/lib/audit/write-head";
import { systemActor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { auditKeys } from "@/lib/storage/keys";
import { deleteObjects, putObject, putOnce } from "@/lib/storage/object-store";
import { recordSome, startChain, tamper } from "@/tests/support/audit-chain";

beforeEach(startChain);

const head = () => prisma.auditHead.findFirstOrThrow();

/** What is found wrong, as a person would say it. */
async function found() {
  const verdict = await checkChain();
  return verdict.state === "broken" ? verdict.finding : verdict.state;
}

test("events are numbered without a gap, each names the one before it, and the chain is unbroken", async () => {
  await recordSome(5);
  const events = await prisma.auditEvent.findMany({ orderBy: { id: "asc" } });
  expect(events.map(({ sequence }) => sequence)).toEqual([1n, 2n, 3n, 4n, 5n]);
  expect(events.slice(1).map(({ previousHash }) => previousHash)).toEqual(events.slice(0, -1).map(({ hash }) => hash));
  expect(await checkChain()).toMatchObject({ state: "unbroken", at: { sequence: 5n } });
});

test("a chain of no events is unbroken", async () => {
  expect(await checkChain()).toMatchObject({ state: "unbroken", at: { sequence: 0n } });
});

test("the events of one transaction stand together, in their order, and go with it when it fails", async () => {
  const both = (fails: boolean) =>
    prisma.$transaction(async (tx) => {
      await recordAudit(tx, systemActor, { type: "user.deactivated", userId: "u1" });
      await recordAudit(tx, systemActor, { type: "user.reactivated", userId: "u1" });
      if (fails) throw new Error("changed my mind");
    });
  await expect(both(true)).rejects.toThrow("changed my mind");
  expect(await prisma.auditEvent.count()).toBe(0);
  await both(false);
  const events = await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } });
  expect(events.map(({ sequence, type }) => [sequence, type])).toEqual([
    [1n, "user.deactivated"],
    [2n, "user.reactivated"],
  ]);
  expect(await found()).toBe("unbroken");
});

test("an event outside of a transaction is refused, not lost", async () => {
  const alone = recordAudit(prisma as never, systemActor, { type: "user.deactivated", userId: "u1" });
  await expect(alone).rejects.toThrow("in a transaction only");
});

test("many that record at once, several events each, make one unbroken chain", async () => {
  const one = (number: number) =>
    prisma.$transaction(
      async (tx) => {
        await recordAudit(tx, systemActor, { type: "user.deactivated", userId: `u${number}` });
        await recordAudit(tx, systemActor, { type: "user.reactivated", userId: `u${number}` });
      },
      { maxWait: 20_000 },
    );
  await Promise.all(Array.from({ length: 100 }, (_, number) => one(number)));
  expect(await checkChain()).toMatchObject({ state: "unbroken", at: { sequence: 200n } });
  const events = await prisma.auditEvent.findMany({ orderBy: { sequence: "asc" } });
  const pairs = Array.from({ length: 100 }, (_, pair) => events.slice(2 * pair, 2 * pair + 2));
  for (const [first, second] of pairs) expect(first?.userId).toBe(second?.userId);
});

test("two that change the same rows in opposite order of their events do not lock each other out", async () => {
  await prisma.branch.createMany({ data: ["one", "two"].map((id) => ({ id, code: id, name: id })) });
  const change = (ids: string[]) =>
    prisma.$transaction(async (tx) => {
      for (const branchId of ids) {
        await recordAudit(tx, systemActor, { type: "branch.created", branchId, code: branchId });
        await tx.branch.update({ where: { id: ids[0] }, data: { name: `${branchId} again` } });
      }
    });
  await Promise.all(Array.from({ length: 20 }, (_, turn) => change(turn % 2 ? ["one", "two"] : ["two", "one"])));
  expect(await checkChain()).toMatchObject({ state: "unbroken", at: { sequence: 40n } });
});

describe("the database refuses", () => {
  beforeEach(() => recordSome(2));

  test.each([
    ["an edit", `update desk."AuditEvent" set "actorName" = 'Nobody'`],
    ["a deletion", `delete from desk."AuditEvent" where "sequence" = 2`],
    ["emptying", `truncate desk."AuditEvent"`],
    ["a row beside the chain", `insert into desk."AuditEvent" ("actorName", "type", "data") values ('x', 'y', '{}')`],
  ])("%s", async (_, statement) => {
    await expect(prisma.$executeRawUnsafe(statement)).rejects.toThrow(/never changed nor deleted|AuditEvent_chained/);
    expect(await checkChain()).toMatchObject({ state: "unbroken", at: { sequence: 2n } });
  });
});

describe("of ten events, past the database's guard,", () => {
  beforeEach(() => recordSome(10));

  test.each([
    ["who did it", `"actorName" = 'Somebody else'`],
    ["when", `"at" = "at" - interval '1 hour'`],
    ["what", `"type" = 'user.reactivated'`],
    ["a fact", `"data" = jsonb_set("data", '{code}', '"C-9"')`],
    ["from where", `"address" = '203.0.113.9'`],
    ["the hash", `"hash" = repeat('a', 64)`],
  ])("an edit of %s is named with its row", async (_, change) => {
    await tamper(`update desk."AuditEvent" set ${change} where "sequence" = 4`);
    expect(await found()).toEqual({ kind: "edited", sequence: 4n });
  });

  test("a deleted one is named", async () => {
    await tamper(`delete from desk."AuditEvent" where "sequence" = 4`);
    expect(await found()).toEqual({ kind: "missing", sequence: 4n });
  });

  test("a deleted one whose followers were moved up is named where the chain no longer fits", async () => {
    await tamper(
      `delete from desk."AuditEvent" where "sequence" = 4`,
      ...[5, 6, 7, 8, 9, 10].map((s) => `update desk."AuditEvent" set "sequence" = ${s - 1} where "sequence" = ${s}`),
    );
    expect(await found()).toEqual({ kind: "out-of-order", sequence: 4n });
  });

  test("two that changed places are named by the first", async () => {
    await tamper(
      `update desk."AuditEvent" set "sequence" = -1 where "sequence" = 4`,
      `update desk."AuditEvent" set "sequence" = 4 where "sequence" = 7`,
      `update desk."AuditEvent" set "sequence" = 7 where "sequence" = -1`,
    );
    expect(await found()).toEqual({ kind: "out-of-order", sequence: 4n });
  });

  test("a cut tail is named by its first row, as long as the end is noted in the database", async () => {
    await tamper(`delete from desk."AuditEvent" where "sequence" > 7`);
    expect(await found()).toEqual({ kind: "tail-cut", sequence: 8n, until: 10n });
  });

  /** Cuts the tail so that the database alone does not show it. */
  async function cutCleanly() {
    await tamper(
      `delete from desk."AuditEvent" where "sequence" > 7`,
      `update desk."AuditHead" set "signedSequence" = 0, ("sequence", "hash") =
        (select "sequence", "hash" from desk."AuditEvent" where "sequence" = 7)`,
    );
  }

  test("a tail cut with the note of its end is named by the signed head", async () => {
    await writeHead();
    await cutCleanly();
    expect(await found()).toEqual({ kind: "tail-cut", sequence: 8n, until: 10n });
  });

  test("a tail that was cut and has grown again is named where it differs from what was signed", async () => {
    await writeHead();
    await cutCleanly();
    await recordSome(5);
    await writeHead();
    expect(await found()).toEqual({ kind: "rewritten", sequence: 10n });
  });

  test("without a signed head, a cleanly cut tail is not seen: this is what heads are for", async () => {
    await cutCleanly();
    expect(await found()).toBe("unbroken");
  });

  test("a forged head is named, also one that tells of events that never were", async () => {
    await writeHead();
    const { chain } = await head();
    const place = { sequence: 12n, hash: "b".repeat(64) };
    const forged = signHead(chain, place, new Date(), signingKey("a key that somebody else has made up"));
    const key = auditKeys.head(chain, place.sequence, place.hash);
    await putOnce(key, Buffer.from(JSON.stringify(forged)), "application/json");
    expect(await found()).toEqual({ kind: "head-forged", sequence: 12n });
    await deleteObjects([key]);
    expect(await found()).toBe("unbroken");
  });

  test.each([
    ["no JSON", () => "not a head"],
    ["changed after it was signed", (text: string) => text.replace(/"at":"\d{4}/, '"at":"1999')],
    ["empty", () => ""],
  ])("a head that is %s is named", async (_, change) => {
    await writeHead();
    const { chain, sequence, hash } = await head();
    const signed = signHead(chain, { sequence, hash }, new Date(), currentSigningKey());
    const changed = Buffer.from(change(JSON.stringify(signed)));
    await putObject(auditKeys.head(chain, sequence, hash), changed, "application/json");
    expect(await found()).toEqual({ kind: "head-forged", sequence: 10n });
  });

  test("a genuine head of another chain does not count", async () => {
    const { chain, sequence, hash } = await head();
    const other = signHead("another chain", { sequence, hash }, new Date(), currentSigningKey());
    const key = auditKeys.head(chain, sequence, hash);
    await putObject(key, Buffer.from(JSON.stringify(other)), "application/json");
    expect(await found()).toEqual({ kind: "head-forged", sequence: 10n });
  });

  test("a moved note of the end is named", async () => {
    await tamper(`update desk."AuditHead" set "hash" = repeat('c', 64)`);
    expect(await found()).toEqual({ kind: "end-moved", sequence: 10n });
    await startChain();
    await recordSome(3);
    await tamper(`update desk."AuditHead" set ("sequence", "hash") =
      (select "sequence", "hash" from desk."AuditEvent" where "sequence" = 2)`);
    expect(await found()).toEqual({ kind: "end-moved", sequence: 3n });
  });

  test("a renamed chain no longer fits its first event", async () => {
    await tamper(`update desk."AuditHead" set "chain" = 'another'`);
    expect(await found()).toEqual({ kind: "out-of-order", sequence: 1n });
  });

  test("an event made with an unknown key is named with it", async () => {
    await tamper(`update desk."AuditEvent" set "keyId" = 'feedfeedfeedfeed' where "sequence" = 3`);
    expect(await found()).toEqual({ kind: "unknown-key", sequence: 3n, keyId: "feedfeedfeedfeed" });
  });

  test("a row put in beside the chain is named, and those from before it are not", async () => {
    const guard = `constraint "AuditEvent_chained"`;
    const rule = `check ("sequence" is not null and "previousHash" is not null and "hash" is not null and "keyId" is not null) not valid`;
    const insert = (id: number) =>
      `insert into desk."AuditEvent" ("id", "actorName", "type", "data") values (${id}, 'x', 'y', '{}')`;
    await tamper(`alter table desk."AuditEvent" drop ${guard}`, insert(-1));
    expect(await found()).toBe("unbroken");
    await tamper(insert(900_000), `alter table desk."AuditEvent" add ${guard} ${rule}`);
    expect(await found()).toEqual({ kind: "unchained", id: 900_000n });
  });

  test("a check that stops for want of time goes on where it stopped, and finds what is behind", async () => {
    await tamper(`update desk."AuditEvent" set "actorName" = 'Somebody else' where "sequence" = 4`);
    let verdict = await checkChain({ milliseconds: -1 });
    for (let calls = 1; verdict.state === "stopped"; calls++) {
      expect(verdict.at.sequence).toBe(BigInt(calls));
      verdict = await checkChain({ from: verdict.at, milliseconds: -1 });
    }
    expect(verdict).toMatchObject({ state: "broken", finding: { kind: "edited", sequence: 4n }, at: { sequence: 3n } });
  });
});

describe("signed heads", () => {
  test("are written where there are new events, and not again", async () => {
    await recordSome(3);
    expect(await writeHead()).toBe(3n);
    expect(await writeHead()).toBeUndefined();
    await recordSome(1);
    expect(await writeHead()).toBe(4n);
    expect(await head()).toMatchObject({ signedSequence: 4n, signedAt: expect.any(Date) });
    expect(await found()).toBe("unbroken");
  });

  test("are never written over", async () => {
    await recordSome(1);
    await writeHead();
    const { chain, sequence, hash } = await head();
    const key = auditKeys.head(chain, sequence, hash);
    expect(await putOnce(key, Buffer.from("{}"), "application/json")).toBe(false);
    expect(await found()).toBe("unbroken");
  });
});
