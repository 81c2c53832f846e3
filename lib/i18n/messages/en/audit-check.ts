/** Whether the audit events are still as they were recorded. */
export const auditCheck = {
  check: "Check all events",
  checking: "Checking: {checked, number} events so far are as they were recorded.",
  unbroken: "{events, plural, one {The one event is} other {All # events are}} as recorded.",
  unbrokenMore: "None was edited, deleted, moved or put in, and they agree with what was signed.",
  broken:
    "{events, plural, one {# event before it is} other {# events before it are}} as recorded. Tell who is in charge of security, and change nothing.",
  unreachable: "The desk could not be reached. Try again in a moment.",
  findings: {
    edited: "Event {sequence} was edited: its facts are not those that were recorded.",
    missing: "Event {sequence} is missing: it was deleted, for later ones are there.",
    "out-of-order": "Event {sequence} does not follow the one before it: it was moved or put in.",
    rewritten:
      "Event {sequence} is not the one that was signed at the time: it, or what is before it, was written anew.",
    "last-cut": "Event {sequence} is missing: the end was cut off.",
    "tail-cut": "Events {first} to {last} are missing: the end was cut off.",
    "unknown-key":
      "Event {sequence} was recorded with the key {key}, which is not known here. If the key was changed, name the old one in AUDIT_PAST_KEYS; if not, the event was edited.",
    "head-forged":
      "The signed head of event {sequence} is forged: no key known here signed it. If the key was changed, name the old one in AUDIT_PAST_KEYS.",
    "end-moved":
      "The note of where the events end was changed: it does not fit event {sequence}, the last that was checked.",
    unchained: "A row was put in beside the chain (id {id}): it is no event of this desk.",
  },
} as const;
