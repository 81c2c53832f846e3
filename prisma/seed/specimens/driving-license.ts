import { type Day, dashed, slashed } from "./dates";
import { type Pen, rule, write } from "./drawing";
import { drawEmblem, drawGuilloche, drawPortrait, drawSignature, drawTint, stampSpecimen } from "./ornaments";
import { addressLines, type Person } from "./people";
import { lettersOf } from "./places";
import { createRandom, type Random } from "./random";
import type { Sheet } from "./sheet";

const CARD = { width: 1000, height: 630 };
const ink = "#22262f";

interface Particulars {
  labels: Record<"dl_number" | "name" | "date_of_birth" | "issue_date" | "valid_till" | "state", string>;
  number: { office: string; serial: string };
  issue: Day;
  until: Day;
  bloodGroup: string;
}

function particularsOf(person: Person, seed: number): Particulars {
  const random = createRandom(seed, "driving-license-particulars");
  const { state } = person.address.city;
  const stateCode = lettersOf(state);
  const issue = {
    year: random.int(person.birthDate.year + 19, 2024),
    month: random.int(1, 12),
    day: random.int(2, 28),
  };
  const until = { ...issue, year: issue.year + 20, day: issue.day - 1 };
  const office = `${stateCode}${String(random.int(1, 48)).padStart(2, "0")}`;
  const serial = `${issue.year}00${random.digits(5)}`;
  const labels = {
    dl_number: `${office} ${serial}`,
    name: person.fullName.toUpperCase(),
    date_of_birth: slashed(person.birthDate),
    issue_date: slashed(issue),
    valid_till: slashed(until),
    state,
  };
  const bloodGroup = random.pick(["A+", "B+", "O+", "AB+", "O-"]);
  return { labels, number: { office, serial }, issue, until, bloodGroup };
}

function drawGround(pen: Pen, colours: [string, string, string], random: Random): void {
  drawTint(pen, CARD.width, CARD.height, colours);
  drawGuilloche(pen, CARD.width, CARD.height, ["rgba(90, 110, 170, 0.12)", "rgba(190, 130, 90, 0.1)"], random);
}

/** The card of one form for all of India: labels above values, the number below the heading. */
export function unionLicence(person: Person, seed: number): Sheet {
  const { labels, number, issue, until, bloodGroup } = particularsOf(person, seed);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "union-licence");
    drawGround(pen, ["#f1e9d8", "#eef1ec", "#e4ecf2"], random);
    drawEmblem(pen, 70, 20, 88, "#4a4d57");
    write(pen, "Indian Union Driving Licence", 500, 56, { size: 32, bold: true, colour: "#22406b", align: "center" });
    write(pen, `Issued by ${labels.state}`, 500, 96, { size: 26, colour: "#22406b", align: "center" });
    rule(pen, 30, 118, 970, 118, "#8aa0bd", 3);
    write(pen, `${number.office} ${number.serial}`, 40, 168, { size: 36, bold: true, colour: "#101014" });
    const label = { size: 20, colour: "#4a515e" };
    const value = { size: 26, bold: true, maxWidth: 420, colour: "#15151c" };
    write(pen, "Issue Date", 40, 214, label);
    write(pen, dashed(issue), 40, 246, value);
    write(pen, "Validity (NT)", 270, 214, label);
    write(pen, dashed(until), 270, 246, value);
    write(pen, "Name", 40, 296, label);
    write(pen, labels.name, 40, 330, { ...value, maxWidth: 640 });
    write(pen, "Date of Birth", 40, 380, label);
    write(pen, dashed(person.birthDate), 40, 412, value);
    write(pen, "Blood Group", 270, 380, label);
    write(pen, bloodGroup, 270, 412, value);
    write(pen, "Son/Daughter/Wife of", 40, 462, label);
    write(pen, person.fatherName.toUpperCase(), 40, 496, { ...value, maxWidth: 640 });
    write(pen, "Organ Donor : N", 40, 546, label);
    drawPortrait(pen, 730, 150, 220, 270, random, person.gender === "F");
    drawSignature(pen, 740, 480, 200, random);
    write(pen, "Holder's Signature", 760, 540, label);
    stampSpecimen(pen, 500, 566, 36);
  };
  return { ...CARD, draw, labels };
}

/** A state's own older card: label and value in one line, the address at its foot. */
export function stateLicence(person: Person, seed: number): Sheet {
  const { labels, number, issue, until, bloodGroup } = particularsOf(person, seed);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "state-licence");
    drawGround(pen, ["#dfe9f3", "#f0f2ea", "#efe6d8"], random);
    write(pen, "THE UNION OF INDIA", 500, 48, { size: 24, bold: true, colour: ink, align: "center" });
    const heading = `${labels.state.toUpperCase()} STATE MOTOR DRIVING LICENCE`;
    write(pen, heading, 500, 88, { size: 28, bold: true, colour: "#7b2731", align: "center", maxWidth: 920 });
    rule(pen, 30, 108, 970, 108, "#7b2731", 2);
    const style = { size: 26, colour: ink, maxWidth: 640 };
    write(pen, `DL No : ${number.office}-${number.serial}`, 40, 158, { ...style, size: 29, bold: true });
    write(pen, `DOI : ${dashed(issue)}`, 700, 158, style);
    write(pen, `Valid Till : ${dashed(until)} (NT)`, 40, 212, style);
    write(pen, `DOB : ${dashed(person.birthDate)}`, 40, 266, style);
    write(pen, `BG : ${bloodGroup}`, 400, 266, style);
    write(pen, `Name : ${labels.name}`, 40, 320, { ...style, bold: true });
    write(pen, `S/D/W of : ${person.fatherName.toUpperCase()}`, 40, 374, style);
    const [, house = "", street = "", city = "", state = ""] = addressLines(person.address);
    write(pen, `Add : ${house}`, 40, 428, style);
    write(pen, street, 116, 466, style);
    write(pen, `${city} ${state}`, 116, 504, style);
    drawPortrait(pen, 740, 200, 214, 262, random, person.gender === "F");
    drawSignature(pen, 40, 566, 200, random);
    write(pen, "Signature of Holder", 40, 608, { size: 19, colour: "#4a515e" });
    write(pen, "Licencing Authority", 740, 560, { size: 19, colour: "#4a515e" });
    stampSpecimen(pen, 520, 572, 36);
  };
  return { ...CARD, draw, labels };
}
