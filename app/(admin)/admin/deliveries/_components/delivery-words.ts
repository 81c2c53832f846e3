import type { DeliveryRow } from "@/lib/deliveries/schema";

type Attempt = DeliveryRow["attempts"][number];

const troubles: Record<string, string> = {
  STATUS: "answered with an error",
  REPLY: "gave no token",
  GONE: "said it is gone for good",
  ADDRESS: "is at an address that may not be called",
  UNREACHABLE: "could not be reached",
  TLS: "could not prove who it is",
  TIMEOUT: "did not answer in time",
  BROKEN: "broke off",
};

/** One try in a few words: "The receiver answered with an error (500)". A code that is not known is shown as it is. */
export function attemptWords({ status, errorCode }: Pick<Attempt, "status" | "errorCode">): string {
  const answered = status === null ? "" : ` (${status})`;
  if (errorCode === null) return `Taken${answered}`;
  const [side = "", trouble = ""] = errorCode.split("_");
  const words = troubles[trouble];
  if (!words || !["AUTH", "RECEIVER"].includes(side)) return `${errorCode}${answered}`;
  return `${side === "AUTH" ? "Its sign-in" : "The receiver"} ${words}${answered}`;
}
