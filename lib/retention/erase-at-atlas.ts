import "server-only";
import { atlas } from "@/lib/atlas/client";
import { AtlasRefused } from "@/lib/atlas/errors";

/** What went at Atlas. `isKept` where this Atlas takes no erasure: what it keeps is its operator's to erase. */
export interface AtlasErasure {
  files: number;
  objects: number;
  isKept: boolean;
}

export interface AtlasCopy {
  /** Null where the flow was never opened: then Atlas has nothing. */
  flowId: string | null;
  externalReferenceId: string;
  /** Atlas's ids of documents; everything of the applicant where left out. */
  documentIds?: string[];
}

const nothing: AtlasErasure = { files: 0, objects: 0, isKept: false };

const codeOf = (body: unknown) => (typeof body === "object" && body !== null && "code" in body ? body.code : undefined);

/**
 * Erases what Atlas keeps of an applicant or of documents, by our engine's extension; in a dry run counts it. Safe to repeat.
 * @throws AtlasUnavailable; AtlasRefused where a file is being read
 */
export async function eraseAtAtlas(
  { flowId, externalReferenceId, documentIds }: AtlasCopy,
  { isDryRun = false, signal }: { isDryRun?: boolean; signal?: AbortSignal } = {},
): Promise<AtlasErasure> {
  if (flowId === null) return nothing;
  try {
    const body = { flow_id: flowId, external_reference_id: externalReferenceId, dry_run: isDryRun };
    const { files, objects } = await atlas().erase(
      { ...body, ...(documentIds && { document_ids: documentIds }) },
      signal,
    );
    return { files, objects, isKept: false };
  } catch (error) {
    if (!(error instanceof AtlasRefused)) throw error;
    if ([404, 405].includes(error.status)) return { ...nothing, isKept: true };
    if (error.status === 409 && codeOf(error.body) === "applicant_not_found") return nothing;
    throw error;
  }
}
