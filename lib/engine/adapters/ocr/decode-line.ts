import { putCapitalsBack } from "./look-alikes";

/** A line as read. Positions are shares of the strip's width, 0 to 1. */
export interface RecognisedLine {
  text: string;
  /** Mean probability of the characters. */
  confidence: number;
  /** Left edge of each character. */
  starts: number[];
  characterConfidence: number[];
}

/*
 * What is added to the best class of every step was measured on drawn pages of every type in seven states, 410 documents: of
 * 10,178 printed values and names the best classes alone read 7,521, with all of this 7,702, and none less.
 */

/**
 * The recogniser was trained on a script without spaces: on blurred or small lines it sees them and then prefers nothing.
 * From this probability on, the most between two characters, there is one. Measured on drawn pages: between words 0.03 to
 * 0.5 where the space was lost, within words under 0.02. Within numbers it sees more than there are: 1, 05,497.
 */
const LEAST_SPACE = 0.05;
const LEAST_SPACE_IN_NUMBER = 0.3;
/** The signs of a number follow at so many steps at most. */
const LARGEST_GAP = 3;
/** Steps a sign has for itself at most in running text. A cheque's band has four, and between its signs are others unknown. */
const LARGEST_PITCH = 3;
const inNumber = /^[\d.,]$/;
/** How sure a space found that way is. */
const SPACE_CONFIDENCE = 0.8;

/**
 * In small type narrow signs, mostly a 1, get a step each in which nothing is likelier still. From this probability on it was
 * the sign: between two steps of nothing, and right beside another sign.
 */
const LEAST_ALONE = 0.2;
const LEAST_BESIDE = 0.35;
/** Points, commas and quotes are as often specks as signs there. */
const mayHide = /^[A-Za-z0-9<*/-]$/;

/** What takes one step right behind a sign, looks like it and is less sure than this, is the sign's end: Ssalary, VIJIAYA. */
const SURE_OF_LOOK_ALIKE = 0.9;
const areLookAlikes = (sign: string, next: string): boolean =>
  sign.toLowerCase() === next.toLowerCase() || (/[Jj]/.test(sign) && /[Ilj1]/.test(next));

/** One digit takes two steps at most; two alike that stand close may have no step of nothing between them. */
const LONGEST_DIGIT = 2;

/** The likeliest class of a step, 0 for nothing, and the likeliest sign. */
interface Step {
  best: number;
  value: number;
  sign: number;
  signValue: number;
  space: number;
}

function readSteps(probabilities: Float32Array, classCount: number): Step[] {
  const space = classCount - 1;
  return Array.from({ length: probabilities.length / classCount }, (_, step) => {
    const offset = step * classCount;
    let sign = 1;
    for (let index = 2; index < space; index++) {
      if ((probabilities[offset + index] as number) > (probabilities[offset + sign] as number)) sign = index;
    }
    const likeliest = [0, sign, space].reduce((best, index) =>
      (probabilities[offset + index] as number) > (probabilities[offset + best] as number) ? index : best,
    );
    return {
      best: likeliest,
      value: probabilities[offset + likeliest] as number,
      sign,
      signValue: probabilities[offset + sign] as number,
      space: probabilities[offset + space] as number,
    };
  });
}

/** Signs and spaces by the best classes alone. */
const countSigns = (steps: Step[]): number =>
  steps.filter(({ best }, index) => best > 0 && best !== steps[index - 1]?.best).length;

/** A sign that was read, and how many steps it takes, up to which. */
interface Sign {
  text: string;
  center: number;
  confidence: number;
  steps: number;
  last: number;
}

/** What a step is taken for, 0 for nothing, by the class before it and the likeliest behind it. */
function readStep(
  step: Step,
  { previous, next, isText }: { previous: number; next: number; isText: boolean },
  texts: string[],
): { read: number; value: number } {
  const textOf = (index: number) => texts[index] as string;
  const isAlone = previous === 0 && next === 0;
  const isHidden =
    isText &&
    step.best === 0 &&
    step.sign !== previous &&
    step.sign !== next &&
    mayHide.test(textOf(step.sign)) &&
    step.signValue >= (isAlone ? LEAST_ALONE : LEAST_BESIDE);
  const [read, value] = isHidden ? [step.sign, step.signValue] : [step.best, step.value];
  const isEnd =
    value < SURE_OF_LOOK_ALIKE &&
    previous > 0 &&
    read > 0 &&
    read !== next &&
    areLookAlikes(textOf(previous), textOf(read));
  return { read: isEnd ? previous : read, value };
}

/** What is known of a line while its steps are read. */
interface LineToRead {
  texts: string[];
  /** Whether its signs stand as close as in running text. */
  isText: boolean;
  /** Where a step is: a share of the strip's width. */
  placeOf: (step: number) => number;
}

/** Whether a space stands before a sign: how likely one was, at the most, since the last one. */
function isParted(last: Sign, text: string, { likeliest, isNear }: { likeliest: number; isNear: boolean }): boolean {
  const isNumber = isNear && inNumber.test(last.text) && inNumber.test(text);
  return likeliest >= (isNumber ? LEAST_SPACE_IN_NUMBER : LEAST_SPACE);
}

function readSigns(steps: Step[], { texts, isText, placeOf }: LineToRead): Sign[] {
  const space = texts.length - 1;
  const signs: Sign[] = [];
  let previous = 0;
  let seenSpace = { likeliest: 0, step: 0 };
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]?.best ?? 0;
    const { read, value } = readStep(step, { previous, next, isText }, texts);
    const text = texts[read] as string;
    const last = signs.at(-1);
    if (previous > 0 && last?.text === "]" && text === "J") {
      // A J's hook is taken for a bracket, and its stem for the whole.
      last.text = "J";
      previous = read;
    }
    if (read === 0 && step.space > seenSpace.likeliest) {
      seenSpace = { likeliest: step.space, step: index };
    } else if (read > 0 && read === previous && last) {
      last.confidence = Math.max(last.confidence, value);
      last.steps++;
      last.last = index;
    } else if (read > 0) {
      const { likeliest } = seenSpace;
      const isNear = isText && last !== undefined && index - last.last <= LARGEST_GAP;
      if (read !== space && last && last.text !== texts[space] && isParted(last, text, { likeliest, isNear })) {
        const center = placeOf(seenSpace.step);
        signs.push({ text: " ", center, confidence: SPACE_CONFIDENCE, steps: 0, last: seenSpace.step });
      }
      signs.push({ text, center: placeOf(index), confidence: value, steps: 1, last: index });
      seenSpace = { likeliest: 0, step: 0 };
    }
    previous = read;
  }
  return signs;
}

/**
 * Reads one line out of what the recogniser says of it: the best class of every step, repeats and steps of nothing dropped
 * (greedy CTC), and what is known of how it errs on small type.
 * @param probabilities of the classes, step by step
 * @param texts what each class stands for: the first for nothing, the last for a space
 * @param used the part of the steps that the line takes, 0 to 1; the rest is padding
 */
export function decodeLine(probabilities: Float32Array, texts: string[], used: number): RecognisedLine {
  const steps = readSteps(probabilities, texts.length);
  const lineSteps = steps.length * used;
  const isText = lineSteps < LARGEST_PITCH * countSigns(steps);
  const placeOf = (step: number) => Math.min(1, (step + 0.5) / lineSteps);
  const signs = readSigns(steps, { texts, isText, placeOf });
  return toLine(isText ? signs.flatMap((sign) => (isTwice(sign) ? inTwo(sign, lineSteps) : [sign])) : signs);
}

const isTwice = ({ text, steps }: Sign) => /^\d$/.test(text) && steps > LONGEST_DIGIT;

/** @param lineSteps steps that the line takes */
function inTwo(sign: Sign, lineSteps: number): Sign[] {
  const steps = sign.steps / 2;
  return [
    { ...sign, steps },
    { ...sign, steps, center: Math.min(1, sign.center + steps / lineSteps) },
  ];
}

/**
 * Photocopies have specks that are read as points and quotes where a line begins or ends. Measured on drawn ones: no line begins
 * with a point; of points read at an end with less than this a half are none, of those read with more one in a hundred. Behind a
 * space none is.
 */
const SURE_OF_POINT = 0.6;
const SURE_OF_QUOTE = 0.8;
const isSpeck = ({ text, confidence }: Sign, isFirst: boolean): boolean =>
  text === "." ? isFirst || confidence < SURE_OF_POINT : /^['"`]$/.test(text) && confidence < SURE_OF_QUOTE;

function toLine(signs: Sign[]): RecognisedLine {
  const isBlank = (sign: Sign | undefined) => sign?.text.trim() === "";
  const from = signs.findIndex((sign) => !isBlank(sign) && !isSpeck(sign, true));
  const isPointAlone = ({ text }: Sign, index: number) => text === "." && isBlank(signs[index - 1]);
  const to =
    signs.findLastIndex((sign, index) => !isBlank(sign) && !isSpeck(sign, false) && !isPointAlone(sign, index)) + 1;
  const kept = from < 0 ? [] : signs.slice(from, to);
  const centers = kept.map(({ center }) => center);
  const characterConfidence = kept.map(({ confidence }) => confidence);
  const gap = centers.length > 1 ? ((centers.at(-1) as number) - (centers[0] as number)) / (centers.length - 1) : 0;
  const starts = centers.map((center, index) =>
    index === 0 ? Math.max(0, center - gap / 2) : (center + (centers[index - 1] as number)) / 2,
  );
  const confidence =
    characterConfidence.reduce((sum, value) => sum + value, 0) / Math.max(1, characterConfidence.length);
  return { text: putCapitalsBack(kept.map(({ text }) => text).join("")), confidence, starts, characterConfidence };
}
