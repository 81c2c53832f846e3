/** Looked at in one file; more are left. */
const MOST_SIGNATURES = 10;
/** Places that only look like a signature's. */
const MOST_PLACES = 100;
/** Bytes of a signature as hexadecimal digits: certificates and revocation lists may stand in it. */
const MOST_HEX = 1_000_000;
/** Bytes of the dictionary before and behind a signature. */
const DICTIONARY = 4_096;

/** One signature of a PDF, as its dictionary gives it (ISO 32000-1, 12.8.1). Nothing is checked yet. */
export interface EmbeddedSignature {
  /** The bytes that are signed, in two pieces. */
  signed: [Uint8Array, Uint8Array];
  /** CMS, with zeros behind it. */
  contents: Uint8Array;
  /** Nothing but white space stands behind the signed bytes. */
  coversWholeFile: boolean;
  /** The time its dictionary states. */
  statedAt: Date | undefined;
}

const byteRange = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;

/** A PDF's date: D:20230725163420+05'30'. */
function readPdfDate(text: string): Date | undefined {
  const match = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-]\d{2})'?(\d{2})?'?)?/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hours, minutes, seconds, zone, zoneMinutes = "00"] = match;
  const date = new Date(
    `${year}-${month}-${day}T${hours}:${minutes}:${seconds}${zone ? `${zone}:${zoneMinutes}` : "Z"}`,
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** What stands between the two signed pieces must be the signature and nothing else: text there would be unsigned. */
function readContents(gap: Buffer): Buffer | undefined {
  if (gap.length > MOST_HEX) return undefined;
  const match = /^\s*<([0-9A-Fa-f\s]*)>\s*$/.exec(gap.toString("latin1"));
  return match ? Buffer.from((match[1] ?? "").replace(/\s/g, ""), "hex") : undefined;
}

function signatureAt(file: Buffer, place: number): EmbeddedSignature | undefined {
  const match = byteRange.exec(file.toString("latin1", place, place + 120));
  if (!match) return undefined;
  const [start, length, next, rest] = match.slice(1).map(Number) as [number, number, number, number];
  const isInFile = start === 0 && length <= next && next + rest <= file.length;
  const contents = isInFile ? readContents(file.subarray(length, next)) : undefined;
  if (!contents) return undefined;
  const dictionary =
    file.toString("latin1", Math.max(0, Math.min(place, length) - DICTIONARY), Math.min(place, length) + DICTIONARY) +
    file.toString("latin1", next, next + DICTIONARY);
  return {
    signed: [file.subarray(0, length), file.subarray(next, next + rest)],
    contents,
    coversWholeFile:
      /^\s*$/.test(file.toString("latin1", next + rest, next + rest + 64)) && file.length - next - rest < 64,
    statedAt: readPdfDate(dictionary),
  };
}

/** Every signature of a PDF. Reads its bytes alone: no object of it is followed. */
export function findSignatures(bytes: Uint8Array): EmbeddedSignature[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: EmbeddedSignature[] = [];
  let place = file.indexOf("/ByteRange");
  for (let places = 0; place >= 0 && places < MOST_PLACES && found.length < MOST_SIGNATURES; places++) {
    const signature = signatureAt(file, place);
    if (signature) found.push(signature);
    place = file.indexOf("/ByteRange", place + 1);
  }
  return found;
}
