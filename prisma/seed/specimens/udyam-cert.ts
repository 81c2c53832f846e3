import { type Business, drawBusiness, type Premises } from "./business";
import { drawGrid, type GridStyle } from "./cell-grid";
import { type Day, slashed } from "./dates";
import { fillBox, type Pen, rule, write, writeLines } from "./drawing";
import { grotesk } from "./fonts";
import { drawCode, drawEmblem, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { lettersOf } from "./places";
import { createRandom, type Random } from "./random";
import type { Labels, Sheet } from "./sheet";

/*
 * The Udyam certificate and the longer print with its annexure, as the portal gives them.
 */

const PAGE = { width: 1240, height: 1754 };
const ink = "#1a2230";
const ruling = "#6d7480";

interface Activity {
  division: string;
  group: string;
  subclass: string;
  kind: "Manufacturing" | "Services" | "Trading";
}

/** Some of the National Industrial Classification 2008. */
const activities: readonly [Activity, ...Activity[]] = [
  {
    division: "46 - Wholesale trade, except of motor vehicles and motorcycles",
    group: "4649 - Wholesale of other household goods",
    subclass: "46492 - Wholesale of furniture and home furnishings",
    kind: "Trading",
  },
  {
    division: "45 - Wholesale and retail trade and repair of motor vehicles and motorcycles",
    group: "4540 - Sale, maintenance and repair of motorcycles",
    subclass: "45403 - Maintenance and repair of motorcycles, mopeds, scooters and three wheelers",
    kind: "Services",
  },
  {
    division: "31 - Manufacture of furniture",
    group: "3100 - Manufacture of furniture",
    subclass: "31001 - Manufacture of furniture made of wood",
    kind: "Manufacturing",
  },
  {
    division: "47 - Retail trade, except of motor vehicles and motorcycles",
    group: "4741 - Retail sale of computers and telecommunications equipment",
    subclass: "47414 - Retail sale of telecommunication equipment",
    kind: "Trading",
  },
  {
    division: "28 - Manufacture of machinery and equipment n.e.c.",
    group: "2821 - Manufacture of agricultural and forestry machinery",
    subclass: "28211 - Manufacture of tractors used in agriculture and forestry",
    kind: "Manufacturing",
  },
  {
    division: "95 - Repair of computers and personal and household goods",
    group: "9521 - Repair of consumer electronics",
    subclass: "95210 - Repair of consumer electronics",
    kind: "Services",
  },
];

interface Registration {
  business: Business;
  number: string;
  size: "Micro" | "Small" | "Medium";
  kind: string;
  category: string;
  activities: Activity[];
  registered: Day;
}

function newRegistration(person: Person, seed: number): Registration {
  const random = createRandom(seed, "udyam-registration");
  const business = drawBusiness(person, seed);
  const first = random.pick(activities);
  const others = activities.filter(({ kind, subclass }) => kind === first.kind && subclass !== first.subclass);
  const office = String(random.int(1, 36)).padStart(2, "0");
  const year = Math.max(2020, business.started.year + random.int(0, 1));
  return {
    business,
    number: `UDYAM-${lettersOf(business.premises.city.state)}-${office}-0${random.digits(6)}`,
    size: random.pick(["Micro", "Micro", "Small", "Medium"]),
    kind: first.kind === "Manufacturing" ? "Manufacturing" : "Services",
    category: random.pick(["General", "General", "OBC", "SC", "ST"]),
    activities: random.chance(0.5) ? [first, ...others.slice(0, 1)] : [first],
    registered: { year, month: year === business.started.year ? 12 : random.int(7, 12), day: random.int(1, 28) },
  };
}

function labelsOf(registration: Registration, owner: string | null): Labels {
  const { business, number, size, kind, category, registered } = registration;
  const { flat, building, locality, street, city, district, postcode } = business.premises;
  return {
    udyam_registration_number: number,
    enterprise_name: business.tradeName,
    owner_name: owner,
    address: [
      flat,
      building,
      locality,
      street,
      city.name,
      city.state.toUpperCase(),
      district.toUpperCase(),
      postcode,
    ].join(", "),
    formatted_address: { city: city.name, state: city.state, postcode },
    type_of_enterprise: size,
    major_activity: kind,
    social_category: category,
    date_of_incorporation: slashed(business.started),
    date_of_udyam_registration: slashed(registered),
    nic_codes: registration.activities.map(({ subclass }) => ({
      code: subclass.slice(0, 5),
      description: subclass.slice(8),
    })),
  };
}

function drawHead(pen: Pen, title: string, random: Random): void {
  fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
  drawEmblem(pen, 120, 48, 110, "#4f5159");
  const style = { size: 24, bold: true, family: grotesk, colour: ink, align: "center" } as const;
  write(pen, "भारत सरकार", 620, 78, style);
  write(pen, "Government of India", 620, 110, style);
  write(pen, "सूक्ष्म, लघु एवं मध्यम उद्यम मंत्रालय", 620, 144, { ...style, size: 22 });
  write(pen, "Ministry of Micro, Small and Medium Enterprises", 620, 178, { ...style, size: 25, colour: "#1d4a86" });
  drawCode(pen, 1050, 50, 130, random, 37);
  fillBox(pen, 60, 204, 1120, 50, "#1d4a86");
  write(pen, title, 620, 239, { ...style, size: 28, colour: "#ffffff" });
}

const grid = (widths: number[], bold?: number[]): GridStyle => ({
  ...{ widths, padding: 8, line: ruling, ...(bold && { bold }) },
  text: { size: 21, leading: 28, family: grotesk, colour: ink },
});

const addressRows = ({ flat, building, street, locality, city, district, postcode }: Premises, business: Business) => [
  ["Flat/Door/Block No.", flat, "Name of Premises/ Building", building],
  ["Village/Town", locality, "Block", ""],
  ["Road/Street/Lane", street, "City", city.name],
  ["State", city.state.toUpperCase(), "District", `${district.toUpperCase()} , Pin ${postcode}`],
  ["Mobile", business.mobile, "Email:", business.email],
];

function drawActivities(pen: Pen, left: number, top: number, width: number, list: Activity[]): number {
  const share = [0.07, 0.25, 0.25, 0.28, 0.15].map((part) => Math.round(part * width));
  const rows = list.map(({ division, group, subclass, kind }, index) => [
    ...[String(index + 1), division, group, subclass, kind],
  ]);
  const text = { size: 20.5, leading: 28, family: grotesk, colour: ink };
  return drawGrid(pen, left, top, [["SNo.", "NIC 2 Digit", "NIC 4 Digit", "NIC 5 Digit", "Activity"], ...rows], {
    ...{ ...grid(share), text },
  });
}

/** A cell with a label in the first column; the second is drawn by `inner`, which returns the y below it. */
function drawRow(pen: Pen, top: number, label: string, inner: (left: number, top: number) => number): number {
  const bottom = inner(380, top);
  const lines = label.split("|");
  writeLines(pen, lines, 72, (top + bottom) / 2 - (lines.length - 2) * 14 - 6, {
    ...{ size: 20, bold: true, family: grotesk, colour: ink, leading: 28 },
  });
  rule(pen, 60, bottom, 380, bottom, ruling);
  rule(pen, 60, top, 60, bottom, ruling);
  return bottom;
}

/** The certificate: labels in the first column, tables in the second. */
export function udyamCertificate(person: Person, seed: number): Sheet {
  const registration = newRegistration(person, seed);
  const { business, number, size, kind, category, registered } = registration;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "udyam-certificate");
    drawHead(pen, "UDYAM REGISTRATION CERTIFICATE", random);
    const typeTitles = ["SNo.", "Classification Year", "Enterprise Type", "Classification Date"];
    const years = ["2024-25", "2023-24"].map((year, index) => [
      ...[String(index + 1), year, size, `${random.int(10, 28)}/0${random.int(4, 9)}/20${24 - index}`],
    ]);
    const plain =
      (value: string, padding = 8) =>
      (left: number, top: number) =>
        drawGrid(pen, left, top, [[value]], { ...grid([800], [0]), padding });
    let y = drawRow(pen, 270, "UDYAM REGISTRATION NUMBER", plain(number));
    y = drawRow(pen, y, "NAME OF ENTERPRISE", plain(business.tradeName));
    y = drawRow(pen, y, "TYPE OF ENTERPRISE *", (left, top) =>
      drawGrid(pen, left, top, [typeTitles, ...years], grid([80, 240, 240, 240])),
    );
    y = drawRow(pen, y, "MAJOR ACTIVITY", plain(kind.toUpperCase()));
    y = drawRow(pen, y, "SOCIAL CATEGORY OF|ENTREPRENEUR", plain(category.toUpperCase(), 24));
    y = drawRow(pen, y, "NAME OF UNIT(S)", (left, top) =>
      drawGrid(
        pen,
        left,
        top,
        [
          ["S.No.", "Name of Unit(s)"],
          ["1", business.tradeName],
        ],
        grid([80, 720]),
      ),
    );
    y = drawRow(pen, y, "OFFICAL ADDRESS OF|ENTERPRISE", (left, top) =>
      drawGrid(pen, left, top, addressRows(business.premises, business), grid([190, 210, 170, 230], [1, 3])),
    );
    y = drawRow(pen, y, "DATE OF INCORPORATION /|REGISTRATION OF ENTERPRISE", plain(slashed(business.started), 24));
    y = drawRow(pen, y, "DATE OF COMMENCEMENT OF|PRODUCTION/BUSINESS", plain(slashed(business.started), 24));
    y = drawRow(pen, y, "NATIONAL INDUSTRY|CLASSIFICATION CODE(S)", (left, top) =>
      drawActivities(pen, left, top, 800, registration.activities),
    );
    y = drawRow(pen, y, "DATE OF UDYAM|REGISTRATION", plain(slashed(registered), 24));
    const notes = [
      "* In case of graduation (upward/reverse) of status of an enterprise, the benefit of the Government Schemes",
      "will be availed as per the provisions of Notification No. S.O. 2119(E) dated 26.06.2020.",
      "Disclaimer: This is computer generated statement, no signature required.",
    ];
    writeLines(pen, notes, 64, y + 40, { size: 18, leading: 27, family: grotesk, colour: "#4a5160" });
    stampSpecimen(pen, 960, Math.min(1680, y + 190), 44);
  };
  return { ...PAGE, draw, labels: labelsOf(registration, null) };
}

/** The longer print: two pairs of label and value in a row, then tables under titles of their own. */
export function udyamAnnexure(person: Person, seed: number): Sheet {
  const registration = newRegistration(person, seed);
  const { business, number, size, kind, category, registered } = registration;
  const { premises } = business;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "udyam-annexure");
    drawHead(pen, "Udyam Registration Certificate - Annexure", random);
    write(pen, `Udyam Registration Number : ${number}`, 620, 306, {
      ...{ size: 25, bold: true, family: grotesk, colour: ink, align: "center" },
    });
    const pairs = [
      ["Type of Enterprise", size.toUpperCase(), "Major Activity", kind],
      ["Type of Organisation", business.organisation, "Name of Enterprise", business.tradeName],
      ["Owner Name", business.owner, "PAN", business.pan],
      ["Do you have GSTIN", "Yes", "Mobile No.", business.mobile],
      ["Email Id", business.email, "Social Category", category],
      ["Gender", person.gender === "F" ? "Female" : "Male", "Specially Abled(DIVYANG)", "No"],
      [
        "Date of Incorporation",
        slashed(business.started),
        "Date of Commencement of Production/Business",
        slashed(business.started),
      ],
    ];
    let y = drawGrid(pen, 60, 330, pairs, grid([230, 330, 240, 320], [1, 3]));
    const title = (text: string, top: number) => {
      write(pen, text, 620, top + 34, { size: 23, bold: true, family: grotesk, colour: "#1d4a86", align: "center" });
      return top + 48;
    };
    y = title("Unit(s) Details", y);
    const { flat, building, street, locality, city, district, postcode } = premises;
    const units = [
      ["SN", "Unit Name", "Flat", "Building", "Town", "Road", "City", "Pin", "State", "District"],
      ["1", business.tradeName, flat, building, locality, street, city.name, postcode, city.state, district],
    ];
    const text = { size: 18, leading: 24, family: grotesk, colour: ink };
    y = drawGrid(pen, 60, y, units, { ...grid([46, 190, 96, 116, 126, 110, 116, 90, 120, 110]), text });
    y = title("Official address of Enterprise", y);
    y = drawGrid(pen, 60, y, addressRows(premises, business), grid([230, 330, 240, 320], [1, 3]));
    y = title("National Industry Classification Code(s)", y);
    y = drawActivities(pen, 60, y, 1120, registration.activities);
    y = drawGrid(pen, 60, y + 30, [["Date of Udyam Registration", slashed(registered)]], grid([560, 560], [1]));
    stampSpecimen(pen, 620, Math.min(1680, y + 110), 46);
  };
  return { ...PAGE, draw, labels: labelsOf(registration, business.owner) };
}
