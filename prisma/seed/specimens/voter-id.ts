import { slashed } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write } from "./drawing";
import { drawCode, drawEmblem, drawGuilloche, drawPortrait, drawTint, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";
import type { Sheet } from "./sheet";

const CARD = { width: 1000, height: 630 };
const UPRIGHT = { width: 640, height: 1000 };
const ink = "#23262e";

interface Particulars {
  labels: Record<"voter_id" | "name" | "date_of_birth" | "gender", string>;
  father: string;
  sex: string;
}

function particularsOf(person: Person, seed: number): Particulars {
  const random = createRandom(seed, "voter-id-particulars");
  const labels = {
    voter_id: `${random.letters(3)}${random.digits(7)}`,
    name: person.fullName,
    date_of_birth: slashed(person.birthDate),
    gender: person.gender,
  };
  return { labels, father: person.fatherName, sex: person.gender === "F" ? "Female" : "Male" };
}

function drawGround(pen: Pen, size: { width: number; height: number }, random: Random): void {
  drawTint(pen, size.width, size.height, ["#f6efe2", "#eef2ee", "#f3ead9"]);
  drawGuilloche(pen, size.width, size.height, ["rgba(200, 140, 60, 0.13)", "rgba(80, 140, 100, 0.11)"], random);
}

/** The plastic card: number at the right of the heading, particulars in two languages beside the portrait. */
export function voterCard(person: Person, seed: number): Sheet {
  const { labels, father, sex } = particularsOf(person, seed);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "voter-card");
    drawGround(pen, CARD, random);
    drawEmblem(pen, 76, 22, 92, "#4b4a52");
    write(pen, "भारत निर्वाचन आयोग", 150, 62, { size: 32, bold: true, colour: ink });
    write(pen, "ELECTION COMMISSION OF INDIA", 150, 102, { size: 29, bold: true, colour: ink });
    rule(pen, 30, 128, 970, 128, "#b2773c", 4);
    write(pen, "मतदाता फोटो पहचान पत्र", 40, 168, { size: 24, colour: ink });
    write(pen, "ELECTOR PHOTO IDENTITY CARD", 300, 168, { size: 24, bold: true, colour: ink });
    drawPortrait(pen, 40, 196, 220, 270, random, person.gender === "F");
    write(pen, labels.voter_id, 40, 520, { size: 36, bold: true, spacing: 2, colour: "#101014" });
    const label = { size: 21, colour: "#454a55" };
    const value = { size: 28, bold: true, maxWidth: 640, colour: "#15151c" };
    write(pen, `निर्वाचक का नाम : ${person.hindiName}`, 296, 226, { ...label, size: 23 });
    write(pen, "Elector's Name", 296, 264, label);
    write(pen, labels.name, 296, 300, value);
    write(pen, "पिता का नाम / Father's Name", 296, 348, label);
    write(pen, father, 296, 384, value);
    write(pen, "लिंग / Gender", 296, 434, label);
    write(pen, sex, 296, 470, value);
    write(pen, "जन्म तिथि / Date of Birth / Age", 596, 434, label);
    write(pen, labels.date_of_birth, 596, 470, value);
    drawCode(pen, 800, 494, 112, random, 33);
    stampSpecimen(pen, 560, 556, 36);
  };
  return { ...CARD, draw, labels };
}

/** The laminated paper card, upright: label and value in one line each, below the portrait. */
export function voterPaperCard(person: Person, seed: number): Sheet {
  const { labels, father, sex } = particularsOf(person, seed);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "voter-paper-card");
    fillBox(pen, 0, 0, UPRIGHT.width, UPRIGHT.height, "#fbfaf4");
    strokeBox(pen, 14, 14, UPRIGHT.width - 28, UPRIGHT.height - 28, "#55585f", 3);
    write(pen, "भारत निर्वाचन आयोग", 320, 74, { size: 29, bold: true, colour: ink, align: "center" });
    write(pen, "ELECTION COMMISSION OF INDIA", 320, 114, { size: 28, bold: true, colour: ink, align: "center" });
    write(pen, "पहचान पत्र", 320, 156, { size: 25, colour: ink, align: "center" });
    write(pen, "IDENTITY CARD", 320, 192, { size: 25, bold: true, colour: ink, align: "center" });
    write(pen, labels.voter_id, 320, 246, { size: 36, bold: true, spacing: 2, align: "center" });
    drawPortrait(pen, 210, 276, 220, 262, random, person.gender === "F");
    const style = { size: 25, maxWidth: 560, colour: ink };
    write(pen, `निर्वाचक का नाम : ${person.hindiName}`, 46, 606, style);
    write(pen, `Elector's Name : ${labels.name}`, 46, 654, style);
    write(pen, `Father's Name : ${father}`, 46, 718, style);
    write(pen, `लिंग / Sex : ${sex}`, 46, 782, style);
    write(pen, `जन्म तिथि / Date of Birth : ${labels.date_of_birth}`, 46, 846, style);
    stampSpecimen(pen, 430, 926, 36);
  };
  return { ...UPRIGHT, draw, labels };
}

/** The page that is downloaded: particulars in a table. */
export function electronicVoterCard(person: Person, seed: number): Sheet {
  const { labels, father, sex } = particularsOf(person, seed);
  const page = { width: 1240, height: 1754 };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "e-epic");
    fillBox(pen, 0, 0, page.width, page.height, "#ffffff");
    drawEmblem(pen, 150, 70, 110, "#55505a");
    write(pen, "भारत निर्वाचन आयोग", 240, 112, { size: 32, bold: true, colour: ink });
    write(pen, "ELECTION COMMISSION OF INDIA", 240, 160, { size: 31, bold: true, colour: ink });
    rule(pen, 90, 215, 1150, 215, "#b2773c", 3);
    write(pen, "Electronic Elector Photo Identity Card (e-EPIC)", 620, 290, { size: 31, bold: true, align: "center" });
    drawPortrait(pen, 90, 360, 230, 290, random, person.gender === "F");
    const rows = [
      ["EPIC No.", labels.voter_id],
      ["निर्वाचक का नाम / Elector's Name", labels.name],
      ["पिता का नाम / Father's Name", father],
      ["लिंग / Gender", sex],
      ["जन्म तिथि / Date of Birth", labels.date_of_birth],
    ] as const;
    for (const [index, [label, value]] of rows.entries()) {
      const top = 360 + index * 84;
      strokeBox(pen, 360, top, 360, 84, "#8a93a3");
      strokeBox(pen, 720, top, 430, 84, "#8a93a3");
      write(pen, label, 380, top + 52, { size: 23, colour: "#39414f", maxWidth: 325 });
      write(pen, value, 740, top + 53, { size: 27, bold: true, maxWidth: 390 });
    }
    drawCode(pen, 90, 840, 260, random, 57);
    write(pen, "Specimen drawn for tests. It was issued by nobody and stands for nobody.", 90, 1200, {
      ...{ size: 23, colour: "#4a5160" },
    });
    stampSpecimen(pen, 620, 1400, 56);
  };
  return { ...page, draw, labels };
}
