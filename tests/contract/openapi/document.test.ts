import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { describe, expect, test } from "vitest";
import { openApiDocument, operations } from "@/lib/engine/openapi/document";
import type { JsonSchema } from "@/lib/engine/openapi/schemas";
import { engineMounts } from "@/tests/support/desk-routes";
import { documentation, documentedExamples } from "@/tests/support/documented";
import { recordings } from "@/tests/support/recorded-atlas";

const app = path.resolve(import.meta.dirname, "../../../app");
const document = openApiDocument("https://patra.test");

test("a public linter finds nothing, examples included", async () => {
  // The document itself cannot be asked for wrongly: it alone has no 4xx.
  const rules = { "operation-4xx-response": "off" } as const;
  const config = await createConfig({ extends: ["recommended"], rules });
  const problems = await lintFromString({ source: JSON.stringify(document), absoluteRef: "openapi.json", config });
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
});

test("every mounted path and method is described, and nothing else", async () => {
  const mounts = engineMounts.flatMap((mount) =>
    readdirSync(path.join(app, mount), { recursive: true, encoding: "utf8" })
      .filter((name) => path.basename(name) === "route.ts" && !name.includes("["))
      .map((name) => path.posix.join("/", mount, path.dirname(name).replaceAll(path.sep, "/"))),
  );
  expect(Object.keys(document.paths).sort()).toEqual(mounts.sort());

  for (const [mount, described] of Object.entries(document.paths)) {
    const file = path.join(app, mount, "route.ts");
    expect(existsSync(file), mount).toBe(true);
    const handlers: Record<string, (request: Request) => Promise<Response>> = await import(file);
    // A method that a path does not have is answered 405 with those it has.
    const refused = await handlers.PATCH?.(new Request(`http://engine.test${mount}`, { method: "PATCH" }));
    expect(refused?.status).toBe(405);
    const allowed = refused?.headers.get("allow")?.toLowerCase().split(", ").sort();
    expect(allowed, mount).toEqual(Object.keys(described).sort());
  }
});

test("no call is described twice, and every id is its own", () => {
  const calls = operations.map(({ method, path: at }) => `${method} ${at}`);
  expect(new Set(calls).size).toBe(calls.length);
  expect(new Set(operations.map(({ id }) => id)).size).toBe(calls.length);
});

describe("words", () => {
  const undescribed = (name: string, schema: JsonSchema): string[] => [
    ...Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
      ...(property.description ? [] : [`${name}.${key}`]),
      ...undescribed(`${name}.${key}`, property),
    ]),
    ...(schema.items ? undescribed(`${name}[]`, schema.items) : []),
    ...(schema.anyOf ?? []).flatMap((part) => undescribed(name, part)),
  ];

  test("stand beside every field of every schema", () => {
    const found = Object.entries(document.components.schemas).flatMap(([name, schema]) => undescribed(name, schema));
    expect(found).toEqual([]);
  });

  test("stand beside every parameter, and extensions say that they are", () => {
    for (const methods of Object.values(document.paths)) {
      for (const operation of Object.values(methods)) {
        for (const marked of [operation, ...(operation.parameters ?? [])]) {
          expect(marked.description).not.toBe("");
          expect(marked.description.includes("Extension of Patra")).toBe(marked["x-patra-extension"] === true);
        }
      }
    }
  });
});

test("every example fits its schema", () => {
  const found = documentedExamples(document);
  expect(found.length).toBeGreaterThan(operations.length);
  expect(found.flatMap(([name, check]) => check().map((problem) => `${name}: ${problem}`))).toEqual([]);
});

test("what was recorded from Atlas's own documents fits it too", () => {
  const undocumented = documentation(document);
  // Where the pages show no body of an error, none was recorded.
  const shown = recordings.filter(({ reply }) => reply.body !== undefined || reply.status < 400);
  expect(shown.length).toBeGreaterThan(30);
  const found = shown.flatMap(({ request, reply }) =>
    undocumented(request, { status: reply.status, body: reply.body }),
  );
  expect(found).toEqual([]);
});
