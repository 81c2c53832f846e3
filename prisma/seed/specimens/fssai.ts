import { type Business, drawBusiness, premisesLabels, premisesText } from "./business";
import { type Day, dashed, slashed } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { grotesk } from "./fonts";
import { drawForm, type FormLine, type FormStyle } from "./form-table";
import { firmNames } from "./goods";
import { drawCode, drawEmblem, drawPortrait, drawSignature, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom } from "./random";
import type { Labels, Sheet } from "./sheet";

/*
 * Papers of food businesses: the licence (Form C) and the certificate of registration.
 */

const PAGE = { width: 1240, height: 1754 };
const ink = "#1b1d24";

/** The two digits a number has for each state that a specimen's address may be in. */
const stateDigits: Record<string, string> = {
  Gujarat: "07",
  Karnataka: "12",
  "Madhya Pradesh": "14",
  Maharashtra: "15",
  Rajasthan: "22",
  "Tamil Nadu": "24",
  Telangana: "36",
  "Uttar Pradesh": "27",
  "West Bengal": "28",
};

const ventures = ["Foods", "Dairy Products", "Bakers", "Sweets and Namkeen", "Caterers", "Spices"] as const;

interface FoodBusiness {
  business: Business;
  name: string;
  kind: string;
  issued: Day;
  till: Day;
}

function newFoodBusiness(person: Person, seed: number, kinds: readonly [string, ...string[]]): FoodBusiness {
  const random = createRandom(seed, "food-business");
  const business = drawBusiness(person, seed);
  const issued = { ...business.started, day: Math.max(2, business.started.day) };
  return {
    business,
    name: `${random.pick(firmNames)} ${random.pick(ventures)}`.toUpperCase(),
    kind: random.pick(kinds),
    issued,
    till: { ...issued, year: issued.year + random.int(1, 5), day: issued.day - 1 },
  };
}

function newNumber({ business, issued }: FoodBusiness, seed: number, category: "Central" | "State" | "Registration") {
  const random = createRandom(seed, "fssai-number");
  const state = category === "Central" ? "00" : stateDigits[business.premises.city.state];
  if (!state) throw new Error(`No digits are known for ${business.premises.city.state}`);
  const office = String(random.int(1, 60)).padStart(3, "0");
  return `${category === "Registration" ? 2 : 1}${state}${issued.year % 100}${office}000${random.digits(3)}`;
}

const labelsOf = ({ business, name, kind, issued, till }: FoodBusiness, number: string, category: string): Labels => ({
  registration_number: number,
  name,
  ...premisesLabels(business.premises, premisesText(business.premises)),
  kind_of_business: kind,
  category_of_license: category,
  issue_date: slashed(issued),
  valid_till: slashed(till),
});

const style: FormStyle = {
  ...{ labelWidth: 500, valueWidth: 580, padding: 12, align: "top" },
  text: { size: 24, leading: 36, family: grotesk, colour: ink },
};

/** The licence, with labels in two languages. */
export function foodLicence(person: Person, seed: number): Sheet {
  const food = newFoodBusiness(person, seed, [
    "General Manufacturing",
    "Wholesaler, Distributor",
    "Food Vending Agencies, Restaurants",
    "Dairy Units",
    "Caterer",
  ]);
  const category = createRandom(seed, "fssai-category").pick<"Central" | "State">(["State", "State", "Central"]);
  const number = newNumber(food, seed, category);
  const { business, name, kind, issued, till } = food;
  const { city } = business.premises;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "food-licence");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    strokeBox(pen, 40, 40, PAGE.width - 80, PAGE.height - 80, "#1f6b3f", 4);
    drawEmblem(pen, 130, 70, 110, "#4e5058");
    const head = { size: 25, bold: true, family: grotesk, colour: ink, align: "center" } as const;
    const issuer = category === "Central" ? "Government of India" : `Government of ${city.state}`;
    write(pen, issuer, 640, 96, head);
    if (category === "State")
      write(pen, "Department of Food Safety and Drug Administration", 640, 132, { ...head, size: 22 });
    write(pen, "Food Safety and Standards Authority of India", 640, 168, head);
    write(pen, "License under FSS Act, 2006", 640, 206, { ...head, size: 28, colour: "#1f6b3f" });
    write(pen, "FORM 'C' [See Regulation 2.1.4(6)]", 640, 246, { ...head, size: 21, bold: false });
    drawCode(pen, 1050, 70, 120, random, 33);
    rule(pen, 60, 272, 1180, 272, "#1f6b3f", 2);
    write(pen, `License Number / अनुज्ञप्ति संख्या : ${number}`, 94, 326, { ...head, size: 27, align: "left" });
    const rows: FormLine[] = [
      {
        label: "1. Name & Registered Office address of Licensee / अनुज्ञप्तिधारी का नाम और पता :",
        value: [name, ...cut(premisesText(business.premises))],
      },
      {
        label: "2. Address of Authorized Premises / प्राधिकृत परिसर का पता :",
        value: cut(premisesText(business.premises)),
      },
      { label: "3. Kind of Business / कारोबार का प्रकार :", value: kind },
      { label: "4. For Dairy Business details :", value: "N/A" },
      { label: "5. Category of License / अनुज्ञप्ति की श्रेणी :", value: `${category} License` },
    ];
    const y = drawForm(pen, 80, 350, rows, style);
    const text = [
      "This license is granted under and is subject to the provisions of FSS Act, 2006 all of which must be",
      "complied with by the licensee.",
    ];
    writeLines(pen, text, 94, y + 50, { size: 22, leading: 33, family: grotesk, colour: "#3d424c" });
    write(pen, `Place / स्थान : ${city.name}`, 94, y + 160, { ...head, size: 24, align: "left" });
    write(pen, `Issued On / जारी : ${dashed(issued)}`, 94, y + 206, { ...head, size: 24, align: "left" });
    write(pen, `Valid Upto / मान्य : ${dashed(till)}`, 640, y + 206, { ...head, size: 24, align: "left" });
    drawSignature(pen, 850, y + 330, 200, random);
    write(pen, "Designated Officer", 1140, y + 390, { ...head, size: 23, align: "right" });
    const notes = [
      "Annexures: 1. Product Annexure  2. Validity Annexure  3. Conditions of License",
      "Note: Application for renewal of License can be filed as early as 180 days prior to expiry date.",
    ];
    writeLines(pen, notes, 94, y + 470, { size: 20, leading: 32, family: grotesk, colour: "#4a505b" });
    stampSpecimen(pen, 480, y + 330, 48);
  };
  return { ...PAGE, draw, labels: labelsOf(food, number, category) };
}

/** Lines of an address as the portal breaks them: after the street. */
function cut(address: string): string[] {
  const parts = address.split(", ");
  return [`${parts.slice(0, 3).join(", ")},`, `${parts.slice(3, -1).join(", ")}-${parts.at(-1)}`];
}

/** The certificate of a petty business, with its owner's portrait. */
export function foodRegistration(person: Person, seed: number): Sheet {
  const food = newFoodBusiness(person, seed, [
    "Petty Retailer of snacks/tea shops",
    "Hawker (Itinerant / Mobile food vendor)",
    "Home based canteens/dabba wallas",
    "Fish/meat/poultry shop/seller",
  ]);
  const number = newNumber(food, seed, "Registration");
  const { business, name, kind, issued, till } = food;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "food-registration");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fffef9");
    const head = { size: 26, bold: true, family: grotesk, colour: ink, align: "center" } as const;
    write(pen, `Government of ${business.premises.city.state}`, 620, 110, head);
    write(pen, "Food Safety and Standards Authority of India", 620, 150, head);
    write(pen, "Registration Certificate / पंजीकरण प्रमाणपत्र", 620, 204, { ...head, size: 30, colour: "#7a4a12" });
    write(pen, "[See Regulation 2.1.1(5)]", 620, 240, { ...head, size: 21, bold: false });
    write(pen, "Registration Number :", 94, 310, { ...head, size: 25, align: "left" });
    write(pen, number, 420, 310, { ...head, size: 27, align: "left" });
    drawPortrait(pen, 1000, 270, 150, 180, random, person.gender === "F");
    const rows: FormLine[] = [
      {
        label: "1. Name and permanent address of the Food Business Operator",
        value: [name, ...cut(premisesText(business.premises))],
      },
      {
        label: "2. Address of location where food business is to be conducted/Premises",
        value: cut(premisesText(business.premises)),
      },
      { label: "3. Kind of Business", value: kind },
    ];
    const y = drawForm(pen, 80, 480, rows, { ...style, line: "#8b8372" });
    const text = [
      "This Registration certificate is issued under and is subject to the provisions of FSS Act, 2006",
      "all of which must be complied with by the petty food business operator.",
    ];
    writeLines(pen, text, 94, y + 60, { size: 22, leading: 34, family: grotesk, colour: "#3d424c" });
    write(pen, `Date of Issue : ${slashed(issued)}`, 94, y + 180, { ...head, size: 24, align: "left" });
    write(pen, `Valid Upto : ${slashed(till)}`, 94, y + 226, { ...head, size: 24, align: "left" });
    write(pen, `Place : ${business.premises.city.name}`, 94, y + 272, { ...head, size: 24, align: "left" });
    drawSignature(pen, 850, y + 300, 200, random);
    write(pen, "Registering Authority", 1140, y + 360, { ...head, size: 23, align: "right" });
    stampSpecimen(pen, 480, y + 420, 48);
  };
  return { ...PAGE, draw, labels: labelsOf(food, number, "Registration") };
}
