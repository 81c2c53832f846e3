import type { Random } from "./random";

/*
 * Numbers that are right in form and belong to nobody on purpose: drawn at random with the check digits they need.
 */

const multiply = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const permute = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];
const inverse = "0432156789";

/** The check digit of the Verhoeff scheme (J. Verhoeff, Error Detecting Decimal Codes, 1969). */
export function verhoeffDigit(digits: string): string {
  let check = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const permuted = Number(permute[(index + 1) % 8]?.charAt(Number(digit)));
    check = Number(multiply[check]?.charAt(permuted));
  }
  return inverse.charAt(check);
}

/** Twelve digits as UIDAI forms them: the first is 2 to 9, the last checks the others. */
export function newAadhaarNumber(random: Random): string {
  const digits = `${random.int(2, 9)}${random.digits(10)}`;
  return digits + verhoeffDigit(digits);
}

/** A virtual id: sixteen digits, the last checks the others. */
export function newVirtualId(random: Random): string {
  const digits = `9${random.digits(14)}`;
  return digits + verhoeffDigit(digits);
}

/**
 * Five letters, four digits, a letter.
 * @param holder the fourth letter: P for a person, C for a company, F for a firm, H for a Hindu undivided family
 * @param initial the fifth letter: of the surname or of the company's name
 */
export function newPan(random: Random, holder: "P" | "C" | "F" | "H", initial: string): string {
  return `${random.letters(3)}${holder}${initial}${random.digits(4)}${random.letters(1)}`;
}

const base36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The fifteenth character of a GSTIN: weights 1 and 2 in turn, digits of each product in base 36 summed. */
export function gstinCheck(first14: string): string {
  let sum = 0;
  for (const [index, character] of [...first14].entries()) {
    const product = base36.indexOf(character) * (index % 2 === 0 ? 1 : 2);
    sum += Math.floor(product / 36) + (product % 36);
  }
  return base36.charAt((36 - (sum % 36)) % 36);
}

/** A GSTIN: the state's two digits, the holder's PAN, the count of registrations, Z, the check character. */
export function newGstin(random: Random, stateCode: string, pan: string): string {
  const first14 = `${stateCode}${pan}${random.int(1, 3)}Z`;
  return first14 + gstinCheck(first14);
}

/** Fourteen digits and the one that checks them (GSMA TS.06: Luhn); 35 is a body that allots them. */
export function newImei(random: Random): string {
  const digits = `35${random.digits(12)}`;
  const sum = [...digits].reduce((total, digit, index) => {
    const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** A letter and seven digits, as on Indian passports. */
export const newPassportNumber = (random: Random): string =>
  `${random.pick(["K", "L", "M", "N", "P", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"])}${random.digits(7)}`;

/** Check digit of a field of the machine readable zone: weights 7, 3, 1 (ICAO Doc 9303 part 3, 4.9). */
export function mrzCheck(field: string): string {
  const weightOf = (character: string) => (character === "<" ? 0 : base36.indexOf(character));
  const weights = [7, 3, 1];
  const sum = [...field].reduce((total, character, i) => total + weightOf(character) * (weights[i % 3] ?? 0), 0);
  return String(sum % 10);
}

export interface MrzHolder {
  surname: string;
  givenNames: string;
  passportNumber: string;
  gender: string;
  /** YYMMDD, as is `expiryDate`. */
  birthDate: string;
  expiryDate: string;
}

/** The two lines of 44 characters of a passport (ICAO Doc 9303 part 4, TD3). */
export function mrzLines({
  surname,
  givenNames,
  passportNumber,
  gender,
  birthDate,
  expiryDate,
}: MrzHolder): [string, string] {
  const name = `${surname.replaceAll(" ", "<")}<<${givenNames.replaceAll(" ", "<")}`;
  const number = passportNumber.padEnd(9, "<");
  const numberPart = number + mrzCheck(number);
  const birthPart = birthDate + mrzCheck(birthDate);
  const expiryPart = expiryDate + mrzCheck(expiryDate);
  const optional = "<".repeat(14);
  const optionalPart = `${optional}${mrzCheck(optional)}`;
  const whole = mrzCheck(numberPart + birthPart + expiryPart + optionalPart);
  return [
    `P<IND${name}`.padEnd(44, "<").slice(0, 44),
    `${numberPart}IND${birthPart}${gender}${expiryPart}${optionalPart}${whole}`,
  ];
}
