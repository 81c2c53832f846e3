import { type Day, dashed, slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { grotesk, mono } from "./fonts";
import { inWords } from "./in-words";
import { drawCode, stampSpecimen } from "./ornaments";
import { homeLines, type Person } from "./people";
import { createRandom } from "./random";
import { grouped } from "./sale";
import type { Sheet } from "./sheet";
import { drawSupply, type Supplier, type Supply, supplyLabels } from "./supply";
import { drawTable } from "./table";

const PAGE = { width: 1240, height: 1754 };
const ink = "#1d2129";
const soft = "#4c535f";

/** OCT-2025, as boards name the month of a bill. */
const monthName = (day: Day) => withMonthName(day).slice(3).toUpperCase();
const monthLabel = (day: Day) => slashed(day).slice(3);

const periodLabels = ({ from, to }: Supply) => ({
  billing_period_from: slashed(from),
  billing_period_to: slashed(to),
});

const boards: [Supplier, ...Supplier[]] = [
  { name: "Sahyadri Rajya Vidyut Vitaran Co. Ltd.", numberLabel: "Consumer No.", numberForm: "179999999999" },
  {
    name: "Narmada State Electricity Distribution Company Limited",
    numberLabel: "Consumer No.",
    numberForm: "089999999999",
  },
];

/** A state's board: labels in two languages, the customer at the left, the bill's facts in a frame at the right. */
export function boardBill(person: Person, seed: number): Sheet {
  const supply = drawSupply(seed, boards);
  const { supplier, reading } = supply;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "board-bill");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    fillBox(pen, 60, 50, 1120, 12, "#b5562b");
    write(pen, supplier.name, 620, 116, { size: 33, bold: true, align: "center", colour: "#8a3b18", maxWidth: 1080 });
    write(pen, "Regd. Office: Prakash Bhavan, Fort Road. Website: www.vidyut.example", 620, 152, {
      ...{ size: 20, align: "center", colour: soft },
    });
    write(pen, `वीज पुरवठा देयक / BILL OF SUPPLY FOR THE MONTH OF ${monthName(supply.from)}`, 620, 206, {
      ...{ size: 26, bold: true, align: "center" },
    });
    const left = { size: 23, colour: ink, maxWidth: 640 };
    write(pen, `ग्राहक क्रमांक / Consumer No. : ${supply.consumerNumber}`, 80, 278, { ...left, bold: true });
    write(pen, `ग्राहकाचे नाव / Consumer Name : ${person.fullName.toUpperCase()}`, 80, 322, left);
    const [house, street, city] = homeLines(person.address);
    write(pen, `पत्ता / Address : ${house}`, 80, 366, left);
    writeLines(pen, [street, city], 80, 402, { ...left, leading: 36 });
    write(pen, `Mobile No. : ******${person.mobile.slice(6)}`, 80, 482, left);
    const facts = [
      ["देयक क्रमांक / Bill No.", supply.billNumber],
      ["देयक दिनांक / Bill Date", withMonthName(supply.billDate).toUpperCase()],
      ["देयक रक्कम / Bill Amount Rs.", grouped(supply.total)],
      ["देय दिनांक / Due Date", withMonthName(supply.dueDate).toUpperCase()],
      ["या तारखेनंतर / If Paid After", grouped(supply.total + 1_000)],
    ] as const;
    for (const [index, [title, value]] of facts.entries()) {
      const top = 246 + index * 54;
      strokeBox(pen, 740, top, 250, 54, "#9a7a66");
      strokeBox(pen, 990, top, 190, 54, "#9a7a66");
      write(pen, title, 750, top + 36, { size: 21, colour: soft, maxWidth: 232 });
      write(pen, value, 1170, top + 36, { size: 22, bold: true, align: "right", maxWidth: 172 });
    }
    const facing = { size: 22, colour: ink };
    write(pen, "Billing Unit : 4637 / KOTHARI SUB-DN.", 80, 560, facing);
    write(pen, "Tariff : 90/LT I Res 1-Phase", 620, 560, facing);
    write(pen, `Sanctioned Load : ${supply.load}`, 80, 600, facing);
    write(pen, "Date of Connection : 12-JAN-2011", 620, 600, facing);
    write(pen, `Current Reading Date : ${dashed(supply.to)}`, 80, 640, facing);
    write(pen, `Previous Reading Date : ${dashed(supply.from)}`, 620, 640, facing);
    const below = drawTable(
      pen,
      80,
      680,
      [
        { title: "Meter No.", width: 230, align: "center", text: () => supply.meterNumber },
        { title: "Current Reading", width: 230, align: "center", text: () => String(reading.current) },
        { title: "Previous Reading", width: 230, align: "center", text: () => String(reading.previous) },
        { title: "M.F.", width: 110, align: "center", text: () => "1.00" },
        { title: "Units", width: 140, align: "center", text: () => String(reading.units) },
        { title: "Total", width: 160, align: "center", text: () => String(reading.units) },
      ],
      [0],
      { text: { size: 22 }, rowHeight: 52, headColour: "#f3e5dc", lineColour: "#9a7a66" },
    );
    for (const [index, [title, amount]] of supply.charges.entries()) {
      write(pen, title, 90, below + 60 + index * 44, { size: 23 });
      write(pen, grouped(amount), 700, below + 60 + index * 44, { size: 23, align: "right" });
    }
    write(pen, `एकूण देयक रक्कम / Total Bill Amount (Rounded) Rs. ${grouped(supply.total)}`, 90, below + 310, {
      ...{ size: 24, bold: true },
    });
    drawCode(pen, 930, below + 50, 220, random);
    rule(pen, 60, 1360, 1180, 1360, "#555b66", 2);
    write(pen, `Consumer No. : ${supply.consumerNumber}`, 80, 1410, { size: 23 });
    write(pen, `Due Date : ${withMonthName(supply.dueDate).toUpperCase()}`, 80, 1454, { size: 23 });
    write(pen, `Amount Rs. : ${grouped(supply.total)}`, 700, 1410, { size: 23 });
    write(pen, "Cheques and drafts in favour of the company, crossed.", 80, 1500, { size: 20, colour: soft });
    stampSpecimen(pen, 900, 1580, 46);
  };
  const labels = { ...supplyLabels(supply, person), ...periodLabels(supply), billing_month: monthLabel(supply.from) };
  return { ...PAGE, draw, labels };
}

const cityCompanies: [Supplier, ...Supplier[]] = [
  { name: "Yamuna Power Distribution Limited", numberLabel: "CA No.", numberForm: "69999999999" },
  { name: "Sabarmati Power Limited", numberLabel: "Service No.", numberForm: "3999999" },
];

/** A city's private company: what matters in tiles, labels above values, the customer below. */
export function companyBill(person: Person, seed: number): Sheet {
  const supply = drawSupply(seed, cityCompanies);
  const { supplier, reading } = supply;
  const family = grotesk;
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "company-bill");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    fillBox(pen, 0, 0, PAGE.width, 130, "#1d4f91");
    write(pen, supplier.name, 70, 82, { size: 36, bold: true, family, colour: "#ffffff", maxWidth: 760 });
    write(pen, "ELECTRICITY BILL", 1170, 80, { size: 28, bold: true, family, colour: "#ffffff", align: "right" });
    const tiles = [
      [supplier.numberLabel, supply.consumerNumber],
      ["Bill No.", supply.billNumber],
      ["Bill Date", withMonthName(supply.billDate)],
      ["Due Date", withMonthName(supply.dueDate)],
      ["Bill Period", `${slashed(supply.from)} to ${slashed(supply.to)}`],
      ["Units Consumed (kWh)", String(reading.units)],
      ["Meter No.", supply.meterNumber],
      ["Bill Basis", "Actual"],
      ["Net Amount Payable (Rs.)", grouped(supply.total)],
    ] as const;
    for (const [index, [title, value]] of tiles.entries()) {
      const [left, top] = [70 + (index % 3) * 370, 160 + Math.floor(index / 3) * 104];
      fillBox(pen, left, top, 358, 94, index === tiles.length - 1 ? "#ffe9b8" : "#eaf1fa");
      write(pen, title, left + 16, top + 34, { size: 21, family, colour: soft });
      write(pen, value, left + 16, top + 74, { size: 25, bold: true, family, maxWidth: 330 });
    }
    const text = { size: 23, family, maxWidth: 560 };
    write(pen, "Name", 70, 500, { ...text, size: 21, colour: soft });
    write(pen, person.fullName.toUpperCase(), 70, 538, { ...text, size: 26, bold: true });
    write(pen, "Supply Address", 70, 590, { ...text, size: 21, colour: soft });
    writeLines(pen, homeLines(person.address), 70, 628, { ...text, leading: 36 });
    const facts = [
      `Sanctioned Load : ${supply.load}`,
      "Tariff Category : Domestic",
      "Supply Type : LT, Single Phase",
      `Security Deposit : ${grouped(180_000)}`,
    ];
    writeLines(pen, facts, 700, 500, { ...text, leading: 44 });
    const rows = [...supply.charges, ["Net Amount Payable", supply.total] as [string, number]];
    const below = drawTable(
      pen,
      70,
      800,
      [
        { title: "Bill Details", width: 700, text: ([title]) => title },
        { title: "Amount (Rs.)", width: 400, align: "right", text: ([, amount]) => grouped(amount) },
      ],
      rows,
      { text: { size: 23, family }, rowHeight: 56, headColour: "#dbe7f6", lineColour: "#8fa8c7", ruled: true },
    );
    write(pen, inWords(supply.total / 100), 70, below + 50, { ...text, maxWidth: 1080 });
    write(pen, `Present reading ${reading.current}`, 70, below + 104, text);
    write(pen, `Past reading ${reading.previous}`, 560, below + 104, text);
    drawCode(pen, 70, below + 150, 190, random, 33);
    const notes = ["Pay online or at any of our counters.", "For complaints of supply call 19124, day and night."];
    writeLines(pen, notes, 300, below + 210, { size: 21, family, leading: 36, colour: soft });
    stampSpecimen(pen, 930, below + 300, 46);
  };
  return { ...PAGE, draw, labels: { ...supplyLabels(supply, person), ...periodLabels(supply) } };
}

const spotBillers: [Supplier, ...Supplier[]] = [
  { name: "KAVERI ELECTRICITY SUPPLY COMPANY LIMITED", numberLabel: "RR Number", numberForm: "W9AA99999" },
  { name: "GODAVARI POWER DISTRIBUTION COMPANY LTD", numberLabel: "Service No", numberForm: "9999 99999" },
];

/** What a meter reader prints at the door: one narrow strip, label and value in one line. */
export function spotBill(person: Person, seed: number): Sheet {
  const supply = drawSupply(seed, spotBillers);
  const { supplier, reading } = supply;
  const strip = { width: 760, height: 1640 };
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "spot-bill");
    fillBox(pen, 0, 0, strip.width, strip.height, "#fbfaf5");
    const style = { size: 26, family: mono, maxWidth: 680, colour: "#20242b" };
    write(pen, supplier.name, 380, 70, { ...style, size: 28, bold: true, align: "center" });
    write(pen, "ELECTRICITY BILL", 380, 112, { ...style, bold: true, align: "center" });
    write(pen, "GSTIN : Exempt   Sub Division : S3", 380, 150, { ...style, size: 23, align: "center" });
    const lines = [
      `${supplier.numberLabel.padEnd(17)}: ${supply.consumerNumber}`,
      `Account ID       : ${random.digits(10)}`,
      `Meter Reader     : ${random.digits(8)}`,
      "Name & Address",
      person.fullName.toUpperCase(),
      ...homeLines(person.address),
      "--------------------------------------------",
      "Tariff           : LT-1 Domestic",
      `Sanctioned Load  : ${supply.load}`,
      `Billing Period   : ${slashed(supply.from)} - ${slashed(supply.to)}`,
      `Reading Date     : ${slashed(supply.to)}`,
      `Bill No          : ${supply.billNumber}`,
      `Bill Date        : ${slashed(supply.billDate)}`,
      `Meter SL No      : ${supply.meterNumber}`,
      `Pres Reading     : ${reading.current}`,
      `Prev Reading     : ${reading.previous}`,
      "Constant         : 1",
      `Consumption      : ${reading.units} Units`,
      "--------------------------------------------",
      ...supply.charges.map(([title, amount]) => `${title.padEnd(25)}: ${grouped(amount).padStart(12)}`),
      "--------------------------------------------",
      `Bill Amount      : Rs. ${grouped(supply.total)}`,
      "Arrears          : Rs. 0.00",
      `Net Amt Payable  : Rs. ${grouped(supply.total)}`,
      `Due Date         : ${slashed(supply.dueDate)}`,
    ];
    writeLines(pen, lines, 40, 208, { ...style, leading: 41 });
    write(pen, "Pay at any counter or online.", 380, 1490, { ...style, size: 23, align: "center" });
    stampSpecimen(pen, 380, 1570, 40);
  };
  return { ...strip, draw, labels: { ...supplyLabels(supply, person), ...periodLabels(supply) } };
}

const corporations: [Supplier, ...Supplier[]] = [
  { name: "Aravali Vidyut Vitaran Nigam Ltd.", numberLabel: "K No.", numberForm: "110999999999" },
  { name: "Dakshin Bijli Vitaran Nigam Limited", numberLabel: "BP No.", numberForm: "8000999999" },
];

/** A state's corporation: a ruled form of pairs, two a row, titles in Hindi and English. */
export function corporationBill(person: Person, seed: number): Sheet {
  const supply = drawSupply(seed, corporations);
  const { supplier, reading } = supply;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fffefa");
    write(pen, supplier.name, 620, 100, { size: 36, bold: true, align: "center", maxWidth: 1080 });
    write(pen, "(A Government Undertaking)", 620, 138, { size: 21, align: "center", colour: soft });
    write(pen, "विद्युत बिल / Electricity Bill", 620, 190, { size: 27, bold: true, align: "center" });
    const pairs = [
      [`के नं. / ${supplier.numberLabel}`, supply.consumerNumber],
      ["बिल माह / Bill Month", monthName(supply.from)],
      ["बिल संख्या / Bill No.", supply.billNumber],
      ["बिल जारी दिनांक / Bill Issue Date", dashed(supply.billDate)],
      ["मीटर संख्या / Meter No.", supply.meterNumber],
      ["देय तिथि / Due Date", dashed(supply.dueDate)],
      ["वर्तमान पठन / Present Reading", String(reading.current)],
      ["पूर्व पठन / Previous Reading", String(reading.previous)],
      ["उपभोग यूनिट / Units Consumed", String(reading.units)],
      ["स्वीकृत भार / Sanctioned Load", supply.load],
    ] as const;
    strokeBox(pen, 70, 230, 1100, 240, "#6a7280");
    const text = { size: 24, maxWidth: 1040 };
    write(pen, `उपभोक्ता का नाम / Name of Consumer : ${person.fullName.toUpperCase()}`, 90, 280, text);
    const [house, street, city] = homeLines(person.address);
    write(pen, `पता / Address : ${house},`, 90, 328, text);
    writeLines(pen, [`${street},`, city], 90, 368, { ...text, leading: 38 });
    write(pen, "Category : Domestic Service (LT-1)", 90, 452, text);
    for (const [index, [title, value]] of pairs.entries()) {
      const [left, top] = [70 + (index % 2) * 550, 490 + Math.floor(index / 2) * 66];
      strokeBox(pen, left, top, 330, 66, "#6a7280");
      strokeBox(pen, left + 330, top, 220, 66, "#6a7280");
      write(pen, title, left + 12, top + 42, { size: 21, maxWidth: 310 });
      write(pen, value, left + 342, top + 42, { size: 23, bold: true, maxWidth: 200 });
    }
    for (const [index, [title, amount]] of supply.charges.entries()) {
      write(pen, title, 90, 890 + index * 46, { size: 23 });
      write(pen, grouped(amount), 760, 890 + index * 46, { size: 23, align: "right" });
    }
    strokeBox(pen, 70, 1140, 1100, 76, "#6a7280", 3);
    write(pen, "देय तिथि तक देय राशि / Amount payable by due date", 90, 1188, { size: 24, bold: true });
    write(pen, `Rs. ${grouped(supply.total)}`, 1150, 1188, { size: 27, bold: true, align: "right" });
    write(pen, "Amount payable after due date", 90, 1262, { size: 23 });
    write(pen, `Rs. ${grouped(supply.total + 4_500)}`, 1150, 1262, { size: 23, align: "right" });
    write(pen, "E. & O. E. This bill is made by a computer and needs no signature.", 90, 1340, {
      size: 20,
      colour: soft,
    });
    stampSpecimen(pen, 880, 1460, 46);
  };
  return { ...PAGE, draw, labels: { ...supplyLabels(supply, person), billing_month: monthLabel(supply.from) } };
}
