import { createHash, randomBytes } from "node:crypto";

/** 256 bits: nobody guesses one. */
const TOKEN_BYTES = 32;

/** The secret of a new link, fit for the fragment of an address. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** What is kept of a token. It is random and long, so that a plain hash tells nothing of it. Lower-case hex. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");
