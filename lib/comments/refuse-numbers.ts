import { AppError } from "@/lib/errors";
import { holdsAadhaarNumber } from "@/lib/review/aadhaar-number";

/** Comments are read by everybody of the branch. @throws AppError invalid_input for twelve digits that may be an Aadhaar number */
export function refuseNumbers(text: string): void {
  if (!holdsAadhaarNumber(text, ["AADHAAR"])) return;
  throw new AppError("invalid_input", "aadhaarInComment", { fields: { text: "aadhaarInComment" } });
}
