import type { DeliveryRow } from "@/lib/deliveries/schema";
import type { Words } from "@/lib/i18n/translator";

type Attempt = DeliveryRow["attempts"][number];

/** One try in a few words: "The receiver answered with an error (500)". A code that is not known is shown as it is. */
export function attemptWords(
  t: Words<"deliveries">,
  { status, errorCode }: Pick<Attempt, "status" | "errorCode">,
): string {
  const answered = status === null ? "" : ` (${status})`;
  if (errorCode === null) return `${t("taken")}${answered}`;
  const [side = "", trouble = ""] = errorCode.split("_");
  if (!["AUTH", "RECEIVER"].includes(side) || !t.has(`troubles.${trouble}`)) return `${errorCode}${answered}`;
  return `${t(`troubles.${trouble as "STATUS"}`, { side })}${answered}`;
}
