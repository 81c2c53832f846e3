import { type Day, slashed, yymmdd } from "./dates";
import { fillBox, type Pen, rule, write } from "./drawing";
import { mono } from "./fonts";
import { mrzLines } from "./numbers";
import { drawEmblem, drawGuilloche, drawPortrait, drawSignature, drawTint, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { cities } from "./places";
import { createRandom } from "./random";
import type { Labels, Sheet } from "./sheet";

const PAGE = { width: 1250, height: 880 };
const labelInk = "#41506a";

interface Particulars {
  labels: Labels &
    Record<
      | "passport_number"
      | "place_of_birth"
      | "gender"
      | "date_of_birth"
      | "date_of_issue"
      | "date_of_expiry"
      | "place_of_issue",
      string
    >;
  surname: string;
  givenNames: string;
  mrz: [string, string];
}

/** A passport of an adult is valid for ten years less a day. */
const expiryOf = ({ year, month, day }: Day): Day =>
  day > 1 ? { year: year + 10, month, day: day - 1 } : { year: year + 10, month: month === 1 ? 1 : month - 1, day: 28 };

function particularsOf(person: Person, seed: number): Particulars {
  const random = createRandom(seed, "passport-particulars");
  const issue = { year: random.int(2017, 2025), month: random.int(2, 12), day: random.int(2, 28) };
  const expiry = expiryOf(issue);
  const withState = random.chance(0.5);
  const { birthPlace, gender, passportNumber } = person;
  const surname = person.surname.toUpperCase();
  const givenNames = person.givenNames.toUpperCase();
  const labels = {
    passport_number: passportNumber,
    name: `${givenNames} ${surname}`,
    date_of_birth: slashed(person.birthDate),
    place_of_birth: (withState ? `${birthPlace.name}, ${birthPlace.state}` : birthPlace.name).toUpperCase(),
    gender,
    date_of_issue: slashed(issue),
    date_of_expiry: slashed(expiry),
    place_of_issue: random.pick(cities).name.toUpperCase(),
  };
  const mrz = mrzLines({
    surname,
    givenNames,
    passportNumber,
    gender,
    birthDate: yymmdd(person.birthDate),
    expiryDate: yymmdd(expiry),
  });
  return { labels, surname, givenNames, mrz };
}

/** Writes the machine readable zone; Inconsolata stands in for OCR-B, set to its ten characters an inch. */
function drawMrz(pen: Pen, lines: [string, string]): void {
  fillBox(pen, 0, 728, PAGE.width, 152, "rgba(255, 255, 255, 0.55)");
  for (const [index, line] of lines.entries()) {
    write(pen, line, 66, 786 + index * 58, { size: 44, family: mono, bold: true, spacing: 3.4, colour: "#17171c" });
  }
}

function drawField(pen: Pen, x: number, y: number, label: string, value: string, maxWidth = 560): void {
  write(pen, label, x, y, { size: 18, colour: labelInk });
  write(pen, value, x, y + 36, { size: 28, bold: true, maxWidth, colour: "#15151c" });
}

function drawGround(pen: Pen, seed: number, tint: [string, string, string]): void {
  drawTint(pen, PAGE.width, PAGE.height, tint);
  drawGuilloche(
    pen,
    PAGE.width,
    PAGE.height,
    ["rgba(120, 90, 150, 0.13)", "rgba(70, 130, 110, 0.12)"],
    createRandom(seed, "passport-ground"),
  );
}

/** The data page with the portrait at the left. */
export function passportPage(person: Person, seed: number): Sheet {
  const { labels, surname, givenNames, mrz } = particularsOf(person, seed);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "passport");
    drawGround(pen, seed, ["#efe7ee", "#f4f1e6", "#e2ebe8"]);
    drawEmblem(pen, 96, 24, 84, "#5d4c6e");
    write(pen, "भारत गणराज्य   REPUBLIC OF INDIA", 625, 72, {
      size: 36,
      bold: true,
      colour: "#3d3560",
      align: "center",
    });
    rule(pen, 60, 112, 1190, 112, "#8d83a8");
    drawPortrait(pen, 66, 140, 286, 366, random, person.gender === "F");
    drawField(pen, 390, 146, "टाइप / Type", "P");
    drawField(pen, 560, 146, "राष्ट्र कोड / Country Code", "IND");
    drawField(pen, 880, 146, "पासपोर्ट न. / Passport No.", labels.passport_number, 320);
    drawField(pen, 390, 226, "उपनाम / Surname", surname);
    drawField(pen, 390, 306, "दिया गया नाम / Given Name(s)", givenNames);
    drawField(pen, 390, 386, "राष्ट्रीयता / Nationality", "INDIAN");
    drawField(pen, 680, 386, "लिंग / Sex", labels.gender);
    drawField(pen, 880, 386, "जन्मतिथि / Date of Birth", labels.date_of_birth);
    drawField(pen, 390, 466, "जन्म स्थान / Place of Birth", labels.place_of_birth, 780);
    drawField(pen, 390, 546, "जारी करने का स्थान / Place of Issue", labels.place_of_issue, 780);
    drawField(pen, 390, 626, "जारी करने की तिथि / Date of Issue", labels.date_of_issue);
    drawField(pen, 880, 626, "समाप्ति की तिथि / Date of Expiry", labels.date_of_expiry);
    drawSignature(pen, 90, 590, 220, random);
    stampSpecimen(pen, 208, 662, 36);
    drawMrz(pen, mrz);
  };
  return { ...PAGE, draw, labels };
}

/** The newer data page: particulars in three columns, a second, paler portrait at the right. */
export function passportNewPage(person: Person, seed: number): Sheet {
  const { labels, surname, givenNames, mrz } = particularsOf(person, seed);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "passport-new");
    drawGround(pen, seed, ["#e6eef2", "#f2efe4", "#efe4ea"]);
    write(pen, "भारत गणराज्य", 70, 62, { size: 34, bold: true, colour: "#2d4a6b" });
    write(pen, "REPUBLIC OF INDIA", 70, 104, { size: 32, bold: true, colour: "#2d4a6b" });
    drawEmblem(pen, 625, 22, 92, "#4c5d6e");
    write(pen, "PASSPORT / पासपोर्ट", 1180, 84, { size: 32, bold: true, colour: "#2d4a6b", align: "right" });
    rule(pen, 60, 126, 1190, 126, "#6f89a3");
    const portraitSeed = createRandom(seed, "passport-new-portrait");
    drawPortrait(pen, 66, 150, 262, 340, portraitSeed, person.gender === "F");
    drawField(pen, 366, 166, "टाइप / Type", "P");
    drawField(pen, 560, 166, "राष्ट्र कोड / Country Code", "IND");
    drawField(pen, 880, 166, "पासपोर्ट न. / Passport No.", labels.passport_number, 320);
    drawField(pen, 366, 250, "उपनाम / Surname", surname, 500);
    drawField(pen, 366, 334, "दिया गया नाम / Given Name(s)", givenNames, 500);
    drawField(pen, 880, 250, "राष्ट्रीयता / Nationality", "INDIAN");
    drawField(pen, 366, 418, "जन्मतिथि / Date of Birth", labels.date_of_birth);
    drawField(pen, 680, 418, "लिंग / Sex", labels.gender);
    drawField(pen, 366, 502, "जन्म स्थान / Place of Birth", labels.place_of_birth, 520);
    drawField(pen, 366, 586, "जारी करने की तिथि / Date of Issue", labels.date_of_issue);
    drawField(pen, 680, 586, "समाप्ति की तिथि / Date of Expiry", labels.date_of_expiry);
    drawField(pen, 366, 664, "जारी करने का स्थान / Place of Issue", labels.place_of_issue, 520);
    pen.globalAlpha = 0.4;
    drawPortrait(pen, 970, 400, 170, 220, createRandom(seed, "passport-new-portrait"), person.gender === "F");
    pen.globalAlpha = 1;
    drawSignature(pen, 80, 600, 220, random);
    stampSpecimen(pen, 194, 664, 34);
    drawMrz(pen, mrz);
  };
  return { ...PAGE, draw, labels };
}
