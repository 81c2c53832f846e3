import { type Business, drawBusiness, premisesLabels, premisesText } from "./business";
import { type Day, dashed, slashed } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { grotesk } from "./fonts";
import { drawForm, type FormLine, type FormStyle } from "./form-table";
import { drawCode, drawEmblem, drawPortrait, drawSignature, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";
import type { Labels, Sheet } from "./sheet";

/*
 * What states give shops and offices: Maharashtra's receipt of intimation and its older certificate, Karnataka's certificate.
 */

const PAGE = { width: 1240, height: 1754 };
const ink = "#1b1d24";

const trades = [
  "Retail sale of mobile phones and accessories",
  "Consultancy services",
  "Wholesale and retail trading of furniture",
  "Two wheeler sales and service",
  "Tailoring and garments",
  "General stores",
  "Trading of agricultural implements",
] as const;

interface Registered {
  business: Business;
  number: string;
  nature: string;
  men: number;
  women: number;
  issued: Day;
}

function newRegistered(person: Person, seed: number, state: string, number: (random: Random) => string): Registered {
  const random = createRandom(seed, "shop-act");
  const business = drawBusiness(person, seed, state);
  return {
    business,
    number: number(random),
    nature: random.pick(trades),
    men: random.int(1, 6),
    women: random.int(0, 3),
    issued: { ...business.started, day: Math.min(28, business.started.day + random.int(0, 9)) },
  };
}

function labelsOf({ business, number, nature, men, women, issued }: Registered, till?: Day): Labels {
  return {
    registration_number: number,
    establishment_name: business.tradeName,
    employer_name: business.owner,
    ...premisesLabels(business.premises, premisesText(business.premises)),
    nature_of_business: nature,
    total_employees: String(men + women),
    date_of_issue: slashed(issued),
    valid_till: till ? slashed(till) : null,
  };
}

const style = (labelWidth: number, line?: string): FormStyle => ({
  ...{ labelWidth, valueWidth: 1080 - labelWidth, padding: 13, align: "top", ...(line && { line }) },
  text: { size: 24, leading: 36, family: grotesk, colour: ink },
});

/** Maharashtra's receipt, online since 2018: labels in two languages, no frame. */
export function intimationReceipt(person: Person, seed: number): Sheet {
  const registered = newRegistered(
    person,
    seed,
    "Maharashtra",
    (random) => `${random.int(10, 29)}${random.digits(14)}`,
  );
  const { business, number, nature, men, women, issued } = registered;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "intimation-receipt");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    drawEmblem(pen, 620, 50, 100, "#4e5058");
    const head = { size: 26, bold: true, family: grotesk, colour: ink, align: "center" } as const;
    write(pen, "महाराष्ट्र शासन / Government of Maharashtra", 620, 196, head);
    write(pen, `Office of the Deputy Commissioner of Labour, ${business.premises.city.name}`, 620, 236, {
      ...head,
      size: 23,
    });
    write(pen, "FORM - 'G'", 620, 290, head);
    write(pen, "(See Rule 8)", 620, 326, { ...head, size: 22, bold: false });
    write(pen, "Intimation Receipt / सूचनापत्राची पावती", 620, 372, { ...head, size: 28 });
    const act = [
      "Maharashtra Shops and Establishments (Regulation of Employment and",
      "Conditions of Service) Act, 2017",
    ];
    writeLines(pen, act, 620, 412, { ...head, size: 22, leading: 32 });
    write(pen, `Receipt No. / पावती क्रमांक : ${number}`, 94, 512, { ...head, size: 24, align: "left" });
    write(pen, `Date / दिनांक : ${slashed(issued)}`, 94, 556, { ...head, size: 24, align: "left" });
    const rows: FormLine[] = [
      { label: "1. Name of the Establishment / आस्थापनेचे नाव", value: business.tradeName },
      { label: "2. Name of the Employer / मालकाचे नाव", value: business.owner },
      { label: "3. Address of the Establishment / आस्थापनेचा पत्ता", value: premisesText(business.premises) },
      { label: "4. Nature of Business / व्यवसायाचे स्वरूप", value: nature },
      {
        label: "5. Number of Employees / कामगारांची संख्या",
        value: `Male : ${men}   Female : ${women}   Total : ${men + women}`,
      },
      { label: "6. Date of commencement of business / व्यवसाय सुरू", value: slashed(business.started) },
    ];
    const y = drawForm(pen, 80, 590, rows, style(520));
    const text = [
      "The intimation of the above establishment in Form 'F' has been received and recorded.",
      "This receipt is generated from information given by the applicant and needs no signature.",
    ];
    writeLines(pen, text, 94, y + 60, { size: 22, leading: 34, family: grotesk, colour: "#414752" });
    drawCode(pen, 94, y + 150, 150, random, 33);
    drawPortrait(pen, 960, y + 140, 150, 180, random, person.gender === "F");
    stampSpecimen(pen, 620, y + 250, 46);
  };
  return { ...PAGE, draw, labels: labelsOf(registered) };
}

/** Maharashtra's certificate under the Act of 1948: a framed form with a seal. */
export function olderCertificate(person: Person, seed: number): Sheet {
  const registered = newRegistered(person, seed, "Maharashtra", (random) => `76${random.digits(7)}`);
  const { business, number, nature, men, women, issued } = registered;
  const till = { year: issued.year + 3, month: 12, day: 31 };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "older-shop-certificate");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fdfbf3");
    strokeBox(pen, 36, 36, PAGE.width - 72, PAGE.height - 72, "#7c2d2d", 5);
    const head = { size: 27, bold: true, family: grotesk, colour: "#6b2222", align: "center" } as const;
    write(pen, "FORM 'D'", 620, 110, { ...head, size: 24 });
    write(pen, "(See Rule 6)", 620, 146, { ...head, size: 22, bold: false });
    write(pen, "REGISTRATION CERTIFICATE OF ESTABLISHMENT", 620, 206, { ...head, size: 31 });
    write(pen, "The Bombay Shops and Establishments Act, 1948", 620, 250, { ...head, size: 25 });
    write(pen, "दुकाने व आस्थापना नोंदणी प्रमाणपत्र", 620, 292, head);
    const rows: FormLine[] = [
      { label: "Registration Number", value: `${number} / ${business.premises.city.name} / Commercial II` },
      { label: "Name of Employer", value: business.owner },
      { label: "Name of Establishment", value: business.tradeName },
      { label: "Postal Address of the Establishment", value: premisesText(business.premises) },
      { label: "Nature of Business", value: nature },
      { label: "Category of Establishment", value: random.pick(["Shop", "Commercial Establishment"]) },
      { label: "Total Number of Employees", value: String(men + women) },
      { label: "Date of Issue", value: dashed(issued) },
      { label: "Valid till", value: dashed(till) },
    ];
    const y = drawForm(pen, 80, 350, rows, { ...style(420, "#a98080"), strong: true });
    const text = [
      "It is hereby certified that the establishment described above has been registered",
      "under the Bombay Shops and Establishments Act, 1948.",
    ];
    writeLines(pen, text, 90, y + 60, { size: 23, leading: 36, family: grotesk, colour: ink });
    drawSignature(pen, 830, y + 220, 200, random);
    write(pen, "Inspector under the Act", 1130, y + 280, { size: 22, family: grotesk, align: "right" });
    stampSpecimen(pen, 360, y + 250, 48);
  };
  return { ...PAGE, draw, labels: labelsOf(registered, till) };
}

/** Karnataka's certificate: numbered lines with a colon each. */
export function karnatakaCertificate(person: Person, seed: number): Sheet {
  const registered = newRegistered(
    person,
    seed,
    "Karnataka",
    (random) =>
      `${random.int(1, 99)}/${random.int(10, 250)}/${random.pick(["CE", "S"])}/${random.digits(4)}/20${random.int(18, 24)}`,
  );
  const { business, number, nature, men, women, issued } = registered;
  const till = { year: issued.year + 4, month: 12, day: 31 };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "karnataka-certificate");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    drawEmblem(pen, 620, 56, 96, "#4e5058");
    const head = { size: 26, bold: true, colour: ink, family: grotesk, align: "center" } as const;
    write(pen, "Government of Karnataka", 620, 198, head);
    write(pen, "Department of Labour", 620, 236, head);
    write(pen, "FORM C", 620, 290, head);
    write(pen, "[See Rule 3(2) and 4]", 620, 324, { ...head, size: 22, bold: false });
    write(pen, "REGISTRATION CERTIFICATE OF ESTABLISHMENT", 620, 372, { ...head, size: 29 });
    write(pen, "The Karnataka Shops and Commercial Establishments Act, 1961", 620, 414, { ...head, size: 23 });
    rule(pen, 80, 440, 1160, 440, "#6c717c", 2);
    const rows: FormLine[] = [
      { label: "1. Registration Number", value: `: ${number}` },
      { label: "2. Name of the Establishment", value: `: ${business.tradeName}` },
      { label: "3. Postal Address of the Establishment", value: `: ${premisesText(business.premises)}` },
      { label: "4. Name of the Employer", value: `: ${business.owner}` },
      { label: "5. Nature of Business", value: `: ${nature}` },
      { label: "6. Number of Employees", value: `: Men ${men}, Women ${women}, Total ${men + women}` },
      { label: "7. Date of Registration", value: `: ${dashed(issued)}` },
    ];
    const y = drawForm(pen, 80, 470, rows, style(500));
    write(pen, `This certificate is valid upto : ${dashed(till)}`, 94, y + 70, { ...head, size: 25, align: "left" });
    write(pen, `Place : ${business.premises.city.name}`, 94, y + 150, { size: 23, family: grotesk, colour: ink });
    drawSignature(pen, 850, y + 190, 200, random);
    write(pen, "Senior Labour Inspector", 1140, y + 250, { size: 22, family: grotesk, align: "right" });
    stampSpecimen(pen, 420, y + 300, 48);
  };
  return { ...PAGE, draw, labels: labelsOf(registered, till) };
}
