import { type BankAccount, drawAccount, masked } from "./bank-account";
import type { Day } from "./dates";
import { fillBox, type Pen, rule, strokeBox, turned, write } from "./drawing";
import { grotesk, italic } from "./fonts";
import { firmNames } from "./goods";
import { inWords } from "./in-words";
import { drawMagneticBand } from "./magnetic-ink";
import { drawEmblem, drawGuilloche, drawSignature, drawTint, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";
import { grouped } from "./sale";
import type { Labels, Sheet } from "./sheet";

/** 202 by 92 mm (CTS-2010), 200 to the inch. */
const LEAF = { width: 1600, height: 728 };
const ink = "#20242c";
const pale = "#4c5360";

interface Leaf {
  account: BankAccount;
  number: string;
  /** Digits of the band that only the bank reads. */
  band: { account: string; kind: string };
}

function leafOf(account: BankAccount, random: Random, kind: string): Leaf {
  return { account, number: `0${random.digits(5)}`, band: { account: random.digits(6), kind } };
}

const labelsOf = ({ account, number }: Leaf): Labels => ({
  account_holder: account.holder,
  account_number: masked(account.number),
  ifsc: account.ifsc,
  bank_name: account.bank,
  micr: account.micr,
  cheque_number: number,
});

const drawBand = (pen: Pen, { account, number, band }: Leaf) => {
  fillBox(pen, 0, 648, LEAF.width, 80, "#ffffff");
  drawMagneticBand(pen, 330, 676, 25, { number, micr: account.micr, ...band });
};

function drawDate(pen: Pen, x: number, y: number, day: Day | undefined): void {
  const digits = day
    ? [String(day.day).padStart(2, "0"), String(day.month).padStart(2, "0"), String(day.year)].join("")
    : "";
  for (const [index, letter] of [..."DDMMYYYY"].entries()) {
    strokeBox(pen, x + index * 34, y, 34, 40, "#7d8795", 1.5);
    if (digits) write(pen, digits[index] ?? "", x + index * 34 + 17, y + 30, { size: 27, align: "center" });
    else write(pen, letter, x + index * 34 + 17, y + 29, { size: 20, align: "center", colour: "#a4acb8" });
  }
}

/** A savings account's cheque, written out to a firm. */
export function writtenCheque(person: Person, seed: number): Sheet {
  const account = drawAccount(person, seed, { bank: "Sahyadri Bank Limited", digits: 14 });
  const leaf = leafOf(account, createRandom(seed, "cheque"), "31");
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "written-cheque");
    drawTint(pen, LEAF.width, LEAF.height, ["#eef4fa", "#f7f6ee", "#e9f1f6"]);
    drawGuilloche(pen, LEAF.width, LEAF.height, ["rgba(90, 130, 180, 0.13)", "rgba(120, 160, 140, 0.1)"], random);
    fillBox(pen, 46, 34, 54, 54, "#1d3f77");
    write(pen, account.bank, 118, 78, { size: 38, bold: true, family: grotesk, colour: "#1d3f77" });
    const small = { size: 23, family: grotesk, colour: pale };
    write(pen, `${account.branch} Branch, ${account.branchAddress}`, 46, 122, { ...small, maxWidth: 900 });
    write(pen, `RTGS/NEFT IFSC : ${account.ifsc}`, 46, 152, small);
    write(pen, `MICR : ${account.micr}`, 470, 152, small);
    write(pen, "VALID FOR THREE MONTHS FROM THE DATE OF ISSUE", 1560, 50, { ...small, size: 17, align: "right" });
    drawDate(pen, 1282, 66, { year: 2026, month: random.int(1, 9), day: random.int(1, 28) });
    const label = { size: 23, colour: ink, family: grotesk };
    const hand = { size: 34, family: italic, colour: "#1f2f78" };
    write(pen, "Pay", 46, 222, { ...label, bold: true });
    write(pen, `${random.pick(firmNames)} Traders`, 130, 220, hand);
    rule(pen, 110, 230, 1310, 230, pale);
    write(pen, "या धारक को  OR BEARER", 1560, 222, { ...label, size: 21, align: "right" });
    const rupees = random.int(2, 90) * 1_000 + random.int(0, 9) * 100;
    write(pen, "Rupees  रुपये", 46, 292, label);
    write(pen, inWords(rupees).replace("Rupees ", ""), 220, 290, { ...hand, maxWidth: 900 });
    rule(pen, 200, 300, 1180, 300, pale);
    write(pen, "अदा करें", 46, 362, { ...label, size: 21 });
    rule(pen, 150, 366, 1180, 366, pale);
    strokeBox(pen, 1240, 268, 320, 66, ink, 2.5);
    write(pen, "₹", 1256, 314, { size: 36, bold: true });
    write(pen, `${grouped(rupees * 100).replace(".00", "")}/-`, 1310, 314, hand);
    write(pen, "A/c No.", 46, 436, label);
    strokeBox(pen, 150, 402, 420, 52, ink, 2);
    write(pen, account.number, 172, 438, { size: 29, bold: true, family: grotesk });
    write(pen, "SB A/C", 600, 436, { ...label, size: 21 });
    write(pen, "Payable at par at all branches of Sahyadri Bank Limited in India", 46, 516, { ...small, size: 19 });
    drawSignature(pen, 1220, 520, 260, random);
    write(pen, account.holder, 1350, 588, { size: 23, family: grotesk, align: "center", maxWidth: 420 });
    write(pen, "Please sign above", 1350, 626, { ...small, size: 19, align: "center" });
    stampSpecimen(pen, 800, 580, 40);
    drawBand(pen, leaf);
  };
  return { ...LEAF, draw, labels: { ...labelsOf(leaf), branch: account.branch, is_cancelled: false } };
}

/** A firm's leaf, left blank but for the word that makes it worthless: what borrowers hand in for a mandate. */
export function cancelledCheque(person: Person, seed: number): Sheet {
  const account = drawAccount(person, seed, { bank: "DECCAN SAHAKARI BANK LTD", digits: 15, ofFirm: true });
  const leaf = leafOf(account, createRandom(seed, "cheque"), "29");
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "cancelled-cheque");
    drawTint(pen, LEAF.width, LEAF.height, ["#f6f0e4", "#f3f5ee", "#efe9f2"]);
    drawGuilloche(pen, LEAF.width, LEAF.height, ["rgba(170, 120, 70, 0.12)", "rgba(110, 110, 170, 0.1)"], random);
    drawEmblem(pen, 80, 26, 84, "#6b3c2a");
    write(pen, account.bank, 150, 66, { size: 33, bold: true, colour: "#6b3c2a" });
    const small = { size: 23, colour: pale };
    write(pen, `${account.branch.toUpperCase()} BRANCH, ${account.city.name.toUpperCase()}`, 150, 98, small);
    write(pen, `IFSC: ${account.ifsc}`, 150, 128, small);
    write(pen, "CTS-2010", 1000, 60, { ...small, size: 18 });
    drawDate(pen, 1282, 36, undefined);
    write(pen, "Valid for 3 months from date of instrument", 1554, 104, { ...small, size: 17, align: "right" });
    const label = { size: 23, colour: ink };
    write(pen, "PAY", 46, 204, { ...label, bold: true });
    rule(pen, 120, 208, 1300, 208, pale);
    write(pen, "OR BEARER", 1560, 204, { ...label, size: 21, align: "right" });
    write(pen, "RUPEES", 46, 276, label);
    rule(pen, 160, 280, 1180, 280, pale);
    rule(pen, 46, 344, 1180, 344, pale);
    strokeBox(pen, 1240, 250, 320, 66, ink, 2.5);
    write(pen, "₹", 1256, 296, { size: 36, bold: true });
    write(pen, "खाता सं. A/C No.", 46, 416, label);
    strokeBox(pen, 260, 382, 440, 52, ink, 2);
    write(pen, account.number, 282, 418, { size: 29, bold: true });
    write(pen, "CURRENT A/C", 730, 416, { ...label, size: 21 });
    write(pen, `For ${account.holder}`, 1340, 440, { size: 23, align: "center", maxWidth: 480 });
    write(pen, "Authorised Signatory/ies", 1340, 590, { ...small, size: 19, align: "center" });
    write(pen, "Please sign above", 1340, 622, { ...small, size: 19, align: "center" });
    write(pen, "PAYABLE AT PAR AT ALL OUR BRANCHES", 46, 500, { ...small, size: 19 });
    turned(pen, 930, 300, -11, () => {
      rule(pen, -430, -46, 430, -46, "#26337a", 3);
      rule(pen, -430, 46, 430, 46, "#26337a", 3);
      write(pen, "CANCELLED", 0, 30, { size: 86, family: italic, colour: "#26337a", align: "center", spacing: 12 });
    });
    stampSpecimen(pen, 700, 590, 40);
    drawBand(pen, leaf);
  };
  return { ...LEAF, draw, labels: { ...labelsOf(leaf), branch: account.branch.toUpperCase(), is_cancelled: true } };
}
