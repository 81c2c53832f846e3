import "server-only";
import { AppError } from "@/lib/errors";
import type { Actor } from "./actor";
import { oneAtATime } from "./one-at-a-time";
import { clearFailures, countFailure, waitSeconds } from "./throttle";

/**
 * Lets somebody who is signed in show a password or code, counted together with what is tried at the sign-in page, so that a
 * session left open is no place to guess at.
 * @param isRight looks at what was shown
 * @param refusal what to throw where it was wrong
 * @throws AppError too_many_requests while they have to wait
 */
export async function throttled(actor: Actor, isRight: () => Promise<boolean>, refusal: () => AppError): Promise<void> {
  const source = { email: actor.email, address: actor.origin?.address ?? "unknown" };
  await oneAtATime([`account ${source.email}`, `address ${source.address}`], async () => {
    const seconds = await waitSeconds(source);
    if (seconds > 0) throw new AppError("too_many_requests", { reason: "tooManyTries", args: { seconds } });
    if (await isRight()) return clearFailures(source);
    await countFailure(source);
    throw refusal();
  });
}
