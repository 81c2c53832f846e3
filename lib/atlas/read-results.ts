import { CrossCheck, ExtractItem, type ExtractsReply, FileData, PageImage } from "./contract";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const textOr = <Other>(value: unknown, other: Other) => (typeof value === "string" ? value : other);
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** One document's result. What cannot be read beside its id is left out, so that it spoils nothing else. */
function readItem(item: unknown): ExtractItem[] {
  if (!isObject(item)) return [];
  const documentId = typeof item.document_id === "number" ? String(item.document_id) : item.document_id;
  const fileData = FileData.safeParse(item.file_data);
  const nested = isObject(item.file_data) ? item.file_data : {};
  const read = ExtractItem.safeParse({
    ...item,
    document_id: documentId,
    file_uuid: textOr(item.file_uuid, undefined),
    external_reference_id: textOr(item.external_reference_id, undefined),
    error_code: textOr(item.error_code, textOr(nested.error_code, null)),
    error_message: textOr(item.error_message, textOr(nested.error_message, null)),
    file_data: fileData.success ? fileData.data : null,
    pages: listOf(item.pages ?? undefined).flatMap((page) => PageImage.safeParse(page).data ?? []),
  });
  return read.success ? [read.data] : [];
}

/** Where Atlas puts the list: in `data` (v2, bulk), in `ocr_data` (v3), bare, or as the lone item itself. */
function itemsOf(answer: unknown): unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  if (!isObject(answer)) return undefined;
  if ("document_id" in answer) return [answer];
  const list = answer.data ?? answer.ocr_data;
  if (isObject(list) && !("document_id" in list)) return itemsOf(list);
  return list === undefined || list === null ? undefined : listOf(list);
}

/** Reads results in any of the forms they come in, from a call or a callback; undefined where there are none. */
export function readResults(answer: unknown): ExtractsReply | undefined {
  const items = itemsOf(answer);
  if (!items) return undefined;
  const around = isObject(answer) && !("document_id" in answer) ? answer : {};
  const checks = listOf(around.cross_checks ?? undefined).flatMap((check) => CrossCheck.safeParse(check).data ?? []);
  return {
    flow_id: textOr(around.flow_id, undefined),
    flow_params: isObject(around.flow_params) ? around.flow_params : null,
    data: items.flatMap(readItem),
    ...("cross_checks" in around ? { cross_checks: checks } : {}),
  };
}
