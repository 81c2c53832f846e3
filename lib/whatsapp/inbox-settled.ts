import { AppError } from "@/lib/errors";

/** For whoever comes second to a file of the triage list. */
export const inboxSettled = () => new AppError("inbox_settled", "inboxSettled");
