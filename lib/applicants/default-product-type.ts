import "server-only";
import { env } from "@/lib/env";

/** The product type a new applicant's form starts with: the environment's where it is offered, else the first one offered. */
export function defaultProductType(offered: { code: string }[]): string {
  const { ATLAS_PRODUCT_TYPE: usual } = env();
  const [first] = offered;
  return !first || offered.some(({ code }) => code === usual) ? usual : first.code;
}
