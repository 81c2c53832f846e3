import { createInterface, type Interface } from "node:readline";
import { Writable } from "node:stream";
import { AppError } from "@/lib/errors";

/** Questions on the terminal, or answered line by line from a pipe. */
export interface Asker {
  ask(question: string, options?: { hidden?: boolean }): Promise<string>;
  close(): void;
}

const ended = () => new AppError("invalid_input", "inputEnded");

/**
 * Asks on standard error and reads standard input; what is typed in answer to a hidden question is not shown.
 * @throws AppError invalid_input from `ask`, when the input ends before the answer
 */
export function openAsker(input = process.stdin, output = process.stderr): Asker {
  let isHidden = false;
  const echo = new Writable({
    write(chunk, _, done) {
      if (!isHidden) output.write(chunk);
      done();
    },
  });
  const lines: Interface = createInterface({ input, output: echo, terminal: input.isTTY === true });
  const waiting: string[] = [];
  const takers: { take: (line: string) => void; refuse: (reason: Error) => void }[] = [];
  let isClosed = false;
  lines.on("line", (line) => {
    const taker = takers.shift();
    if (taker) taker.take(line);
    else waiting.push(line);
  });
  lines.on("close", () => {
    isClosed = true;
    for (const { refuse } of takers.splice(0)) refuse(ended());
  });
  lines.on("SIGINT", () => lines.close());

  return {
    async ask(question, { hidden = false } = {}) {
      output.write(question);
      isHidden = hidden;
      try {
        const ready = waiting.shift();
        if (ready !== undefined) return ready.trim();
        if (isClosed) throw ended();
        const line = await new Promise<string>((take, refuse) => takers.push({ take, refuse }));
        return line.trim();
      } finally {
        isHidden = false;
        if (hidden || !input.isTTY) output.write("\n");
      }
    },
    close: () => lines.close(),
  };
}
