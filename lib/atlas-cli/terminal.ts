interface Stream {
  isTTY?: boolean | undefined;
  write(text: string): unknown;
}

/** Where a verb prints: its result to standard output, everything else to standard error, so that results can be piped. */
export class Terminal {
  private shown = "";
  /** Results as JSON instead of lines for people. */
  isJson = false;

  constructor(
    private readonly out: Stream = process.stdout,
    private readonly err: Stream = process.stderr,
  ) {}

  /** Prints a verb's result in the form that was asked for. */
  result(json: unknown, lines: string[]): void {
    this.endProgress();
    this.out.write(this.isJson ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(""));
  }

  /** Shows what is waited for: one line that is written over on a terminal, one line a change elsewhere. */
  progress(what: string, seconds: number): void {
    if (this.err.isTTY) this.err.write(`\r\x1b[K${what} (${seconds} s)`);
    else if (what !== this.shown) this.err.write(`${what}\n`);
    this.shown = what;
  }

  /** Says what went wrong. */
  complain(message: string): void {
    this.endProgress();
    this.err.write(this.isJson ? `${JSON.stringify({ error: message })}\n` : `${message}\n`);
  }

  private endProgress(): void {
    if (this.shown && this.err.isTTY) this.err.write("\r\x1b[K");
    this.shown = "";
  }
}

/** Lines of columns, each as wide as its widest cell. */
export function columns(rows: string[][]): string[] {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, index) => Math.max(known[index] ?? 0, cell.length)),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
