import { z } from "zod";

/** Document.pages: page images the desk keeps, upright and masked. Pixels. */
export const KeptPages = z.array(
  z.object({ page: z.int().positive(), width: z.int().positive(), height: z.int().positive(), objectKey: z.string() }),
);
export type KeptPages = z.infer<typeof KeptPages>;
