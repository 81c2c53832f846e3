import { formatShare } from "@/app/_ui/format";
import { typeName } from "@/app/(officer)/_components/document-words";
import { fieldLabel } from "@/app/(officer)/_components/field-words";
import type { AuditEventBody } from "@/lib/audit/events";
import type { TrailWords } from "./trail-words";

type Areas = Pick<TrailWords, "settings" | "documents" | "fields">;
type Event<Type extends AuditEventBody["type"]> = Extract<AuditEventBody, { type: Type }>;
type ProductSettings = Event<"product-type.created">["to"];

/** One setting of a product in words. */
function settingWords({ settings: t, documents }: Areas, name: keyof ProductSettings, all: ProductSettings): string {
  const value = all[name];
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return t("trail.nothing");
  if (typeof value === "boolean") return t(value ? "trail.yes" : "trail.no");
  if (!Array.isArray(value)) return value;
  const called = (code: string) => {
    const key = `checks.${code}.name`;
    return name === "crossChecks" && t.has(key) ? t.at(key) : typeName(documents, code);
  };
  return value.map(called).join(", ");
}

/** What a product type was set up with, or what was changed about it, before and after. */
export function productWords(areas: Areas, event: Event<"product-type.created" | "product-type.changed">): string {
  const { settings: t } = areas;
  const { productType: product, to } = event;
  const parts = (Object.keys(to) as (keyof ProductSettings)[]).map((name) => {
    const what = t(`trail.names.${name}`);
    const after = settingWords(areas, name, to);
    return event.type === "product-type.created"
      ? `${what}: ${after}`
      : t("trail.change", { what, from: settingWords(areas, name, event.from), to: after });
  });
  return event.type === "product-type.created"
    ? t("trail.productCreated", { product, settings: parts.join("; ") })
    : t("trail.productChanged", { product, changes: parts.join("; ") });
}

/** From which confidence to which a threshold went. */
export function thresholdWords({ settings: t, documents, fields }: Areas, event: Event<"threshold.changed">): string {
  const { documentType, field, from, to } = event;
  const of = [
    documentType ? typeName(documents, documentType) : t("thresholds.everyType"),
    field ? fieldLabel(fields, field) : t("thresholds.everyField"),
  ].join(", ");
  const percent = (share: number | null) => formatShare(share ?? 0);
  if (to === null) return t("trail.thresholdRemoved", { of, from: percent(from) });
  if (from === null) return t("trail.thresholdSet", { of, to: percent(to) });
  return t("trail.thresholdChanged", { of, from: percent(from), to: percent(to) });
}
