import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { type Access, permits } from "@/lib/auth/access";
import { pageAccess } from "@/lib/auth/page-access";
import { askingRoutes, deskRoutes, engineMounts, plainPages } from "@/tests/support/desk-routes";

const app = path.resolve(import.meta.dirname, "../../../app");

/** Folders under app/ that hold a file of this name, as `/a/b`. */
function foldersWith(file: RegExp): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((name) => file.test(path.basename(name)))
    .map((name) => path.posix.join("/", path.dirname(name).replaceAll(path.sep, "/")))
    .sort();
}

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const pages = foldersWith(/^page\.[jt]sx?$/);
const routes = foldersWith(/^route\.[jt]sx?$/);
const isMount = (folder: string) => engineMounts.some((mount) => folder.startsWith(`/${mount}/`));

test("every page is named with who may open it, and nothing that is not a page", () => {
  expect(pages).toEqual(Object.keys(pageAccess).sort());
});

test.each(Object.entries(pageAccess).filter(([, access]) => access !== "public"))(
  "the page at %s asks for the actor it declares, by itself",
  (folder, access) => {
    const source = readFileSync(path.join(app, folder, "page.tsx"), "utf8");
    expect(source).toContain(`await requirePageActor("${access}")`);
  },
);

test("every route stands under app/api and is named with who may call it, or is a mount of the engine", () => {
  const known = Object.keys(deskRoutes).map((folder) => `/api/${folder}`);
  expect(routes.filter((folder) => !isMount(folder))).toEqual([...known, ...plainPages].sort());
});

test.each(Object.entries(deskRoutes))(
  "each handler of /api/%s carries the access it declares",
  async (folder, declared) => {
    const handlers: Record<string, unknown> = await import(path.join(app, "api", folder, "route.ts"));
    const carried = Object.entries(handlers)
      .filter(([name]) => methods.has(name))
      .map(([name, handler]) => [name, (handler as { access?: unknown }).access]);
    expect(Object.fromEntries(carried)).toEqual(declared);
  },
);

const unsafe = new Set(["POST", "PUT", "PATCH", "DELETE"]);
const changing = Object.entries(deskRoutes).flatMap(([folder, handlers]) =>
  Object.entries(handlers)
    .filter(([method, access]) => unsafe.has(method) && access !== "public" && !askingRoutes.has(folder))
    .filter(([, access]) => !access.startsWith("key "))
    .map(([method, access]) => [`${method} /api/${folder}`, access] as const),
);

test("no route that changes anything lets an auditor pass, and every other role is let through where it works", () => {
  expect(changing.length).toBeGreaterThan(3);
  for (const [name, access] of changing) {
    expect(permits(access, { role: "AUDITOR" }), name).toBe(false);
    expect(permits(access, { role: "ADMIN" }), name).toBe(true);
  }
});

/** Files with this directive at their head: their exports can be called from any browser. */
const actionFiles = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.[jt]sx?$/.test(name))
  .filter((name) => /^\s*["']use server["']/m.test(readFileSync(path.join(app, name), "utf8")));

test("server actions stand in files of their own", () => {
  expect(actionFiles.filter((name) => path.basename(name) !== "actions.ts")).toEqual([]);
});

test.each(actionFiles)("every server action of %s goes through a declaration that names who may call it", (name) => {
  const source = readFileSync(path.join(app, name), "utf8");
  const guarded = [
    ...source.matchAll(/^const (\w+) = action\(\{\n\s+access: "(account|read|work|oversee|administer)"/gm),
  ];
  expect(guarded.length).toBe([...source.matchAll(/\baction\(\{/g)].length);
  // What is for visitors says so by its name, and stands with their pages.
  const open = [...source.matchAll(/^const (\w+) = publicAction\(\{/gm)];
  if (open.length > 0) expect(name).toMatch(/^\(auth\)/);
  const declared = [...guarded, ...open];
  const callsDeclared = new RegExp(
    `await (${declared.map(([, declaration]) => declaration).join("|")})\\(|return (${declared.map(([, declaration]) => declaration).join("|")})\\(`,
  );
  const exported = source.split(/^export async function /m).slice(1);
  expect(exported.length).toBeGreaterThan(0);
  for (const body of exported) expect(body.split("\nexport ")[0]).toMatch(callsDeclared);
});

/**
 * Actions that an auditor may call, for they change no record: the own language, password, second factor and sessions, a
 * look, what was seen, an address.
 */
const harmlessActions = [
  ...["choose", "choosePassword", "confirm", "endAll", "endOne"],
  ...["inspect", "remove", "renew", "see", "show"],
];

test("no server action that changes anything lets an auditor pass", () => {
  const declared = actionFiles.flatMap((name) => [
    ...readFileSync(path.join(app, name), "utf8").matchAll(/^const (\w+) = action\(\{\n\s+access: "(\w+)"/gm),
  ]);
  expect(declared.length).toBeGreaterThan(8);
  const open = declared.filter(([, , access]) => permits(access as Access, { role: "AUDITOR" }));
  expect(open.map(([, name]) => name).sort()).toEqual(harmlessActions);
});
