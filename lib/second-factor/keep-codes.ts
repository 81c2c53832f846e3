import "server-only";
import { newRecoveryCodes, plainRecoveryCode } from "@/lib/auth/recovery-codes";
import { hashOfRecoveryCode } from "@/lib/auth/seal";
import type { Tx } from "@/lib/db/client";

/** Makes a user's recovery codes, answered this once, and forgets those of before. */
export async function keepCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashOfRecoveryCode(userId, plainRecoveryCode(code)) })),
  });
  return codes;
}
