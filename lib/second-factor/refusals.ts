import { AppError } from "@/lib/errors";

/** A code that is not of now, or was used before. */
export const wrongCode = () => new AppError("invalid_input", "checkFields", { fields: { code: "codeWrong" } });
