/** A value given less must be looked at, where admins have set nothing else. Of values given 0.9, 1 in 50 is wrong. */
export const USUAL_THRESHOLD = 0.9;

/** A row of the settings: an empty type stands for every type, an empty field for every field. */
export interface Threshold {
  documentType: string;
  field: string;
  confidence: number;
}

/** From which confidence on a field counts as read: the most exact row that fits. @returns 0 to 1 */
export function thresholdOf(thresholds: Threshold[], documentType: string | null, field: string): number {
  const find = (type: string, name: string) =>
    thresholds.find((one) => one.documentType === type && one.field === name);
  const fitting = find(documentType ?? "", field) ?? find(documentType ?? "", "") ?? find("", field) ?? find("", "");
  return fitting?.confidence ?? USUAL_THRESHOLD;
}
