import { AppError } from "@/lib/errors";
import type { ExtractItem } from "./contract";
import { readJson } from "./read-json";
import { readResults } from "./read-results";

function parse(body: Uint8Array): unknown {
  try {
    return readJson(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (cause) {
    throw new AppError("invalid_input", "bodyNotJson", {}, { cause });
  }
}

/** The results in a callback's body. @throws AppError invalid_input where it holds no list of them */
export function readCallback(body: Uint8Array): ExtractItem[] {
  const results = readResults(parse(body));
  if (!results) throw new AppError("invalid_input", "noResults");
  return results.data;
}
