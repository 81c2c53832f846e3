import { type Business, drawBusiness, type Premises, premisesLabels, premisesText } from "./business";
import { type Day, slashed } from "./dates";
import { fillBox, type Pen, rule, strokeBox, wrap, write, writeLines } from "./drawing";
import { grotesk, sans } from "./fonts";
import { drawForm, type FormLine, type FormStyle } from "./form-table";
import { drawEmblem, drawPortrait, drawSignature, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";
import type { Labels, Page, Sheet } from "./sheet";

/*
 * Form GST REG-06 (Rule 10(1), CGST Rules 2017): the certificate and its annexures A and B.
 */

const PAGE = { width: 1240, height: 1754 };
const ink = "#1b1d23";
const ruling = "#5d636e";

interface Registration {
  business: Business;
  /** Some registrations are voluntary: nobody was liable from a day. */
  liableFrom: Day | undefined;
  from: Day;
  /** Casual dealers register for some months. */
  to: Day | undefined;
  kind: string;
  issued: Day;
  floor: string | undefined;
}

function newRegistration(person: Person, seed: number): Registration {
  const random = createRandom(seed, "gst-registration");
  const business = drawBusiness(person, seed);
  const from = business.started;
  const isCasual = random.chance(0.15);
  return {
    business,
    liableFrom: random.chance(0.7) ? from : undefined,
    from,
    to: isCasual ? { year: from.year + 1, month: from.month, day: from.day } : undefined,
    kind: isCasual ? "Casual Taxable Person" : random.pick(["Regular", "Regular", "Composition"]),
    issued: { ...from, year: from.year + random.pick([0, 0, 1]), day: Math.min(28, from.day + random.int(0, 6)) },
    floor: random.chance(0.5) ? random.pick(["Ground Floor", "First Floor", "2nd Floor"]) : undefined,
  };
}

function labelsOf({ business, liableFrom, from, to, kind, issued }: Registration, address: string): Labels {
  return {
    gst_number: business.gstin,
    legal_name: business.legalName,
    trade_name: business.tradeName,
    constitution_of_business: business.constitution,
    ...premisesLabels(business.premises, address),
    date_of_liability: liableFrom ? slashed(liableFrom) : null,
    valid_from: slashed(from),
    valid_to: to ? slashed(to) : null,
    type_of_registration: kind,
    date_of_issue: slashed(issued),
  };
}

function drawHead(pen: Pen, family: string): void {
  fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
  drawEmblem(pen, 620, 46, 92, "#54555c");
  const style = { size: 27, family, bold: true, colour: ink, align: "center" as const };
  write(pen, "Government of India", 620, 178, style);
  write(pen, "Form GST REG-06", 620, 216, style);
  write(pen, "[See Rule 10(1)]", 620, 250, { ...style, size: 22, bold: false });
  write(pen, "Registration Certificate", 620, 296, { ...style, size: 30 });
}

const validity = ({ from, to }: Registration) => ({ from: slashed(from), to: to ? slashed(to) : "Not Applicable" });

/** From and to have cells of their own in one row. */
function drawValidity(pen: Pen, top: number, label: string, registration: Registration, family: string): number {
  const { from, to } = validity(registration);
  const style = { size: 22, family, colour: ink };
  const bottom = top + 54;
  strokeBox(pen, 70, top, 1100, 54, ruling);
  for (const x of [450, 560, 780, 860]) rule(pen, x, top, x, bottom, ruling);
  write(pen, label, 84, top + 35, style);
  write(pen, "From", 464, top + 35, style);
  write(pen, from, 576, top + 35, style);
  write(pen, "To", 796, top + 35, style);
  write(pen, to, 876, top + 35, style);
  return bottom;
}

function drawFoot(pen: Pen, top: number, { issued }: Registration, family: string): void {
  const style = { size: 20, family, colour: "#3d424c" };
  const notes = [
    "Note: The registration certificate is required to be prominently displayed at all places of business in the State.",
    `This is a system generated digitally signed Registration Certificate issued based on the approval of application granted on ${slashed(issued)} by the jurisdictional authority.`,
  ];
  const lines = notes.flatMap((note) => wrap(pen, note, 1090, style));
  writeLines(pen, lines, 75, top + 32, { ...style, leading: 32 });
}

function drawAuthority(pen: Pen, top: number, label: string, random: Random, style: FormStyle): number {
  const rows: FormLine[] = [
    { label, value: random.pick(["Centre", "State"]) },
    { label: "Signature", value: "Digitally signed by GOODS AND SERVICES TAX NETWORK" },
    { label: "Name", value: random.pick(["S K Verma", "Anita Deshpande", "R Subramaniam", "Farhan Ali"]) },
    { label: "Designation", value: random.pick(["Superintendent", "State Tax Officer", "Assistant Commissioner"]) },
    { label: "Jurisdictional Office", value: `RANGE-${random.int(1, 40)}, DIVISION-${random.int(1, 9)}` },
  ];
  return drawForm(pen, 70, top, rows, style);
}

/** Parts with their labels, as the portal has printed them since 2022. */
const labelledLines = ({ flat, building, street, locality, city, district, postcode }: Premises, floor?: string) => [
  ...(floor ? [`Floor No.: ${floor}`] : []),
  `Building No./Flat No.: ${flat}`,
  `Name Of Premises/Building: ${building}`,
  `Road/Street: ${street}`,
  `Locality/Sub Locality: ${locality}`,
  `City/Town/Village: ${city.name}`,
  `District: ${district}`,
  `State: ${city.state}`,
  `PIN Code: ${postcode}`,
];

/** The certificate alone, its address in labelled parts. */
export function gstCertificate(person: Person, seed: number): Sheet {
  const registration = newRegistration(person, seed);
  const { business, liableFrom, kind, issued, floor } = registration;
  const lines = labelledLines(business.premises, floor);
  const address = lines.map((line) => line.slice(line.indexOf(": ") + 2)).join(", ");
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "gst-certificate");
    drawHead(pen, grotesk);
    const style: FormStyle = {
      ...{ labelWidth: 380, valueWidth: 720, padding: 11, align: "middle", line: ruling },
      text: { size: 22, leading: 31, family: grotesk, colour: ink },
    };
    write(pen, `Registration Number : ${business.gstin}`, 84, 352, { size: 24, bold: true, family: grotesk });
    const before: FormLine[] = [
      { label: "1. Legal Name", value: business.legalName },
      { label: "2. Trade Name, if any", value: business.tradeName },
      { label: "3. Additional trade names, if any", value: "" },
      { label: "4. Constitution of Business", value: business.constitution },
      { label: "5. Address of Principal Place of Business", value: lines },
      { label: "6. Date of Liability", value: liableFrom ? slashed(liableFrom) : "" },
    ];
    let y = drawForm(pen, 70, 376, before, style);
    y = drawValidity(pen, y, "7. Period of Validity", registration, grotesk);
    y = drawForm(pen, 70, y, [{ label: "8. Type of Registration", value: kind }], style);
    y = drawAuthority(pen, y, "9. Particulars of Approving Authority", random, style);
    y = drawForm(pen, 70, y, [{ label: "10. Date of issue of Certificate", value: slashed(issued) }], style);
    drawFoot(pen, y + 10, registration, grotesk);
    stampSpecimen(pen, 930, 1640, 48);
  };
  return { ...PAGE, draw, labels: labelsOf(registration, address) };
}

/** The top of an annexure repeats whose it is. */
function drawAnnexureHead(pen: Pen, title: string, { business }: Registration): number {
  fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
  write(pen, title, 1160, 96, { size: 25, bold: true, align: "right", colour: ink });
  const rows = [
    { label: "Goods and Services Tax Identification Number", value: business.gstin },
    { label: "Legal Name", value: business.legalName },
    { label: "Trade Name, if any", value: business.tradeName },
  ];
  const style: FormStyle = {
    ...{ labelWidth: 480, valueWidth: 610, padding: 10, align: "top" },
    text: { size: 23, leading: 34, colour: ink },
  };
  return drawForm(pen, 70, 130, rows, style);
}

function annexures(person: Person, registration: Registration, seed: number): Page[] {
  const { business } = registration;
  const heading = { size: 26, bold: true, align: "center", colour: ink } as const;
  const text = { size: 23, colour: ink };
  const drawAdditional = (pen: Pen) => {
    const y = drawAnnexureHead(pen, "Annexure A", registration);
    write(pen, "Details of Additional Place of Business(s)", 620, y + 80, heading);
    write(pen, "Total Number of Additional Places of Business in the State", 84, y + 170, text);
    write(pen, "0", 900, y + 170, text);
    stampSpecimen(pen, 620, 1200, 52);
  };
  const title = business.legalName === business.owner ? "Proprietor" : "Managing / Whole-time Directors and Partners";
  const rows = [
    ["Name", business.owner],
    ["Designation/Status", title.split(" ")[0] ?? ""],
    ["Resident of State", business.premises.city.state],
  ] as const;
  const drawPersons = (pen: Pen) => {
    const random = createRandom(seed, "gst-annexure");
    const y = drawAnnexureHead(pen, "Annexure B", registration);
    write(pen, `Details of ${title}`, 620, y + 80, heading);
    drawPortrait(pen, 110, y + 130, 170, 200, random, person.gender === "F");
    for (const [index, [label, value]] of rows.entries()) {
      write(pen, label, 340, y + 170 + index * 60, text);
      write(pen, value, 640, y + 170 + index * 60, text);
    }
    stampSpecimen(pen, 620, 1200, 52);
  };
  return [
    { ...PAGE, draw: drawAdditional },
    { ...PAGE, draw: drawPersons },
  ];
}

/** The first form with both annexures, its address in one text. */
export function gstCertificateWithAnnexures(person: Person, seed: number): Sheet {
  const registration = newRegistration(person, seed);
  const { business, liableFrom, kind, issued } = registration;
  const address = premisesText(business.premises);
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "gst-annexed");
    drawHead(pen, sans);
    const style: FormStyle = {
      ...{ labelWidth: 600, valueWidth: 500, padding: 12, align: "top", line: ruling },
      text: { size: 25, leading: 36, family: grotesk, colour: ink },
    };
    let y = drawForm(pen, 70, 330, [{ label: "Registration Number", value: business.gstin }], {
      ...style,
      strong: true,
    });
    const rows: FormLine[] = [
      { label: "1. Legal Name", value: business.legalName },
      { label: "2. Trade Name, if any", value: business.tradeName },
      { label: "3. Constitution of Business", value: business.constitution },
      { label: "4. Address of Principal Place of Business", value: address },
      { label: "5. Date of Liability", value: liableFrom ? slashed(liableFrom) : "" },
    ];
    y = drawForm(pen, 70, y + 16, rows, style);
    y = drawValidity(pen, y, "6. Period of Validity", registration, sans);
    y = drawForm(pen, 70, y, [{ label: "7. Type of Registration", value: kind }], style);
    y = drawAuthority(pen, y, "8. Particulars of Approving Authority", random, style);
    y = drawForm(pen, 70, y, [{ label: "9. Date of issue of Certificate", value: slashed(issued) }], style);
    drawFoot(pen, y + 10, registration, sans);
    drawSignature(pen, 860, 1560, 190, random);
    stampSpecimen(pen, 330, 1640, 48);
  };
  return {
    ...{ ...PAGE, draw, labels: labelsOf(registration, address) },
    furtherPages: annexures(person, registration, seed),
  };
}
