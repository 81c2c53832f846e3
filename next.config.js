import path from "node:path";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import { compressChunks } from "./lib/launch/compress-chunks.mjs";

/** @type {import("next").NextConfig} */
const config = {
  // A second build or dev server beside a running one needs a folder of its own.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  output: "standalone",
  poweredByHeader: false,
  turbopack: { root: path.resolve(import.meta.dirname) },
  // Native or WebAssembly packages the bundler must leave alone. Reading documents happens in the worker only.
  serverExternalPackages: ["@node-rs/argon2", "pdfkit", "pg", "pino"],
  // Read by path when a report is written.
  outputFileTracingIncludes: {
    "/api/applicants/*/report": ["./node_modules/@fontsource/noto-sans-devanagari/files/*-{400,600}-normal.woff"],
  },
  // Loading every page before the first answer made a start 0.7 s slower; each is loaded when it is first asked for.
  experimental: { preloadEntriesOnStart: false },
  // Types are checked by `npm run check`, which every test run starts with; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Next would compress each chunk anew for each visitor, and with gzip: once with brotli, they are 12 % smaller.
  compiler: { runAfterProductionCompile: ({ distDir }) => compressChunks(path.join(distDir, "static/chunks")) },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=()" },
        ],
      },
    ];
  },
};

const chunk = "/_next/static/chunks/:file(.*\\.(?:js|css))";
const takesBrotli = [{ type: "header", key: "accept-encoding", value: ".*\\bbr\\b.*" }];

/** Leads browsers that take brotli to the chunks compressed at the build. @type {import("next").NextConfig} */
const compressedChunks = {
  async rewrites() {
    return { beforeFiles: [{ source: chunk, has: takesBrotli, destination: "/_next/static/chunks/:file.br" }] };
  },
  async headers() {
    const typed = (ending, type) => ({
      source: chunk.replace("(?:js|css)", ending),
      has: takesBrotli,
      headers: [
        { key: "Content-Encoding", value: "br" },
        { key: "Content-Type", value: type },
      ],
    });
    return [
      ...(await config.headers()),
      { source: chunk, headers: [{ key: "Vary", value: "Accept-Encoding" }] },
      typed("js", "application/javascript; charset=UTF-8"),
      typed("css", "text/css; charset=UTF-8"),
    ];
  },
};

export default (phase) => (phase === PHASE_DEVELOPMENT_SERVER ? config : { ...config, ...compressedChunks });
