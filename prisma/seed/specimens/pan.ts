import { slashed } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { drawEmployer } from "./employers";
import { mono } from "./fonts";
import { drawCode, drawEmblem, drawGuilloche, drawPortrait, drawSignature, drawTint, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";
import type { Sheet } from "./sheet";

const CARD = { width: 1000, height: 630 };
const ink = "#1f2430";

const labelsOf = (person: Person) => ({
  name_as_per_pan: person.fullName.toUpperCase(),
  father_name: person.fatherName.toUpperCase(),
  dob: slashed(person.birthDate),
  pan_number: person.pan,
});

function drawCardGround(pen: Pen, random: Random, colours: [string, string, string]): void {
  drawTint(pen, CARD.width, CARD.height, colours);
  drawGuilloche(pen, CARD.width, CARD.height, ["rgba(60, 120, 170, 0.13)", "rgba(190, 120, 90, 0.1)"], random);
}

/** The card issued until 2018: values without labels, the number below its heading. */
export function panBefore2018(person: Person, seed: number): Sheet {
  const labels = labelsOf(person);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "pan-before-2018");
    drawCardGround(pen, random, ["#cfe3ee", "#e3edf0", "#bcd9e6"]);
    write(pen, "आयकर विभाग", 60, 72, { size: 36, bold: true, colour: ink });
    write(pen, "INCOME TAX DEPARTMENT", 60, 114, { size: 31, bold: true, colour: ink });
    drawEmblem(pen, 560, 28, 100, "#4d4a55");
    write(pen, "भारत सरकार", 950, 72, { size: 36, bold: true, colour: ink, align: "right" });
    write(pen, "GOVT. OF INDIA", 950, 114, { size: 31, bold: true, colour: ink, align: "right" });
    const value = { size: 33, colour: "#15151c", maxWidth: 620 };
    write(pen, labels.name_as_per_pan, 60, 190, value);
    write(pen, labels.father_name, 60, 258, value);
    write(pen, labels.dob, 60, 326, value);
    write(pen, "Permanent Account Number", 60, 392, { size: 28, colour: ink });
    write(pen, labels.pan_number, 60, 442, { size: 42, bold: true, colour: "#101014", spacing: 2 });
    drawSignature(pen, 90, 540, 250, random);
    write(pen, "Signature", 60, 598, { size: 24, colour: ink });
    drawPortrait(pen, 716, 330, 224, 262, random, person.gender === "F");
    stampSpecimen(pen, 540, 520, 40);
  };
  return { ...CARD, draw, labels };
}

/** The ground and the two-language heading of cards since 2018. */
function drawHeading(pen: Pen, random: Random): void {
  drawCardGround(pen, random, ["#d8ebf3", "#eef1ea", "#cfe2ea"]);
  write(pen, "आयकर विभाग", 40, 58, { size: 32, bold: true, colour: ink });
  write(pen, "INCOME TAX DEPARTMENT", 40, 96, { size: 27, bold: true, colour: ink });
  drawEmblem(pen, 500, 18, 92, "#55505a");
  write(pen, "भारत सरकार", 960, 58, { size: 32, bold: true, colour: ink, align: "right" });
  write(pen, "GOVT. OF INDIA", 960, 96, { size: 27, bold: true, colour: ink, align: "right" });
}

/** The card issued since 2018: every value below its label in two languages, the number at the top, a code at the right. */
export function panSince2018(person: Person, seed: number): Sheet {
  const labels = labelsOf(person);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "pan-since-2018");
    drawHeading(pen, random);
    drawPortrait(pen, 40, 122, 172, 208, random, person.gender === "F");
    write(pen, "स्थायी लेखा संख्या कार्ड", 500, 150, { size: 25, colour: ink, align: "center" });
    write(pen, "Permanent Account Number Card", 500, 184, { size: 25, colour: ink, align: "center" });
    write(pen, labels.pan_number, 500, 240, { size: 44, bold: true, colour: "#101014", align: "center", spacing: 3 });
    drawCode(pen, 730, 126, 230, random, 53);
    const label = { size: 20, colour: "#3a3f4c" };
    const value = { size: 29, bold: true, colour: "#15151c", maxWidth: 640 };
    write(pen, "नाम / Name", 40, 372, label);
    write(pen, labels.name_as_per_pan, 40, 408, value);
    write(pen, "पिता का नाम / Father's Name", 40, 452, label);
    write(pen, labels.father_name, 40, 488, value);
    write(pen, "जन्म की तारीख / Date of Birth", 40, 540, label);
    write(pen, labels.dob, 40, 578, value);
    drawSignature(pen, 500, 560, 190, random);
    write(pen, "हस्ताक्षर / Signature", 500, 606, label);
    stampSpecimen(pen, 836, 460, 34);
    write(pen, "Specimen, not a card", 836, 530, { size: 19, colour: "#7b2731", align: "center" });
  };
  return { ...CARD, draw, labels };
}

/** The card of a company since 2018: no portrait, no father, the day of incorporation. */
export function panCompany(_: Person, seed: number): Sheet {
  const random = createRandom(seed, "pan-company-holder");
  const employer = drawEmployer(random);
  const incorporated = { year: random.int(1988, 2022), month: random.int(1, 12), day: random.int(1, 28) };
  const labels = {
    name_as_per_pan: employer.name.toUpperCase(),
    father_name: null,
    dob: slashed(incorporated),
    pan_number: employer.pan,
    holder_type: employer.pan.charAt(3) === "C" ? "company" : "firm",
  };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "pan-company");
    drawHeading(pen, random);
    write(pen, "स्थायी लेखा संख्या कार्ड", 400, 160, { size: 25, colour: ink, align: "center" });
    write(pen, "Permanent Account Number Card", 400, 196, { size: 25, colour: ink, align: "center" });
    write(pen, labels.pan_number, 400, 258, { size: 44, bold: true, colour: "#101014", align: "center", spacing: 3 });
    drawCode(pen, 730, 126, 230, random, 53);
    const label = { size: 20, colour: "#3a3f4c" };
    const value = { size: 29, bold: true, colour: "#15151c", maxWidth: 900 };
    write(pen, "नाम / Name", 40, 390, label);
    write(pen, labels.name_as_per_pan, 40, 430, value);
    write(pen, "निगमन / गठन की तारीख", 40, 500, label);
    write(pen, "Date of Incorporation / Formation", 40, 530, label);
    write(pen, labels.dob, 40, 570, value);
    stampSpecimen(pen, 760, 530, 34);
  };
  return { ...CARD, draw, labels };
}

/** The page sent by e-mail: a table of the particulars above a small picture of the card's parts. */
export function ePan(person: Person, seed: number): Sheet {
  const labels = { ...labelsOf(person) };
  const page = { width: 1240, height: 1754 };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "e-pan");
    fillBox(pen, 0, 0, page.width, page.height, "#ffffff");
    drawEmblem(pen, 150, 70, 110, "#55505a");
    write(pen, "आयकर विभाग  INCOME TAX DEPARTMENT", 230, 112, { size: 32, bold: true, colour: "#1d3557" });
    write(pen, "भारत सरकार  GOVT. OF INDIA", 230, 160, { size: 27, colour: "#1d3557" });
    rule(pen, 90, 215, 1150, 215, "#1d3557", 3);
    write(pen, "ई-स्थायी लेखा संख्या कार्ड", 620, 275, { size: 30, align: "center" });
    write(pen, "e - Permanent Account Number (e-PAN) Card", 620, 322, { size: 30, bold: true, align: "center" });
    write(pen, labels.pan_number, 620, 402, { size: 48, family: mono, bold: true, align: "center", spacing: 4 });
    const rows = [
      ["नाम / Name", labels.name_as_per_pan],
      ["पिता का नाम / Father's Name", labels.father_name],
      ["जन्म की तारीख / Date of Birth", labels.dob],
      ["लिंग / Gender", person.gender === "F" ? "Female" : "Male"],
    ] as const;
    for (const [index, [label, value]] of rows.entries()) {
      const top = 470 + index * 92;
      strokeBox(pen, 90, top, 460, 92, "#8a93a3");
      strokeBox(pen, 550, top, 600, 92, "#8a93a3");
      write(pen, label, 114, top + 56, { size: 25, colour: "#39414f" });
      write(pen, value, 574, top + 57, { size: 28, bold: true, maxWidth: 550 });
    }
    drawPortrait(pen, 90, 890, 210, 262, random, person.gender === "F");
    drawSignature(pen, 350, 1080, 260, random);
    write(pen, "हस्ताक्षर / Signature", 350, 1140, { size: 22, colour: "#39414f" });
    drawCode(pen, 850, 870, 300, random, 57);
    const notes = [
      "Permanent Account Number (PAN) helps the department link documents of an assessee.",
      "Quoting the number is needed when a return is filed or tax is paid.",
      "This page carries a code with the particulars printed above it.",
      "Specimen drawn for tests. It was issued by nobody and stands for nobody.",
    ];
    writeLines(pen, notes, 90, 1260, { size: 23, colour: "#4a5160", leading: 42 });
    stampSpecimen(pen, 620, 1560, 56);
  };
  return { ...page, draw, labels };
}
