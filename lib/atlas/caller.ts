import { AtlasRefused, AtlasUnavailable } from "./errors";
import { type SendOptions, send } from "./http";
import { type Pause, repeatWhileUnavailable } from "./retry";
import { type Credentials, TokenSource } from "./token";

export interface CallerOptions extends Pick<SendOptions, "timeoutMilliseconds"> {
  /** The clock. Milliseconds since 1970. */
  now?: () => number;
  /** How the waits between tries are waited. */
  pauseFor?: Pause;
}

/** Reads an answer; undefined where its form is not known. */
type Read<Reply> = (answer: unknown) => Reply | undefined;

/** One call. */
export interface Call<Reply> {
  method: "GET" | "POST" | "DELETE";
  path: string;
  query?: Record<string, string | undefined>;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
  /** It changes nothing, so it may be sent again by itself. */
  mayRepeat: boolean;
  read: Read<Reply>;
}

/** Sends calls with the token they need, and again where that is safe. */
export class Caller {
  readonly tokens: TokenSource;

  constructor(
    readonly credentials: Credentials,
    private readonly options: CallerOptions = {},
  ) {
    this.tokens = new TokenSource(credentials, options);
  }

  /** @throws AtlasUnavailable, AtlasRefused; an abort of `signal` is thrown on as it is */
  async call<Reply>(call: Call<Reply>, signal: AbortSignal | undefined): Promise<Reply> {
    const attempt = () => this.withToken(call, signal);
    const answer = call.mayRepeat
      ? await repeatWhileUnavailable(attempt, signal, this.options.pauseFor)
      : await attempt();
    const reply = call.read(answer);
    if (reply === undefined) throw new AtlasUnavailable(`Atlas answered ${call.path} in a form that is not known`);
    return reply;
  }

  /** Reads: repeated while Atlas is unavailable. @throws as `call` */
  get<Reply>(path: string, query: Record<string, string>, read: Read<Reply>, signal?: AbortSignal): Promise<Reply> {
    return this.call({ method: "GET", path, query, mayRepeat: true, read }, signal);
  }

  /** Changes something: sent once. @throws as `call` */
  post<Reply>(
    path: string,
    body: unknown,
    read: Read<Reply>,
    signal?: AbortSignal,
    headers: Record<string, string> = {},
  ): Promise<Reply> {
    return this.call({ method: "POST", path, body, headers, mayRepeat: false, read }, signal);
  }

  /** A token that was revoked early is worth one new one: the call was refused before anything was done. */
  private async withToken<Reply>(call: Call<Reply>, signal: AbortSignal | undefined): Promise<unknown> {
    const token = await this.tokens.get(signal);
    try {
      return await this.send(call, token, signal);
    } catch (error) {
      if (!(error instanceof AtlasRefused) || error.status !== 401) throw error;
      this.tokens.drop(token);
    }
    return this.send(call, await this.tokens.get(signal), signal);
  }

  private send<Reply>({ method, path, query = {}, body, headers }: Call<Reply>, token: string, signal?: AbortSignal) {
    const url = new URL(`${this.credentials.baseUrl}${path}`);
    for (const [name, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(name, value);
    const init = {
      method,
      headers: { ...headers, token, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    return send(url, init, { signal, timeoutMilliseconds: this.options.timeoutMilliseconds });
  }
}
