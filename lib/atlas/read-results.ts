import {
  CrossCheck,
  DocumentPart,
  ExtractItem,
  type ExtractsReply,
  FileData,
  PageImage,
  QualityProblem,
} from "./contract";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The text, or what stands for it where there is none. */
export const textOr = <Other>(value: unknown, other: Other) => (typeof value === "string" ? value : other);
const objectOrNull = (value: unknown) => (isObject(value) ? value : null);
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
    ...(item.documents !== undefined && {
      documents: listOf(item.documents).flatMap((part) => DocumentPart.safeParse(part).data ?? []),
    }),
    ...(item.quality !== undefined && {
      quality: listOf(item.quality ?? undefined).flatMap((problem) => QualityProblem.safeParse(problem).data ?? []),
    }),
    ...(item.masked !== undefined && { masked: item.masked === true }),
    pages: listOf(item.pages ?? undefined).flatMap((page) => PageImage.safeParse(page).data ?? []),
  });
  return read.success ? [read.data] : [];
}

/** What holds the results: the innermost of `data` around `data`. */
function unwrap(answer: unknown): unknown {
  const isWrapped = isObject(answer) && isObject(answer.data) && !("document_id" in answer.data);
  return isWrapped ? unwrap(answer.data) : answer;
}

/** Where Atlas puts the list: in `data` (v2, bulk), in `ocr_data` (v3), bare, or as the lone item itself. */
function itemsOf(answer: unknown): unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  if (!isObject(answer)) return undefined;
  if ("document_id" in answer) return [answer];
  const list = answer.data ?? answer.ocr_data;
  return list === undefined || list === null ? undefined : listOf(list);
}

/** Results in any of the forms they come in, and what stands beside them; undefined where there are none. */
export function findResults(answer: unknown) {
  const holder = unwrap(answer);
  const items = itemsOf(holder);
  if (!items) return undefined;
  const around = isObject(holder) && !("document_id" in holder) ? holder : {};
  return {
    items: items.flatMap(readItem),
    flowParams: objectOrNull(around.flow_params),
    crossChecks: listOf(around.cross_checks ?? undefined).flatMap((check) => CrossCheck.safeParse(check).data ?? []),
    around,
  };
}

/** Reads results as v2 has them, from a call or a callback. */
export function readResults(answer: unknown): ExtractsReply | undefined {
  const found = findResults(answer);
  return (
    found && {
      flow_id: textOr(found.around.flow_id, undefined),
      flow_params: found.flowParams,
      data: found.items,
      ...("cross_checks" in found.around ? { cross_checks: found.crossChecks } : {}),
    }
  );
}
