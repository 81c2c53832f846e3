import { z } from "zod";
import { requiredText } from "./contract";

/*
 * Reading a file again: an extension of our engine. For a PDF that needs a password, and for what an older version read.
 */

/** PDF takes no longer one (ISO 32000-2, 7.6.4.3.2). Characters here, bytes there. */
const LONGEST_PASSWORD = 127;

/** POST /v2/verification/reread. The password opens the file once and is kept nowhere. */
export const RereadRequest = z.object({
  file_uuid: requiredText,
  password: z.string().min(1).max(LONGEST_PASSWORD).optional(),
});
export type RereadRequest = z.infer<typeof RereadRequest>;

/** 202 with the file as it now stands: its results are gone until it has been read again. */
export const RereadReply = z.looseObject({ file_uuid: z.string(), document_id: z.string(), status: z.string() });
export type RereadReply = z.infer<typeof RereadReply>;
