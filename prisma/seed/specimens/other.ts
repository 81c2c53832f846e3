import { slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, turned, write, writeLines } from "./drawing";
import { grotesk, italic } from "./fonts";
import { drawSignature, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";
import { grouped } from "./sale";
import type { Sheet } from "./sheet";

/*
 * Pages officers meet in an applicant's folder that are of no type the engine reads.
 */

const PAGE = { width: 1240, height: 1754 };
const homeOf = ({ address }: Person) => [
  address.house,
  `${address.street}, ${address.locality}`,
  `${address.city.name} ${address.postcode}`,
];

const newDay = (random: Random) => ({ year: random.int(2024, 2026), month: random.int(1, 10), day: random.int(1, 28) });

/** A letter in which someone asks for a loan. */
export function letter(person: Person, seed: number): Sheet {
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "letter");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fffdf8");
    writeLines(pen, [person.fullName, ...homeOf(person)], 130, 170, { size: 25, leading: 40 });
    write(pen, withMonthName(newDay(random)), 1110, 170, { size: 25, align: "right" });
    writeLines(pen, ["The Branch Manager", `${person.address.city.name} Main Branch`], 130, 400, {
      size: 25,
      leading: 40,
    });
    write(pen, "Subject: Request for a loan to extend our shop", 130, 540, { size: 26, bold: true });
    const body = [
      "Respected Sir or Madam,",
      "",
      "I have run a small tailoring shop in this town for nine years. The shop next to",
      "mine is to be let from next month and I would like to take it, so that two more",
      "machines can be set up before the wedding season.",
      "",
      "The work will cost about four lakh rupees, of which I can bring one lakh myself.",
      "I request you to consider a loan for the rest, to be paid back over five years.",
      "My papers were left at the counter with your colleague.",
      "",
      "Thanking you,",
      "Yours faithfully,",
    ];
    writeLines(pen, body, 130, 620, { size: 25, leading: 44 });
    drawSignature(pen, 140, 1260, 250, random);
    write(pen, person.fullName, 130, 1350, { size: 25 });
    stampSpecimen(pen, 860, 1320, 48);
  };
  return { ...PAGE, draw, labels: {} };
}

/** A bill for piped gas. */
export function utilityBill(person: Person, seed: number): Sheet {
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "utility-bill");
    const volume = random.int(9, 64);
    const charge = volume * random.int(4_400, 5_200);
    const tax = Math.round(charge * 0.05);
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    fillBox(pen, 0, 0, PAGE.width, 150, "#2c6e63");
    write(pen, `${person.address.city.name} City Gas Supply`, 80, 92, {
      size: 42,
      bold: true,
      family: grotesk,
      colour: "#ffffff",
    });
    write(pen, "Piped gas bill", 1160, 92, { size: 30, family: grotesk, colour: "#ffffff", align: "right" });
    writeLines(pen, [person.fullName, ...homeOf(person)], 80, 220, { size: 25, leading: 38, family: grotesk });
    const rows: [string, string][] = [
      ["Customer No.", random.digits(12)],
      ["Meter No.", `GM${random.digits(7)}`],
      ["Billing month", withMonthName(newDay(random)).slice(3)],
      ["Previous reading", random.digits(5)],
      ["Gas used (SCM)", String(volume)],
      ["Gas charges", grouped(charge)],
      ["Minimum charges", grouped(12_500)],
      ["Value added tax", grouped(tax)],
      ["Pay before", slashed(newDay(random))],
      ["Amount to pay", grouped(charge + 12_500 + tax)],
    ];
    for (const [index, [title, value]] of rows.entries()) {
      const top = 440 + index * 64;
      strokeBox(pen, 80, top, 1080, 64, "#9fb7b2");
      write(pen, title, 104, top + 41, { size: 25, family: grotesk });
      write(pen, value, 1136, top + 41, { size: 25, bold: true, family: grotesk, align: "right" });
    }
    write(pen, "Gas used in the last six months", 80, 1170, { size: 24, bold: true, family: grotesk });
    for (let month = 0; month < 6; month++) {
      const height = random.int(60, 210);
      fillBox(pen, 110 + month * 110, 1420 - height, 70, height, "#7fb0a6");
    }
    rule(pen, 80, 1420, 800, 1420, "#4a6660", 3);
    stampSpecimen(pen, 960, 1330, 46);
  };
  return { ...PAGE, draw, labels: {} };
}

/** A note by hand: letters that dance on ruled paper. */
export function note(person: Person, seed: number): Sheet {
  const page = { width: 1000, height: 1300 };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "note");
    fillBox(pen, 0, 0, page.width, page.height, "#fbf6e2");
    for (let y = 150; y < page.height; y += 74) rule(pen, 0, y, page.width, y, "rgba(90, 130, 190, 0.45)", 2);
    rule(pen, 110, 0, 110, page.height, "rgba(200, 80, 80, 0.5)", 2);
    const lines = [
      "Came to the shop on Tuesday,",
      "you were out. I brought the",
      "papers for the scooter loan.",
      "Two are still missing, my",
      "brother will bring them soon.",
      "Please ring me in the evening,",
      "after seven is best.",
      "",
      person.givenNames,
    ];
    for (const [index, line] of lines.entries()) {
      let x = 140 + random.between(-6, 10);
      for (const letter of line) {
        const y = 214 + index * 74 + random.between(-4, 4);
        const size = 46 * random.between(0.94, 1.07);
        turned(pen, x, y, random.between(-5, 5), () =>
          write(pen, letter, 0, 0, { size, family: italic, colour: "#26337a" }),
        );
        x += letter === " " ? 17 : 24 * random.between(0.94, 1.1);
      }
    }
    stampSpecimen(pen, 660, 1130, 44);
  };
  return { ...page, draw, labels: {} };
}
