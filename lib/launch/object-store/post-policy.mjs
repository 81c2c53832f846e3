import path from "node:path";
import busboy from "busboy";
import { S3Error } from "./errors.mjs";
import { isSame, readCredential, sign } from "./signature.mjs";

/*
 * Browser uploads by form (Amazon S3 API reference, "POST Object"): a signed policy says what the form may hold.
 */

const refuse = (why) => new S3Error("AccessDenied", `Invalid according to Policy: ${why}`);

/** Each condition as [operation, field, value], whichever of the two spellings it came in. */
function readConditions(conditions) {
  return conditions.flatMap((condition) => {
    if (!Array.isArray(condition)) return Object.entries(condition).map(([field, value]) => ["eq", field, value]);
    const [operation, first, second] = condition;
    return [[operation.toLowerCase(), typeof first === "string" ? first.replace(/^\$/, "") : first, second]];
  });
}

/**
 * Checks a form's fields against its policy.
 * @returns {{ smallest: number, largest: number | undefined }} bounds of the file, bytes
 */
function checkPolicy(fields, bucket, identity) {
  const scope = readCredential(fields["x-amz-credential"], identity);
  const expected = sign(identity.secretAccessKey, scope, fields.policy ?? "");
  if (!isSame(expected, fields["x-amz-signature"] ?? "")) {
    throw new S3Error("SignatureDoesNotMatch", "The policy's signature is wrong");
  }
  const policy = JSON.parse(Buffer.from(fields.policy, "base64").toString("utf8"));
  if (!(Date.parse(policy.expiration) > Date.now())) throw refuse("Policy expired.");

  const values = { ...fields, bucket };
  const covered = new Set(["policy", "x-amz-signature", "file"]);
  const bounds = { smallest: 0, largest: undefined };
  for (const [operation, field, value] of readConditions(policy.conditions)) {
    if (operation === "content-length-range") {
      Object.assign(bounds, { smallest: Number(field), largest: Number(value) });
      continue;
    }
    const name = field.toLowerCase();
    const actual = values[name] ?? "";
    covered.add(name);
    if (operation === "starts-with" ? !actual.startsWith(value) : actual !== value) {
      throw refuse(`Policy Condition failed: ["${operation}", "$${name}", "${value}"]`);
    }
  }
  const extra = Object.keys(fields).find((name) => !covered.has(name) && !name.startsWith("x-ignore-"));
  if (extra) throw refuse(`Extra input fields: ${extra}`);
  return bounds;
}

/**
 * Receives a form upload. Fields after the file are ignored, as S3 does.
 * @returns {Promise<{ key, received, fields }>}
 */
export function receiveForm(request, bucket, identity, files) {
  return new Promise((resolve, reject) => {
    const fields = {};
    let upload;
    const form = busboy({
      headers: request.headers,
      limits: { files: 1, fieldSize: 64 * 1024 },
      defParamCharset: "utf8",
    });
    const fail = (error) => {
      request.unpipe(form);
      request.resume();
      reject(error);
    };
    form.on("field", (name, value) => {
      fields[name.toLowerCase()] = value;
    });
    form.on("file", (_name, body, { filename }) => {
      const receive = async () => {
        const bounds = checkPolicy(fields, bucket, identity);
        // biome-ignore lint/suspicious/noTemplateCurlyInString: S3's own placeholder, not a template
        const key = fields.key.replaceAll("${filename}", path.posix.basename(filename ?? "file"));
        return { key, received: await files.receive(bucket, body, { headers: fields, ...bounds }), fields };
      };
      upload = receive();
      upload.catch((error) => {
        body.resume();
        fail(error);
      });
    });
    form.on("error", fail);
    form.on("close", () =>
      upload ? upload.then(resolve, reject) : reject(new S3Error("InvalidArgument", "No file was sent")),
    );
    request.pipe(form);
  });
}
