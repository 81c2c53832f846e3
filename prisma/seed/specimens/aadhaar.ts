import { slashed } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { drawEmblem, drawPortrait, stampSpecimen } from "./ornaments";
import { addressLines, type Person } from "./people";
import { drawQrCode } from "./qr-code";
import { createRandom, type Random } from "./random";
import type { Labels, Sheet } from "./sheet";
import { plainQrText, secureQrText } from "./signed-codes";

const CARD = { width: 1000, height: 630 };
const PAGE = { width: 1240, height: 1754 };
/** The letter's code is large enough for a photo, of a size that keeps it readable at 150 dots an inch. */
const PHOTO_BYTES = 240;
const saffron = "#e8833a";
const green = "#3f8f4f";

const inFours = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, "$1 ");
const masked = ({ aadhaarNumber }: Person) => `**** **** ${aadhaarNumber.slice(-4)}`;
const hindiGender = { F: "महिला", M: "पुरुष" };
const englishGender = { F: "FEMALE", M: "MALE" };

const addressLabels = ({ address }: Person): Labels => ({
  address: [
    ...addressLines(address)
      .slice(0, -1)
      .map((line) => line.replace(/,$/, "")),
    address.city.state,
    address.postcode,
  ].join(", "),
  formatted_address: { city: address.city.name, state: address.city.state, postcode: address.postcode },
});

/** Some cards print the year of birth alone. */
const printsYearAlone = (seed: number) => createRandom(seed, "aadhaar-year").chance(0.15);

function birthOf(person: Person, seed: number): { text: string; label: string } {
  if (printsYearAlone(seed)) {
    const year = String(person.birthDate.year);
    return { text: `जन्म वर्ष / Year of Birth : ${year}`, label: year };
  }
  const date = slashed(person.birthDate);
  return { text: `जन्म तिथि / DOB: ${date}`, label: date };
}

function drawHeader(pen: Pen, left: number, top: number, width: number, scale: number): void {
  drawEmblem(pen, left + 62 * scale, top + 16 * scale, 92 * scale, "#6b5a3a");
  const middle = left + width / 2 + 20 * scale;
  fillBox(pen, left + 130 * scale, top + 16 * scale, width - 150 * scale, 42 * scale, saffron);
  write(pen, "भारत सरकार", middle, top + 48 * scale, { size: 30 * scale, bold: true, align: "center" });
  fillBox(pen, left + 130 * scale, top + 66 * scale, width - 150 * scale, 42 * scale, green);
  write(pen, "Government of India", middle, top + 97 * scale, {
    size: 28 * scale,
    bold: true,
    colour: "#ffffff",
    align: "center",
  });
}

function drawNumber(pen: Pen, person: Person, centre: number, y: number, scale: number): void {
  write(pen, inFours(person.aadhaarNumber), centre, y, {
    size: 48 * scale,
    bold: true,
    align: "center",
    spacing: 2 * scale,
  });
  write(pen, `VID : ${inFours(person.virtualId)}`, centre, y + 36 * scale, {
    size: 22 * scale,
    align: "center",
    colour: "#33363d",
  });
}

function drawFoot(pen: Pen, left: number, y: number, width: number, scale: number): void {
  rule(pen, left + 20 * scale, y, left + width - 20 * scale, y, "#c0392b", 3 * scale);
  write(pen, "मेरा आधार, मेरी पहचान", left + width / 2, y + 40 * scale, {
    size: 30 * scale,
    bold: true,
    colour: "#b03a2e",
    align: "center",
  });
}

function drawHolder(
  pen: Pen,
  person: Person,
  seed: number,
  random: Random,
  left: number,
  top: number,
  scale: number,
): void {
  drawPortrait(pen, left + 40 * scale, top, 196 * scale, 240 * scale, random, person.gender === "F");
  const text = left + 270 * scale;
  const line = { size: 29 * scale, maxWidth: 480 * scale };
  write(pen, person.hindiName, text, top + 34 * scale, { ...line, size: 31 * scale });
  write(pen, person.fullName, text, top + 80 * scale, { ...line, size: 31 * scale });
  write(pen, birthOf(person, seed).text, text, top + 130 * scale, line);
  write(pen, `${hindiGender[person.gender]} / ${englishGender[person.gender]}`, text, top + 178 * scale, line);
}

/** Cards that print the year alone are older than the Secure QR. */
const frontQrText = (person: Person, seed: number) =>
  printsYearAlone(seed) ? plainQrText(person) : secureQrText(person, seed, 0);

/** The front: portrait, name in two scripts, birth, gender, number. */
export function aadhaarFront(person: Person, seed: number): Sheet {
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "aadhaar-front");
    fillBox(pen, 0, 0, CARD.width, CARD.height, "#fdfcf8");
    strokeBox(pen, 4, 4, CARD.width - 8, CARD.height - 8, "#cfc9bb", 2);
    drawHeader(pen, 0, 8, CARD.width, 1);
    drawHolder(pen, person, seed, random, 0, 146, 1);
    drawQrCode(pen, 770, 150, 200, frontQrText(person, seed));
    stampSpecimen(pen, 440, 420, 34);
    drawNumber(pen, person, 500, 500, 1);
    drawFoot(pen, 0, 562, CARD.width, 1);
  };
  const labels = { name: person.fullName, date_of_birth: birthOf(person, seed).label, aadhaar_number: masked(person) };
  return { ...CARD, draw, labels };
}

/** The back: address and number. */
export function aadhaarBack(person: Person, seed: number): Sheet {
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, CARD.width, CARD.height, "#fdfcf8");
    strokeBox(pen, 4, 4, CARD.width - 8, CARD.height - 8, "#cfc9bb", 2);
    drawEmblem(pen, 66, 24, 92, "#6b5a3a");
    write(pen, "भारतीय विशिष्ट पहचान प्राधिकरण", 540, 58, { size: 31, bold: true, align: "center", colour: "#b03a2e" });
    write(pen, "Unique Identification Authority of India", 540, 102, {
      size: 29,
      bold: true,
      align: "center",
      colour: "#b03a2e",
    });
    write(pen, "Address:", 50, 172, { size: 28, bold: true });
    writeLines(pen, addressLines(person.address), 50, 214, { size: 28, leading: 42, maxWidth: 620 });
    drawQrCode(pen, 700, 150, 260, secureQrText(person, seed, 0));
    stampSpecimen(pen, 350, 446, 30);
    drawNumber(pen, person, 500, 528, 1);
    rule(pen, 20, 582, 980, 582, "#c0392b", 3);
    write(pen, "1947      help@example.in      www.example.in", 500, 614, {
      size: 21,
      align: "center",
      colour: "#44474f",
    });
  };
  return { ...CARD, draw, labels: { ...addressLabels(person), aadhaar_number: masked(person) } };
}

function drawLetterTop(pen: Pen, person: Person, seed: number, random: Random): void {
  drawEmblem(pen, 150, 56, 100, "#6b5a3a");
  write(pen, "भारत सरकार", 640, 88, { size: 30, bold: true, align: "center" });
  write(pen, "Unique Identification Authority of India", 640, 130, { size: 29, bold: true, align: "center" });
  rule(pen, 70, 176, 1170, 176, "#c0392b", 3);
  const enrolment = `${random.digits(4)}/${random.digits(5)}/${random.digits(5)}`;
  write(pen, `नामांकन क्रम / Enrolment No.: ${enrolment}`, 80, 236, { size: 24 });
  const lines = ["To", person.hindiName, person.fullName, ...addressLines(person.address), `Mobile: ${person.mobile}`];
  writeLines(pen, lines, 80, 300, { size: 25, leading: 37, maxWidth: 620 });
  drawQrCode(pen, 800, 250, 320, secureQrText(person, seed, PHOTO_BYTES));
  write(pen, "आपका आधार क्रमांक / Your Aadhaar No. :", 620, 716, { size: 27, align: "center" });
  drawNumber(pen, person, 620, 776, 1);
  drawFoot(pen, 60, 836, 1120, 0.9);
  const notes = [
    "Aadhaar is a proof of identity, not of citizenship.",
    "Verify identity using the secure code or by online authentication.",
    "Specimen drawn for tests: it was issued by nobody and stands for nobody.",
  ];
  writeLines(pen, notes, 100, 940, { size: 22, leading: 36, colour: "#3d4149" });
  stampSpecimen(pen, 960, 1000, 40);
}

function drawLetterCards(pen: Pen, person: Person, seed: number, random: Random): void {
  pen.setLineDash([14, 10]);
  rule(pen, 30, 1100, 1210, 1100, "#8a8f99", 2);
  rule(pen, 620, 1120, 620, 1600, "#8a8f99", 2);
  pen.setLineDash([]);
  const scale = 0.575;
  strokeBox(pen, 36, 1140, 566, 420, "#b9b3a5", 2);
  drawHeader(pen, 36, 1146, 566, scale);
  drawHolder(pen, person, seed, random, 30, 1232, 0.7);
  drawNumber(pen, person, 319, 1470, 0.72);
  drawFoot(pen, 36, 1514, 566, 0.62);
  strokeBox(pen, 638, 1140, 566, 420, "#b9b3a5", 2);
  write(pen, "Unique Identification Authority of India", 921, 1184, {
    size: 21,
    bold: true,
    align: "center",
    colour: "#b03a2e",
  });
  write(pen, "Address:", 660, 1236, { size: 21, bold: true });
  writeLines(pen, addressLines(person.address), 660, 1268, { size: 21, leading: 31, maxWidth: 370 });
  drawQrCode(pen, 1040, 1216, 150, secureQrText(person, seed, 0));
  drawNumber(pen, person, 921, 1470, 0.72);
  drawFoot(pen, 638, 1514, 566, 0.62);
}

/** The letter the number came with: address block, number, and both sides of the card to cut out. */
export function aadhaarLetter(person: Person, seed: number): Sheet {
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "aadhaar-letter");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    drawLetterTop(pen, person, seed, random);
    drawLetterCards(pen, person, seed, random);
  };
  const labels = {
    name: person.fullName,
    date_of_birth: birthOf(person, seed).label,
    ...addressLabels(person),
    aadhaar_number: masked(person),
  };
  return { ...PAGE, draw, labels };
}
