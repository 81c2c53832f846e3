/** One line of an export: names as its head has them, in order. */
export type ExportRow = Record<string, ExportValue>;
export type ExportValue = string | number | boolean | null | Date | string[] | ExportRow[];
