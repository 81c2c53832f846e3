import type { Box } from "@/lib/atlas/contract";
import type { MaskRegion, ReadPage } from "../../pipeline/ports";
import { linesOf, type PageLine, rightOf, spanOf } from "../text/lines";
import { isAadhaarNumber, isVerhoeff } from "./verhoeff";

/** Signs a reader may take a digit for. */
const digitLike = "0-9OoQDIl|ZSBG";
/** Three or four groups of four (an Aadhaar number, a virtual id), however parted; no other digit beside them. */
const grouped = new RegExp(
  `(?<![0-9A-Za-z])[${digitLike}]{4}[ .\\-]{0,3}[${digitLike}]{4}[ .\\-]{0,3}[${digitLike}]{4}([ .\\-]{0,3}[${digitLike}]{4})?(?![0-9A-Za-z])`,
  "g",
);
const fourDigits = new RegExp(`^[${digitLike}]{4}$`);
const beginsGroups = new RegExp(`^([${digitLike}]{4}){1,2}$`);
const mostlyDigits = (text: string) => text.replace(/[^0-9]/g, "").length >= 9;

const toDigits = (text: string) =>
  text
    .toUpperCase()
    .replace(/[OQD]/g, "0")
    .replace(/[IL|]/g, "1")
    .replace(/Z/g, "2")
    .replace(/S/g, "5")
    .replace(/G/g, "6")
    .replace(/B/g, "8")
    .replace(/\D/g, "");

/** A number found on a page. Lives in the reader's memory alone. */
export interface FoundNumber {
  digits: string;
  page: number;
  box: Box;
  /** Where its first eight digits stand, as far as that is certain. */
  firstEight?: Box;
  confidence: number;
  least: number;
  /** The check digit is right. */
  valid: boolean;
}

/** Sixteen digits, the last of which checks the others. */
const isVirtualId = (digits: string) => digits.length === 16 && isVerhoeff(digits);

/** The two first groups of a number in groups, up to the middle of the gap before the last. */
function beforeLastGroup(line: PageLine, from: number, to: number): Box {
  const last = spanOf(line, to - 4, to).box.x;
  const gap = /[ .-]+$/.exec(line.text.slice(from, to - 4))?.[0].length ?? 0;
  const { box } = spanOf(line, from, to - 4 - gap);
  return { ...box, width: (box.x + box.width + last) / 2 - box.x };
}

function inOneLine(line: PageLine, isCard: boolean): FoundNumber[] {
  return [...line.text.matchAll(grouped)].flatMap((match) => {
    const text = match[0];
    if (!mostlyDigits(text)) return [];
    // Twelve digits in one run are also order and account numbers: those count where the check digit is right.
    const digits = toDigits(text);
    const isSpaced = /^.{4}[ .-].{4}[ .-].{4}/.test(text);
    const isCalledSo = /VID\W*$/i.test(line.text.slice(0, match.index));
    const isChecked = isAadhaarNumber(digits.slice(0, 12)) || isVirtualId(digits);
    if (!isCard && !isSpaced && !isCalledSo && !isChecked) return [];
    const { page, box, confidence, least } = spanOf(line, match.index, match.index + text.length);
    const valid = digits.length === 12 && isAadhaarNumber(digits);
    const firstEight = valid && isSpaced ? beforeLastGroup(line, match.index, match.index + text.length) : undefined;
    return [{ digits, page, box, firstEight, confidence, least, valid }];
  });
}

/** Four digits more stand right before or behind: these are groups of a virtual id. */
function isPartOfMore(lines: PageLine[], used: PageLine[]): boolean {
  const isGroup = (line: PageLine | undefined) => line !== undefined && fourDigits.test(line.text.trim());
  const [first, last] = [used[0], used.at(-1)];
  const before = lines.some((line) => isGroup(line) && rightOf(lines, line)[0] === first);
  return before || (last !== undefined && isGroup(rightOf(lines, last)[0]));
}

/**
 * Groups that the detector cut apart: neighbours in one row that are four digits each, or eight and four.
 * @param lines of one page: every amount may be a first group, and its neighbours are looked for among all of them
 */
function acrossLines(lines: PageLine[]): FoundNumber[] {
  return lines.flatMap((line) => {
    // Looking for neighbours takes all lines: only what can be a first group is worth it.
    if (!beginsGroups.test(line.text.replace(/[ .-]/g, ""))) return [];
    const parts = [line, ...rightOf(lines, line)].slice(0, 3);
    const tokens = parts.map(({ text }) => text.replace(/[ .-]/g, ""));
    const [first = "", second = "", third = ""] = tokens;
    const triple = [first, second, third].every((token) => fourDigits.test(token));
    const double =
      /^.{8}$/.test(first) &&
      fourDigits.test(second) &&
      fourDigits.test(first.slice(4)) &&
      fourDigits.test(first.slice(0, 4));
    const splitLate =
      !triple &&
      fourDigits.test(first) &&
      /^.{8}$/.test(second) &&
      fourDigits.test(second.slice(0, 4)) &&
      fourDigits.test(second.slice(4));
    if (!triple && !double && !splitLate) return [];
    const used = parts.slice(0, triple ? 3 : 2);
    const text = used.map((part) => part.text).join("");
    if (!mostlyDigits(text)) return [];
    const digits = toDigits(text);
    const right = Math.max(...used.map(({ box }) => box.x + box.width));
    const top = Math.min(...used.map(({ box }) => box.y));
    const bottom = Math.max(...used.map(({ box }) => box.y + box.height));
    const box = { x: line.box.x, y: top, width: right - line.box.x, height: bottom - top };
    const probabilities = used.flatMap((part) => part.characterConfidence);
    const confidence = probabilities.reduce((sum, value) => sum + value, 0) / Math.max(1, probabilities.length);
    const least = Math.min(...probabilities);
    const valid = isAadhaarNumber(digits);
    // The last group is a line of its own unless it hangs together with the second; with a fourth beside them it is no last.
    const lastGroup = splitLate || isPartOfMore(lines, used) ? undefined : used.at(-1)?.box;
    const firstEight = valid && lastGroup ? { ...box, width: lastGroup.x - box.x } : undefined;
    return [{ digits, page: line.page, box, firstEight, confidence, least, valid }];
  });
}

/**
 * Every Aadhaar-like number of a document, surest first.
 * @param isCard on UIDAI's own papers every run of twelve or sixteen digits counts, be a digit of it misread
 */
export function findNumbers(pages: ReadPage[], isCard = false): FoundNumber[] {
  const lines = linesOf(pages);
  const cutApart = pages.flatMap(({ page }) => acrossLines(lines.filter((line) => line.page === page)));
  const found = [...lines.flatMap((line) => inOneLine(line, isCard)), ...cutApart];
  return found.sort((a, b) => Number(b.valid) - Number(a.valid) || b.confidence - a.confidence);
}

/** The number an Aadhaar prints, surest first. */
export const findCardNumber = (pages: ReadPage[]): FoundNumber | undefined =>
  findNumbers(pages, true).find(({ digits }) => digits.length === 12);

/**
 * Every place where an Aadhaar number, or a virtual id, stands; on documents of any type. Rather one too many: an account
 * number covered is a nuisance, an Aadhaar number shown is a breach (UIDAI: the first eight digits must be masked).
 */
export function findAadhaarNumbers(pages: ReadPage[], isCard = false): MaskRegion[] {
  return findNumbers(pages, isCard).map(({ page, box, firstEight, digits }) => ({
    ...{ page, box, isNumber: digits.length === 12 },
    ...(firstEight ? { firstEight, lastFour: digits.slice(8) } : {}),
  }));
}
