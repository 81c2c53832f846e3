import * as examples from "./examples";

/** One command of the quick start, to be pasted into a POSIX shell. */
export interface QuickStartStep {
  title: string;
  text: string;
  command: string;
}

/** The text between the quotes of a key in a reply, whatever else the reply holds. */
const pick = (key: string) => `sed -n 's/.*"${key}":"\\([^"]*\\)".*/\\1/p'`;

/** A body in single quotes, with the flow's id put in by the shell. */
function quoted(body: object): string {
  const json = JSON.stringify(body, null, 2);
  return `'${json.replace(`"${examples.flowOpened.flow_id}"`, `"'"$FLOW_ID"'"`)}'`;
}

const json = "--header 'Content-Type: application/json'";
const token = '--header "Token: $TOKEN"';
const ofApplicant = `flow_id=$FLOW_ID&external_reference_id=${examples.flowOpened.external_reference_id}`;

/**
 * From credentials to results in five commands, each working as printed. The upload is the example of Atlas's own page, with
 * the address of this deployment.
 * @param origin where the engine is reached, without a slash at its end
 */
export function quickStart(origin: string): QuickStartStep[] {
  const url = (path: string) => `--url ${origin}/v2/verification/${path}`;
  const lines = (...parts: string[]) => parts.join(" \\\n  ");
  return [
    {
      title: "Get a token",
      text: "Put the client's id and secret into CLIENT_ID and CLIENT_SECRET first. A token works for an hour.",
      command: `TOKEN=$(${lines(
        "curl --silent --request POST",
        url("authtoken"),
        '--header "Client-Id: $CLIENT_ID"',
        '--header "Client-Secret: $CLIENT_SECRET"',
        `| ${pick("access_token")})`,
      )}`,
    },
    {
      title: "Open a flow",
      text: "For one application and applicant. Where it is open already, the refusal names it, so this may be repeated.",
      command: `FLOW_ID=$(${lines(
        "curl --silent --request POST",
        url("flow/init"),
        json,
        token,
        `--data ${quoted(examples.smallFlowInit)}`,
        `| ${pick("flow_id")})`,
      )}`,
    },
    {
      title: "Send documents",
      text: "Put addresses of your own files in: those of the example hold none, and such files end as FAILED.",
      command: lines("curl --request POST", url("multiupload"), json, token, `--data ${quoted(examples.multiUpload)}`),
    },
    {
      title: "Ask how far they are",
      text: "Every 5 to 10 seconds, until master_status is SUCCESS or FAILED.",
      command: lines("curl", `--url "${origin}/v2/verification/status?${ofApplicant}"`, token),
    },
    {
      title: "Read the results",
      text: "What has been read so far, with the cross-checks.",
      command: lines("curl", `--url "${origin}/v2/verification/extracts?${ofApplicant}"`, token),
    },
  ];
}
