import { AuthTokenReply } from "./contract";
import { AtlasUnavailable } from "./errors";
import { type SendOptions, send } from "./http";
import { readReply } from "./read-reply";
import { type Pause, repeatWhileUnavailable } from "./retry";

/** A token is renewed when this share of its life has passed. */
const RENEW_AT = 0.9;

export interface Credentials {
  baseUrl: string;
  /** Where a token is issued, e.g. `/v1/verification/authtoken`. */
  authPath: string;
  clientId: string;
  clientSecret: string;
}

/** Who calls, where the API itself says where its tokens are issued. */
export type Account = Omit<Credentials, "authPath">;

export interface TokenOptions extends Pick<SendOptions, "timeoutMilliseconds"> {
  now?: (() => number) | undefined;
  pauseFor?: Pause | undefined;
}

/** What an issuer answered with. Seconds. */
export function readToken(answer: unknown): AuthTokenReply {
  const reply = readReply(AuthTokenReply, answer);
  if (!reply) throw new AtlasUnavailable("Atlas gave no token");
  return reply;
}

/** Settles as the promise does, or rejects at once when the signal aborts; the promise itself goes on for others. */
function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return promise;
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/**
 * Keeps one access token: renewed early, and once for however many calls wait for it. Renewed by asking for a new one:
 * a refresh is optional, and not every issuer of Atlas has it.
 */
export class TokenSource {
  private current: { token: string; renewAt: number; endsAt: number } | undefined;
  private renewal: Promise<string> | undefined;
  private readonly now: () => number;

  constructor(
    private readonly credentials: Credentials,
    private readonly options: TokenOptions = {},
  ) {
    this.now = options.now ?? Date.now;
  }

  /** @throws AtlasUnavailable; AtlasRefused where the credentials are wrong */
  get(signal?: AbortSignal): Promise<string> {
    if (this.current && this.now() < this.current.renewAt) return Promise.resolve(this.current.token);
    this.renewal ??= this.renew().finally(() => {
      this.renewal = undefined;
    });
    return unlessAborted(this.renewal, signal);
  }

  /** Forgets a token Atlas has refused, unless another call has renewed it meanwhile. */
  drop(token: string): void {
    if (this.current?.token === token) this.current = undefined;
  }

  private async renew(): Promise<string> {
    try {
      const { access_token: token, expires_in: seconds } = await this.issue();
      const life = seconds * 1000;
      this.current = { token, renewAt: this.now() + life * RENEW_AT, endsAt: this.now() + life };
      return token;
    } catch (error) {
      // The old one works for its last tenth: an issuer that is away for a moment stops nobody.
      const old = this.current;
      if (error instanceof AtlasUnavailable && old && this.now() < old.endsAt) return old.token;
      throw error;
    }
  }

  /** Asks for a token, whatever is kept. */
  async issue(): Promise<AuthTokenReply> {
    const { baseUrl, authPath, clientId, clientSecret } = this.credentials;
    const headers = { "client-id": clientId, "client-secret": clientSecret };
    const ask = () => send(new URL(`${baseUrl}${authPath}`), { method: "POST", headers }, this.options);
    return readToken(await repeatWhileUnavailable(ask, undefined, this.options.pauseFor));
  }
}
