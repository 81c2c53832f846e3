import type { Verb } from "../verb";

/** `token`: asks for a token; it is shown on request alone, as whoever sees it can use it. */
export const token: Verb = {
  summary: "check the credentials by asking for a token",
  options: { show: { type: "boolean", help: "print the token itself: whoever reads it can use it" } },
  async run({ client, values, terminal }) {
    const { access_token, expires_in } = await client.authToken();
    if (values.show) terminal.result({ access_token, expires_in }, [access_token]);
    else terminal.result({ expires_in }, [`The credentials are right: a token was given for ${expires_in} s.`]);
    return 0;
  },
};
