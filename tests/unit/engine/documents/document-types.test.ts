import { expect, test } from "vitest";
import { expectedDocumentTypes } from "@/lib/atlas/contract";
import { readers } from "@/lib/engine/documents/readers";
import { documentTypes, otherTypes } from "@/lib/engine/openapi/document-types";

test("every type the engine reads is listed with the names its reader gives, and no type twice", () => {
  const found = documentTypes();
  expect(found.map(({ type }) => type)).toEqual(readers.map(({ documentType }) => documentType));
  expect(found.find(({ type }) => type === "PAN")).toEqual({
    type: "PAN",
    fields: ["name_as_per_pan", "father_name", "dob", "pan_number"],
    bare: ["holder_type", "document_quality_flag"],
  });
  for (const { fields } of found) expect(fields.length).toBeGreaterThan(0);
  for (const { documentType, numberedBy } of readers) {
    const fields = found.find(({ type }) => type === documentType)?.fields;
    if (numberedBy) expect(fields, documentType).toContain(numberedBy);
  }
});

test("types that a checklist may name and the engine does not read are listed apart", () => {
  const read = documentTypes().map(({ type }) => type);
  expect([...read, ...otherTypes()].sort()).toEqual([...expectedDocumentTypes].sort());
});
