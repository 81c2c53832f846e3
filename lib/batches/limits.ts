/** Ours: Atlas documents no limit. */
export const MAX_DOCUMENTS_PER_BATCH = 50;
