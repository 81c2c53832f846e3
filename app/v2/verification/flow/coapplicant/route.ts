import { coApplicants } from "@/lib/engine/http/co-applicants";

export const { GET, POST, PUT, PATCH, DELETE } = coApplicants;
