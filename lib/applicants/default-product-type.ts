import "server-only";
import { env } from "@/lib/env";

/** The product type a new applicant's form starts with: most desks have one. */
export const defaultProductType = (): string => env().ATLAS_PRODUCT_TYPE;
