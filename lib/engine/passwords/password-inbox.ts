import "server-only";
import { z } from "zod";
import { type Listening, listen } from "@/lib/db/listen";
import { openPassword } from "./seal";

export const PASSWORD_CHANNEL = "engine_password";

/** Milliseconds a password waits for its file to be read; and a reader for a password that is just behind its job. */
const KEPT_FOR = 120_000;
const WAITS_FOR = 3_000;

const Message = z.object({ fileUuid: z.string(), sealed: z.string() });

/**
 * Passwords on their way to the files they open, in this process's memory: each may be taken once, soon. Every worker
 * hears of each, since any may be the one that reads the file.
 */
export class PasswordInbox {
  private readonly sealed = new Map<string, string>();
  private readonly waiting = new Map<string, () => void>();
  private listening: Listening | undefined;

  /** Resolves once passwords are heard. */
  async open(): Promise<void> {
    this.listening = await listen(PASSWORD_CHANNEL, (message) => this.put(Message.parse(JSON.parse(message))));
  }

  private put({ fileUuid, sealed }: z.infer<typeof Message>): void {
    this.sealed.set(fileUuid, sealed);
    setTimeout(() => {
      if (this.sealed.get(fileUuid) === sealed) this.sealed.delete(fileUuid);
    }, KEPT_FOR).unref();
    this.waiting.get(fileUuid)?.();
  }

  /** The password of a file, once; undefined where none comes: its worker was not there, or was started anew. */
  async take(fileUuid: string): Promise<string | undefined> {
    if (!this.sealed.has(fileUuid)) {
      await new Promise<void>((resolve) => {
        this.waiting.set(fileUuid, resolve);
        setTimeout(resolve, WAITS_FOR);
      });
      this.waiting.delete(fileUuid);
    }
    const sealed = this.sealed.get(fileUuid);
    this.sealed.delete(fileUuid);
    return sealed && openPassword(sealed);
  }

  async close(): Promise<void> {
    await this.listening?.stop();
  }
}
