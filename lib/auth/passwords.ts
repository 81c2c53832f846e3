import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB of memory, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** @returns a PHC string; argon2id is the library's default kind */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Takes as long, and answers the same, where there is no account to compare with. */
export async function isPassword(storedHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword("a password nobody has");
  const right = await verify(storedHash ?? (await decoy), password);
  return storedHash !== undefined && right;
}
