import { gzipSync } from "node:zlib";
import type { APIRequestContext } from "@playwright/test";

/** Scripts a page names in its HTML, to run or to fetch ahead: what the browser loads before anybody does anything. */
const named = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js[^"]*)"[^>]*>/g;

export interface FirstLoad {
  /** Compressed as a web server compresses, bytes. */
  bytes: number;
  scripts: { path: string; bytes: number }[];
}

/** What the first load of a page costs in script. Old browsers' scripts (`nomodule`) are not loaded by those of today. */
export async function measureFirstLoad(http: APIRequestContext, address: string): Promise<FirstLoad> {
  const html = await (await http.get(address, { headers: { Accept: "text/html" }, maxRedirects: 5 })).text();
  const tags = [...html.matchAll(named)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const paths = [...new Set(tags.map(([, path = ""]) => path))];
  const scripts = await Promise.all(
    paths.map(async (path) => ({ path, bytes: gzipSync(await (await http.get(path)).body()).length })),
  );
  return { scripts, bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0) };
}
