import { dashed, slashed, withDayOf } from "./dates";
import { fillBox, type Pen, rule, strokeBox, type TextStyle, wrap, write, writeLines } from "./drawing";
import { inWords } from "./in-words";
import { drawCode, drawEmblem, drawGuilloche, drawSignature, stampSpecimen } from "./ornaments";
import { homeLines, type Person } from "./people";
import { createRandom } from "./random";
import { grouped } from "./sale";
import type { Page, Sheet } from "./sheet";
import { drawTenancy, figure, plainPremises, type Tenancy, tenancyLabels } from "./tenancy";

const PAGE = { width: 1240, height: 1754 };
const LEFT = 110;
const WIDTH = 1020;
const body: TextStyle = { size: 24, colour: "#1c1d22" };
const heading: TextStyle = { size: 28, bold: true, align: "center" };

const withTitle = ({ gender, fullName }: Person, [his, hers]: [string, string]) =>
  `${gender === "F" ? hers : his} ${fullName}`;
const relationOf = ({ gender, fatherName }: Person) => `${gender === "F" ? "D/o" : "S/o"} ${fatherName}`;
const inBrackets = (paise: number) => `${figure(paise)} (${inWords(paise / 100)})`;
/** PIN apart, as the engine writes addresses. */
const asAddress = (printed: string) => printed.replace(" - ", ", ");

/** Sets paragraphs below each other. @returns the y below the last */
function writeProse(pen: Pen, paragraphs: string[], top: number): number {
  let y = top;
  for (const paragraph of paragraphs) {
    y = writeLines(pen, wrap(pen, paragraph, WIDTH, body), LEFT, y, { ...body, leading: 39 }) + 16;
  }
  return y;
}

function paper(pen: Pen, pageNumber: number, colour = "#fffefb"): void {
  fillBox(pen, 0, 0, PAGE.width, PAGE.height, colour);
  write(pen, `Page ${pageNumber}`, 1130, 1706, { size: 20, align: "right", colour: "#5b606b" });
}

function drawSignatures(pen: Pen, y: number, seed: number, [first, second]: [string, string]): void {
  const random = createRandom(seed, "deed-signatures");
  drawSignature(pen, LEFT, y + 60, 190, random);
  drawSignature(pen, 820, y + 60, 190, random);
  write(pen, first, LEFT, y + 120, body);
  write(pen, second, 820, y + 120, body);
  write(pen, "Witnesses: 1. ____________________   2. ____________________", LEFT, y + 190, body);
}

/** A state's stamp certificate at the head of the first page. @returns the y below it */
function drawStamp(pen: Pen, tenancy: Tenancy, person: Person, state: string, seed: number): number {
  const random = createRandom(seed, "e-stamp");
  drawGuilloche(pen, PAGE.width, 560, ["rgba(120, 150, 90, 0.14)", "rgba(170, 120, 80, 0.12)"], random);
  drawEmblem(pen, 620, 40, 84, "#55505a");
  write(pen, "INDIA NON JUDICIAL", 620, 166, { size: 26, bold: true, align: "center" });
  write(pen, `Government of ${state}`, 620, 204, { size: 24, align: "center" });
  write(pen, "e-Stamp", 620, 242, { size: 26, bold: true, align: "center" });
  const rows = [
    ["Certificate No.", `IN-${random.letters(2)}${random.digits(14)}Q`],
    ["Certificate Issued Date", `${dashed(tenancy.agreed)} 11:42 AM`],
    ["Description of Document", "Article 35 Lease"],
    ["First Party", tenancy.owner.fullName.toUpperCase()],
    ["Second Party", person.fullName.toUpperCase()],
    ["Stamp Duty Amount (Rs.)", "100 (One Hundred only)"],
  ] as const;
  for (const [index, [title, value]] of rows.entries()) {
    write(pen, title, 200, 296 + index * 38, { size: 22 });
    write(pen, `: ${value}`, 520, 296 + index * 38, { size: 22 });
  }
  drawCode(pen, 960, 270, 170, random, 33);
  rule(pen, 60, 540, 1180, 540, "#6b6f78", 2);
  return 600;
}

/** Maharashtra's leave and licence, registered online: named clauses, premises described in a schedule on its last page. */
export function leaveAndLicence(person: Person, seed: number): Sheet {
  const tenancy = drawTenancy(person, seed);
  const { owner } = tenancy;
  const { house, street, locality, city, postcode } = person.address;
  const [unit = "", building = ""] = house.split(", ");
  const floor = createRandom(seed, "floor").pick(["1st", "2nd", "3rd", "4th", "7th"]);
  const titles: [string, string] = ["Mr.", "Mrs."];
  const draw = (pen: Pen) => {
    paper(pen, 1);
    write(pen, `Document No. : ${tenancy.registration}`, 1130, 90, { size: 22, align: "right" });
    write(pen, "LEAVE AND LICENSE AGREEMENT", 620, 170, heading);
    const next = writeProse(
      pen,
      [
        `This agreement is made and executed on ${slashed(tenancy.agreed)} at ${city.name}.`,
        "Between,",
        `1) Name: ${withTitle(owner, titles)}, Age: About ${tenancy.ownerAge} Years, Occupation: Business, PAN: ${owner.pan}, ` +
          `Residing at: ${homeLines(owner.address).join(", ")}, HEREINAFTER called 'the Licensor' (which expression shall ` +
          "mean and include the Licensor above named and also his or her respective heirs, successors, assigns, " +
          "executors and administrators).",
        "AND",
        `1) Name: ${withTitle(person, titles)}, Age: About ${tenancy.age} Years, Occupation: Service, PAN: ${person.pan}, ` +
          `Residing at: House No 4, Old Post Lane, ${person.birthPlace.name}, HEREINAFTER called 'the Licensee' (which ` +
          "expression shall mean and include only the Licensee above named).",
        "WHEREAS the Licensor is absolutely seized and possessed of and otherwise well and sufficiently entitled to all " +
          "that constructed portion being the unit described in Schedule I hereunder written and hereafter called the " +
          "Licensed Premises, and is desirous of giving the said premises on Leave and License basis under Section 24 of " +
          "the Maharashtra Rent Control Act, 1999.",
        "AND WHEREAS the Licensee herein is in need of temporary premises for Residential use.",
      ],
      240,
    );
    stampSpecimen(pen, 860, next + 90, 46);
  };
  const clauses: Page = {
    ...PAGE,
    draw: (pen) => {
      paper(pen, 2);
      const next = writeProse(
        pen,
        [
          "NOW THEREFORE IT IS HEREBY AGREED TO, DECLARED AND RECORDED BY AND BETWEEN THE PARTIES HERETO AS FOLLOWS:",
          "1) Period: That the Licensor hereby grants to the Licensee herein a revocable leave and license, to occupy the " +
            "Licensed Premises without creating any tenancy rights in favour of the Licensee for a period of " +
            `${tenancy.months} Months commencing from ${slashed(tenancy.from)} and ending on ${slashed(tenancy.to)}.`,
          "2) License Fee and Deposit: That the Licensee shall pay to the Licensor license fee at the rate of Rs. " +
            `${inBrackets(tenancy.rent)} per month towards the compensation for the use of the said Licensed Premises, ` +
            "and has also paid interest free refundable deposit of Rs. " +
            `${inBrackets(tenancy.deposit)}, to be repaid when the license ends.`,
          "3) Payment of Deposit: That the deposit was paid by transfer before the execution of this agreement.",
          "4) Maintenance Charges: That all outgoings including all rates, taxes, levies, assessment and maintenance " +
            "charges of the society shall be paid by the Licensor.",
          "5) Electricity Charges: That the Licensee shall pay the electricity bills directly for energy consumed on the " +
            "Licensed Premises and shall submit the receipts to the Licensor.",
          "6) Use: That the Licensed Premises shall only be used by the Licensee for Residential purpose.",
          "7) Alteration: That the Licensee shall not make any alteration without the consent of the Licensor in writing.",
          "8) Cancellation: That if the Licensee commits default in the payment of the monthly compensation, the " +
            "Licensor may revoke the license by giving one month's notice.",
        ],
        120,
      );
      stampSpecimen(pen, 860, next + 60, 46);
    },
  };
  const schedule: Page = {
    ...PAGE,
    draw: (pen) => {
      paper(pen, 3);
      write(pen, "SCHEDULE I", 620, 120, heading);
      const next = writeProse(
        pen,
        [
          "(Being the correct description of the premises which is the subject matter of these presents)",
          `All that constructed portion being Residential unit bearing ${unit}, Built-up: 55 Square Meter, situated on the ` +
            `${floor} Floor of a Building known as '${building}', Road: ${street}, Location: ${locality}, ${city.name}, ` +
            `${city.state} - ${postcode}.`,
          "IN WITNESS WHEREOF the parties hereto have set and subscribed their respective signatures by way of putting " +
            "thumb impression in the presence of the witnesses, on the day and year first above written.",
        ],
        190,
      );
      drawSignatures(pen, next + 40, seed, ["Licensor", "Licensee"]);
      stampSpecimen(pen, 620, next + 400, 46);
    },
  };
  const address = `${unit}, ${floor} Floor, ${building}, ${street}, ${locality}, ${city.name}, ${city.state}, ${postcode}`;
  const labels = {
    ...tenancyLabels(tenancy, person, address),
    period_to: slashed(tenancy.to),
    registration_number: tenancy.registration,
  };
  return { ...PAGE, draw, furtherPages: [clauses, schedule], labels };
}

/** A rent agreement of the north on e-stamp paper: landlord and tenant, numbered conditions that begin with "That". */
export function rentAgreement(person: Person, seed: number): Sheet {
  const tenancy = drawTenancy(person, seed);
  const { owner } = tenancy;
  const premises = plainPremises(person);
  const titles: [string, string] = ["Sh.", "Smt."];
  const draw = (pen: Pen) => {
    paper(pen, 1, "#f8f8ef");
    const top = drawStamp(pen, tenancy, person, person.address.city.state, seed);
    write(pen, "RENT AGREEMENT", 620, top, heading);
    const next = writeProse(
      pen,
      [
        `This Rent Agreement is made and executed at ${person.address.city.name} on this ${withDayOf(tenancy.agreed)} BETWEEN ` +
          `${withTitle(owner, titles)} ${relationOf(owner)}, R/o ${homeLines(owner.address).join(", ")} (hereinafter called ` +
          "the LANDLORD) of the first part,",
        `AND ${withTitle(person, titles)} ${relationOf(person)}, R/o Village Rampur, District ${person.birthPlace.name} ` +
          "(hereinafter called the TENANT) of the second part.",
        "The expressions Landlord and Tenant shall mean and include their legal heirs, representatives and assigns.",
        `WHEREAS the Landlord is the owner and in possession of the property bearing ${premises} (hereinafter called the ` +
          "said premises) and has agreed to let out the same to the Tenant for residential purposes.",
      ],
      top + 60,
    );
    stampSpecimen(pen, 860, next + 60, 46);
  };
  const conditions: Page = {
    ...PAGE,
    draw: (pen) => {
      paper(pen, 2, "#fffefb");
      const next = writeProse(
        pen,
        [
          "NOW THIS RENT AGREEMENT WITNESSETH AS UNDER:",
          `1. That the tenancy shall be for a period of ${tenancy.months} months with effect from ${dashed(tenancy.from)} to ` +
            `${dashed(tenancy.to)}.`,
          `2. That the Tenant shall pay to the Landlord a monthly rent of Rs. ${inBrackets(tenancy.rent)} on or before the ` +
            "7th day of each English calendar month in advance.",
          `3. That the Tenant has paid a sum of Rs. ${inBrackets(tenancy.deposit)} as interest free security deposit, which ` +
            "shall be refunded at the time of vacating the said premises.",
          "4. That the electricity and water charges shall be paid by the Tenant as per the bills.",
          "5. That the Tenant shall not sublet the said premises or any part of it to anyone.",
          "6. That the Tenant shall not make any addition or alteration in the said premises.",
          "7. That the rent may be increased by 10% if the tenancy is extended by mutual consent.",
          "8. That either party may end the tenancy by giving one month's notice in writing.",
          "9. That the Landlord may inspect the said premises at all reasonable times.",
          "IN WITNESS WHEREOF both the parties have signed this Rent Agreement on the date first above written in the " +
            "presence of the following witnesses.",
        ],
        120,
      );
      drawSignatures(pen, next + 20, seed, ["LANDLORD", "TENANT"]);
      stampSpecimen(pen, 620, next + 360, 46);
    },
  };
  const labels = { ...tenancyLabels(tenancy, person, asAddress(premises)), period_to: slashed(tenancy.to) };
  return { ...PAGE, draw, furtherPages: [conditions], labels };
}

/** A rental agreement of the south, typed below a printed stamp: lessor and lessee, an advance, a schedule at its end. */
export function rentalDeed(person: Person, seed: number): Sheet {
  const tenancy = drawTenancy(person, seed);
  const { owner } = tenancy;
  const premises = plainPremises(person);
  const titles: [string, string] = ["Sri.", "Smt."];
  const draw = (pen: Pen) => {
    paper(pen, 1, "#fbfaf3");
    const random = createRandom(seed, "stamp-paper");
    drawGuilloche(pen, PAGE.width, 420, ["rgba(60, 120, 110, 0.16)", "rgba(170, 110, 60, 0.12)"], random);
    strokeBox(pen, 60, 50, 1120, 350, "#3d6f66", 4);
    write(pen, "भारतीय गैर न्यायिक", 620, 130, { size: 26, align: "center" });
    write(pen, "INDIA NON JUDICIAL", 620, 180, { size: 28, bold: true, align: "center" });
    write(pen, `Rs. ${grouped(20_000).replace(".00", "")}`, 620, 250, { size: 42, bold: true, align: "center" });
    write(pen, `${random.letters(2)} ${random.digits(6)}`, 1120, 370, { size: 26, align: "right" });
    write(pen, "RENTAL AGREEMENT", 620, 470, heading);
    const next = writeProse(
      pen,
      [
        `THIS RENTAL AGREEMENT is made and entered into on this the ${withDayOf(tenancy.agreed)} at ${person.address.city.name}, BY AND BETWEEN:`,
        `${withTitle(owner, titles)}, aged about ${tenancy.ownerAge} years, residing at ${homeLines(owner.address).join(", ")}, ` +
          "hereinafter referred to as the LESSOR / OWNER (which term shall mean and include all heirs, executors, legal " +
          "representatives and assigns) of the ONE PART,",
        "AND:",
        `${withTitle(person, titles)}, aged about ${tenancy.age} years, permanent resident of ${person.birthPlace.name}, ` +
          "hereinafter referred to as the LESSEE / TENANT of the OTHER PART, WITNESSETH AS FOLLOWS:",
        "WHEREAS the Lessor is the absolute owner of the premises more fully described in the schedule hereunder, and " +
          "the Lessee has approached the Lessor to let it out for residential purposes.",
        "NOW THE PARTIES HAVE AGREED ON THE FOLLOWING TERMS AND CONDITIONS:",
        `1. DURATION: The tenancy is for a period of ${tenancy.months} (${inWords(tenancy.months).replace(/^Rupees | Only$/g, "")}) ` +
          `months commencing from ${withDayOf(tenancy.from)}.`,
      ],
      530,
    );
    stampSpecimen(pen, 880, next + 50, 44);
  };
  const terms: Page = {
    ...PAGE,
    draw: (pen) => {
      paper(pen, 2, "#fffefb");
      const next = writeProse(
        pen,
        [
          `2. RENT: The Lessee shall pay a rent of Rs. ${inBrackets(tenancy.rent)} per month on or before the 5th of every ` +
            "month to the Lessor by transfer.",
          `3. ADVANCE: The Lessee has paid a sum of Rs. ${inBrackets(tenancy.deposit)} to the Lessor as advance, and the same ` +
            "shall be repaid to the Lessee without interest at the time of vacating the schedule premises.",
          "4. ELECTRICITY AND WATER: The Lessee shall pay the electricity and water charges as per the meters.",
          "5. SUB-LETTING: The Lessee shall not sub-let, under-let or part with the possession of the premises.",
          "6. REPAIRS: The Lessee shall keep the premises in good condition; a month's rent is kept for painting.",
          "7. TERMINATION: Either party may terminate this agreement by giving two months' notice in writing.",
          "SCHEDULE",
          `All that piece and parcel of the residential premises bearing ${premises}, consisting of two rooms, a hall, a ` +
            "kitchen and a bathroom, provided with electricity and water.",
          "IN WITNESS WHEREOF the Lessor and the Lessee have signed this agreement on the day, month and year first " +
            "above written.",
        ],
        120,
      );
      drawSignatures(pen, next + 20, seed, ["LESSOR", "LESSEE"]);
      stampSpecimen(pen, 620, next + 360, 46);
    },
  };
  return {
    ...PAGE,
    draw,
    furtherPages: [terms],
    labels: tenancyLabels(tenancy, person, asAddress(premises)),
  };
}
