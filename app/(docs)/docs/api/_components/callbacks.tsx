import { callbackTries } from "@/lib/engine/openapi/guide";
import { Extension } from "./extension";
import { Prose, Section } from "./section";

const steps = [
  "Read the body as bytes, before parsing it.",
  "Join webhook-id, webhook-timestamp and the body with dots: id.timestamp.body.",
  "Take HMAC-SHA256 of that, with the key that stands in base64 behind whsec_ in your secret, and write it in base64.",
  "Compare it, in constant time, with each signature in webhook-signature, behind its v1, – one that fits is enough. While a secret changes there are two.",
  "Refuse a webhook-timestamp more than five minutes away from now, and treat a webhook-id you have seen as a repeat.",
];

/** How results come by themselves, and how to know that they are genuine. */
export function Callbacks() {
  return (
    <Section title="Callbacks">
      <Prose>
        Give callback_url at flow/init, and the results of an applicant are posted there once every document has ended.
        Give auth_token_url, and it is asked for a token first, sent along as the header Token. Answer any 2xx within
        ten seconds. Anything else is tried again, {callbackTries} times over a day; Retry-After is honoured, and 410
        ends it. Polling works all the same, and a dead receiver delays no reading.
      </Prose>
      <h3 className="font-medium text-lg">
        Checking the signature <Extension />
      </h3>
      <Prose>By the Standard Webhooks scheme, for which libraries exist in most languages. By hand:</Prose>
      <ol className="flex max-w-prose list-decimal flex-col gap-1 pl-5 text-ink-muted">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
