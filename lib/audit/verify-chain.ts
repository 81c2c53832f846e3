import { timingSafeEqual } from "node:crypto";
import { type ChainedEvent, eventHash, type Place } from "./chain";

/** The first thing wrong with a chain, and the number of the event it is wrong with. */
export type Finding =
  /** Its facts are not those its hash was made of. */
  | { kind: "edited"; sequence: bigint }
  /** It is not there, though later ones are. */
  | { kind: "missing"; sequence: bigint }
  /** It does not follow the event before it: moved, or put in. */
  | { kind: "out-of-order"; sequence: bigint }
  /** It and those before it agree among themselves, but not with what was signed at the time. */
  | { kind: "rewritten"; sequence: bigint }
  /** It and those after it, up to `until`, are gone, and something outside the events knows of them. */
  | { kind: "tail-cut"; sequence: bigint; until: bigint }
  /** It was made with a key that is not known here. */
  | { kind: "unknown-key"; sequence: bigint; keyId: string }
  /** The signed head for it is not one that was signed here. */
  | { kind: "head-forged"; sequence: bigint }
  /** The database's own note of the chain's end is not where the events end. */
  | { kind: "end-moved"; sequence: bigint }
  /** Not part of the chain, though written after it began; `id` names the row, for it has no number. */
  | { kind: "unchained"; id: bigint };

/** How a look at the chain, or a stretch of it, ended; `at` is the last place that is right. */
export type Verdict =
  | { state: "broken"; finding: Finding; at: Place }
  /** Stopped at this place for want of time. */
  | { state: "stopped"; at: Place }
  | { state: "unbroken"; at: Place };

/** A signed head by its object's key alone. */
export interface HeadReference extends Place {
  objectKey: string;
}

export interface ChainToVerify {
  /** Where to begin: what is before is taken as right. */
  from: Place;
  /** The events after it, by their numbers. */
  events: AsyncIterable<ChainedEvent>;
  /** The signed heads after it, by their numbers. */
  heads: AsyncIterable<HeadReference>;
  /** The end as the database noted it before the events were read. */
  end: Place;
  /** The key of this id, or undefined. */
  secretOf(keyId: string): Buffer | undefined;
  /** Whether this head was truly signed; asked where it disagrees with the events, and of the last one. */
  isGenuine(head: HeadReference): Promise<boolean>;
  /** Asked after each event. */
  isTimeUp(): boolean;
}

/**
 * Walks a chain and the heads signed along it, both in order and each once, so that it needs the memory of one event
 * however long the chain is.
 */
export async function verifyChain(chain: ChainToVerify): Promise<Verdict> {
  const { from, end, isGenuine } = chain;
  const heads = chain.heads[Symbol.asyncIterator]();
  let head = (await heads.next()).value as HeadReference | undefined;
  let agreed: HeadReference | undefined;
  let last = from;
  const broken = (finding: Finding): Verdict => ({ state: "broken", finding, at: last });
  const { sequence: endSequence } = end;

  for await (const event of chain.events) {
    const { sequence } = event;
    const finding = judge(event, last, chain.secretOf(event.keyId));
    if (finding) return broken(finding);
    for (; head && head.sequence <= sequence; head = (await heads.next()).value) {
      if (head.sequence < sequence || head.hash !== event.hash) {
        return broken({ kind: (await isGenuine(head)) ? "rewritten" : "head-forged", sequence: head.sequence });
      }
      agreed = head;
    }
    if (sequence === endSequence && event.hash !== end.hash) return broken({ kind: "end-moved", sequence });
    last = { sequence, hash: event.hash };
    if (chain.isTimeUp()) return { state: "stopped", at: last };
  }

  const next = last.sequence + 1n;
  if (head) {
    // Those beyond may be many: the furthest genuine one says how much is gone.
    let furthest: HeadReference | undefined;
    for (; head; head = (await heads.next()).value) {
      if (!(await isGenuine(head))) return broken({ kind: "head-forged", sequence: head.sequence });
      furthest = head;
    }
    return broken({ kind: "tail-cut", sequence: next, until: furthest?.sequence ?? next });
  }
  if (endSequence > last.sequence) return broken({ kind: "tail-cut", sequence: next, until: endSequence });
  if (agreed && !(await isGenuine(agreed))) return broken({ kind: "head-forged", sequence: agreed.sequence });
  return { state: "unbroken", at: last };
}

function judge(event: ChainedEvent, last: Place, secret: Buffer | undefined): Finding | undefined {
  const { sequence, keyId } = event;
  if (sequence !== last.sequence + 1n) return { kind: "missing", sequence: last.sequence + 1n };
  if (!secret) return { kind: "unknown-key", sequence, keyId };
  if (event.previousHash !== last.hash) return { kind: "out-of-order", sequence };
  return isEqual(event.hash, eventHash(event, secret)) ? undefined : { kind: "edited", sequence };
}

const isEqual = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
