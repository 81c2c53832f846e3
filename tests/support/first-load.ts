import type { APIRequestContext } from "@playwright/test";

/** Scripts a page names in its HTML, to run or to fetch ahead: what the browser loads before anybody does anything. */
const named = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.js[^"]*)"[^>]*>/g;

export interface FirstLoad {
  /** As they travel, compressed, bytes. */
  bytes: number;
  scripts: { path: string; bytes: number }[];
}

async function measureScript(http: APIRequestContext, path: string) {
  const headers = (await http.get(path, { headers: { "Accept-Encoding": "gzip, deflate, br, zstd" } })).headers();
  if (headers["content-encoding"] !== "br") throw new Error(`${path} is not compressed with brotli`);
  return { path, bytes: Number(headers["content-length"]) };
}

/** What the first load of a page costs in script. Old browsers' scripts (`nomodule`) are not loaded by those of today. */
export async function measureFirstLoad(http: APIRequestContext, address: string): Promise<FirstLoad> {
  const html = await (await http.get(address, { headers: { Accept: "text/html" }, maxRedirects: 5 })).text();
  const tags = [...html.matchAll(named)].filter(([tag]) => !/\bnomodule\b/i.test(tag));
  const paths = [...new Set(tags.map(([, path = ""]) => path))];
  const scripts = await Promise.all(paths.map((path) => measureScript(http, path)));
  return { scripts, bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0) };
}
