import { AuthTokenReply } from "./contract";
import { AtlasUnavailable } from "./errors";
import { send } from "./http";

/** A token is renewed when this share of its life has passed. */
const RENEW_AT = 0.9;

export interface Credentials {
  baseUrl: string;
  authPath: string;
  clientId: string;
  clientSecret: string;
}

/** Keeps one access token: renewed early, and once for however many calls wait for it. */
export class TokenSource {
  private current: { token: string; renewAt: number } | undefined;
  private renewal: Promise<string> | undefined;

  constructor(private readonly credentials: Credentials) {}

  async get(): Promise<string> {
    if (this.current && Date.now() < this.current.renewAt) return this.current.token;
    this.renewal ??= this.renew().finally(() => {
      this.renewal = undefined;
    });
    return this.renewal;
  }

  /** Forgets a token Atlas has refused, unless another call has renewed it meanwhile. */
  drop(token: string): void {
    if (this.current?.token === token) this.current = undefined;
  }

  private async renew(): Promise<string> {
    const { baseUrl, authPath, clientId, clientSecret } = this.credentials;
    const headers = { "client-id": clientId, "client-secret": clientSecret };
    const reply = AuthTokenReply.safeParse(
      await send(new URL(`${baseUrl}${authPath}`), { method: "POST", headers }, undefined),
    );
    if (!reply.success) throw new AtlasUnavailable("Atlas gave no token");
    const { access_token: token, expires_in: seconds } = reply.data;
    this.current = { token, renewAt: Date.now() + seconds * 1000 * RENEW_AT };
    return token;
  }
}
