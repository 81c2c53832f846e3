import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "./generated/client";

const holder = globalThis as typeof globalThis & { patraPrisma?: PrismaClient };

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
    const value = Reflect.get(holder.patraPrisma, property);
    return typeof value === "function" ? value.bind(holder.patraPrisma) : value;
  },
});

/** A running transaction: what `recordAudit`, `enqueue` and every changing query take. */
export type Tx = Prisma.TransactionClient;

export { Prisma };
