import { type FormattedAddress, spaceNumbers, stateOf, toFormatted } from "./address";
import { type FormRow, readForm, textOf } from "./form-rows";
import { joinSpans, type PageLine, type Span } from "./lines";

/** What forms call the parts of an address (Form GST REG-06, the Udyam certificate). */
const partLabels = {
  flat: [
    "Building No./Flat No.",
    "Flat/Door/Block No.",
    "Door No./Flat No.",
    "House No./Flat No.",
    "Flat No./Door No.",
  ],
  floor: ["Floor No."],
  premises: ["Name of Premises/Building", "Name of Premises / Village", "Name of the Premises", "Name of Building"],
  road: ["Road/Street/Lane", "Road/Street", "Street/Road", "Road / Street / Post Office"],
  locality: ["Locality/Sub Locality", "Area/Locality", "Locality"],
  landmark: ["Nearby Landmark", "Landmark"],
  block: ["Block"],
  town: ["City/Town/Village", "Village/Town", "Town/City/District", "Town/Village"],
  city: ["City"],
  district: ["District"],
  state: ["State"],
  postcode: ["PIN Code", "Pincode", "PIN"],
  end: ["Mobile", "Email", "Latitude"],
};

type Part = keyof typeof partLabels;

/** An address of fewer labelled parts is a text in which the words happen to stand. */
const LEAST_PARTS = 4;

export interface LabelledAddress {
  /** Parts in the printed order, the PIN last. */
  span: Span;
  formatted: FormattedAddress;
  /** How many parts stood by a label. */
  parts: number;
}

const pin = /(?:,?\s*\bPIN\b\s*[:-]?\s*)?(?<!\d)([1-9]\d{2})\s?(\d{3})(?!\d)/i;

/** Whether a part says nothing: dashes and "NA" stand where there is none. */
const isEmpty = (text: string) => !/[A-Za-z0-9]/.test(text) || /^(N\.?A\.?|NIL|-+)$/i.test(text);

/** An address whose parts stand by labels of their own; undefined where it is none. */
export function readLabelledAddress(lines: PageLine[]): LabelledAddress | undefined {
  const rows = readForm(lines, partLabels);
  const parts = (Object.keys(partLabels) as Part[]).flatMap((part) => {
    const [row] = rows[part];
    const span = row && textOf(row);
    return part !== "end" && row && span && !isEmpty(span.text) ? [{ part, row, span }] : [];
  });
  if (parts.length < LEAST_PARTS) return undefined;
  const printed = parts.sort((a, b) => inPrintedOrder(a.row, b.row));
  // The Udyam certificate prints the PIN code behind the district.
  const [code] = printed.map(({ span }) => pin.exec(span.text)).filter((match) => match !== null);
  const postcode = code ? `${code[1]}${code[2]}` : null;
  const texts = printed.flatMap(({ part, span }) => {
    const text = spaceNumbers(span.text.replace(pin, "").replace(/^[\s,]+|(?:[\s,.]|\bPIN\b)+$/gi, ""));
    return part === "postcode" || !text ? [] : [{ part, text }];
  });
  const of = (wanted: Part) => texts.find(({ part }) => part === wanted)?.text ?? null;
  const joined = joinSpans(
    printed.map(({ span }) => span),
    ", ",
  );
  if (!joined) return undefined;
  const state = of("state");
  const city = of("city") ?? of("town") ?? of("district");
  const before = texts.filter(({ part, text }) => !["city", "district", "state"].includes(part) && text !== city);
  return {
    parts: parts.length,
    span: { ...joined, text: [...texts.map(({ text }) => text), ...(postcode ? [postcode] : [])].join(", ") },
    formatted: toFormatted(
      before.map(({ text }) => text),
      { city, state: state && (stateOf(state) ?? state), postcode },
    ),
  };
}

/** Row by row, by the labels: a value of two lines begins above its neighbour of one. */
function inPrintedOrder(a: FormRow, b: FormRow): number {
  const [first, second] = [a.lines[0], b.lines[0]];
  if (first && second && first.page !== second.page) return first.page - second.page;
  const shared = Math.min(a.label.y + a.label.height, b.label.y + b.label.height) - Math.max(a.label.y, b.label.y);
  const isOneRow = shared > 0.5 * Math.min(a.label.height, b.label.height);
  return isOneRow ? a.label.x - b.label.x : a.label.y - b.label.y;
}
