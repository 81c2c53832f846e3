import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

/** A running transaction: what `recordAudit`, `enqueue` and every changing query take. */
export type Tx = Prisma.TransactionClient;

type LastWork = () => Promise<void>;

/** Kept outside the module: Next may load it once for each of its bundles. */
const holder = globalThis as typeof globalThis & {
  patraPrisma?: PrismaClient;
  patraLastWork?: WeakMap<Tx, LastWork[]>;
};

function lastWork(): WeakMap<Tx, LastWork[]> {
  holder.patraLastWork ??= new WeakMap();
  return holder.patraLastWork;
}

/**
 * Has something done as the very last of a transaction, after all that its caller does in it: what takes a lock that every
 * transaction wants is kept for then, so that nobody waits for another while holding it. Where it fails, all is undone.
 * @throws Error where `tx` is no transaction opened by `prisma.$transaction(async (tx) => …)`
 */
export function beforeCommit(tx: Tx, work: LastWork): void {
  const works = lastWork().get(tx);
  if (!works) throw new Error("This can be done in a transaction only: prisma.$transaction(async (tx) => …)");
  works.push(work);
}

function create(): PrismaClient {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: 10, connectionTimeoutMillis: 5_000 }),
    // Password hashes leave the database only where lib/auth asks for them by name.
    omit: { user: { passwordHash: true } },
  });
}

/** The only PrismaClient of a process, made at first use so that importing this file needs no database. */
export const prisma: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    holder.patraPrisma ??= create();
    const client = holder.patraPrisma;
    if (property === "$transaction") return transaction.bind(null, client);
    const value = Reflect.get(client, property);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

/** Prisma's own, which also does what `beforeCommit` was given. */
function transaction(client: PrismaClient, work: unknown, options: object): unknown {
  if (typeof work !== "function") return client.$transaction(work as Prisma.PrismaPromise<unknown>[], options);
  return client.$transaction(async (tx) => {
    const works: LastWork[] = [];
    lastWork().set(tx, works);
    const result: unknown = await work(tx);
    for (const last of works) await last();
    return result;
  }, options);
}

export type { SignInMethod, User } from "./generated/client";
export { Prisma };
