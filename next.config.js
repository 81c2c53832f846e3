import path from "node:path";

/** @type {import("next").NextConfig} */
export default {
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
