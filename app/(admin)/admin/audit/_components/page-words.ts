import { formatCount } from "@/app/_ui/format";

/** What stands on the page itself. */
export const pageWords = {
  title: "Audit",
  intro: "Who did and looked at what, newest first",
  chainTitle: "Events recorded",
  signedTitle: "Last signed",
  notSigned: "Not yet",
  signed: (sequence: number) => `Event ${sequence}`,
  check: "Check all events",
  checking: (checked: string) => `Checking: ${checked} events so far are as they were recorded.`,
  unbroken: (events: number) => `${events === 1 ? "The one event is" : `All ${events} events are`} as recorded.`,
  unbrokenMore: "None was edited, deleted, moved or put in, and they agree with what was signed.",
  broken: (events: number) =>
    `${formatCount(events, "event")} before it ${events === 1 ? "is" : "are"} as recorded. Tell who is in charge of security, and change nothing.`,
  unreachable: "The desk could not be reached. Try again in a moment.",
  beforeChain: "before the chain",
  unknownOrigin: "Not known",
  inside: "The desk itself",
};
