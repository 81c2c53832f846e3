/** Files taken out of the desk: lists, and the report about one applicant. */
export const exports = {
  title: "Export",
  what: "What",
  kinds: { batches: "Batches", documents: "Documents", fields: "Fields that were read" },
  format: "Format",
  formats: { csv: "CSV, for spreadsheets", json: "JSON", ndjson: "JSON, a row a line" },
  advice: "With the filters on show. The file holds personal data; that you took it out is recorded.",
  start: "Download",
  report: "Case report (PDF)",
  running: "The file is being made",
  soFar: "{rows, plural, one {# row} other {# rows}}, {size}",
  cancel: "Stop",
  canceled: "Stopped. Nothing was kept.",
  done: "Done: {soFar}",
  failed: "The file broke off and was not kept. Try again.",
} as const;
