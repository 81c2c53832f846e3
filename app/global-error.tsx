"use client";

import "./globals.css";

/**
 * Stands in for the whole page when even the root layout failed; uses nothing that could fail with it, so it
 * says everything in both languages.
 */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en-IN">
      <body>
        <title>Patra is not answering</title>
        <main className="mx-auto max-w-lg px-4 py-24">
          <h1 className="font-semibold text-2xl">Patra is not answering</h1>
          <p className="mt-2 text-ink-muted">Nothing was lost. Try again in a moment; if it stays, tell your admin.</p>
          <p lang="hi" className="mt-2 text-ink-muted">
            Patra उत्तर नहीं दे रहा है। कुछ खोया नहीं है। थोड़ी देर में फिर कोशिश करें; समस्या बनी रहे तो अपने एडमिन को बताएँ।
          </p>
          {error.digest ? <p className="mt-2 font-mono text-sm">{error.digest}</p> : null}
          <button
            type="button"
            onClick={reset}
            className="mt-6 h-9 rounded-md bg-accent px-4 font-medium text-accent-ink hover:bg-accent-strong"
          >
            Try again · <span lang="hi">फिर कोशिश करें</span>
          </button>
        </main>
      </body>
    </html>
  );
}
