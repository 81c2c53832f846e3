import { expect, test } from "vitest";
import { fieldsOf, typeWords } from "@/app/(docs)/docs/api/_components/schema-fields";

const schemas = {
  File: {
    type: "object",
    required: ["url"],
    properties: {
      url: { type: "string", format: "uri", maxLength: 10, description: "Where it is." },
      note: { type: "string", "x-patra-extension": true as const, description: "Ours." },
    },
  },
  Data: { type: "object", properties: { kind: { type: "string" } }, additionalProperties: { $ref: "#/x/Value" } },
  Value: { anyOf: [{ type: "object", properties: { value: { type: "number" } } }, { type: "string" }] },
};

test("fields inside lists and references stand behind the way to them", () => {
  const body = { type: "object", properties: { files: { type: "array", maxItems: 3, items: { $ref: "#/x/File" } } } };
  expect(fieldsOf(body, schemas)).toEqual([
    { name: "files", type: "list up to 3", required: false, description: "", extension: false },
    {
      ...{ name: "files[].url", type: "address up to 10 characters", required: true },
      ...{ description: "Where it is.", extension: false },
    },
    { name: "files[].note", type: "text", required: false, description: "Ours.", extension: true },
  ]);
});

test("what may be null shows what it is otherwise, and fields of any name stand under a placeholder", () => {
  const body = { type: "object", properties: { data: { anyOf: [{ $ref: "#/x/Data" }, { type: "null" }] } } };
  expect(fieldsOf(body, schemas).map(({ name, type }) => [name, type])).toEqual([
    ["data", "object or null"],
    ["data.kind", "text"],
    ["data.{field}", "object or text"],
    ["data.{field}.value", "number"],
  ]);
});

test.each([
  [{ enum: ["yes", "no"] }, "yes or no"],
  [{ type: ["string", "null"] }, "text or null"],
  [{ type: "integer", minimum: 1, maximum: Number.MAX_SAFE_INTEGER }, "whole number from 1"],
  [{ type: "number", minimum: 0, maximum: 100 }, "number of 0 to 100"],
  [{}, "any"],
])("%o is called %s", (schema, words) => {
  expect(typeWords(schema, {})).toBe(words);
});
