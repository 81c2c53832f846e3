import { randomUUID } from "node:crypto";

/** Twelve characters nobody else has, so that rows built side by side never meet. */
export const unique = (): string => randomUUID().replaceAll("-", "").slice(0, 12);
