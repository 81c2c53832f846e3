import { dashed, slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, type TextStyle, wrap, write, writeLines } from "./drawing";
import { inWords } from "./in-words";
import { drawEmblem, drawSignature, stampSpecimen } from "./ornaments";
import { addressLines, type Person } from "./people";
import { createRandom } from "./random";
import { plain } from "./sale";
import type { Labels, Page, Sheet } from "./sheet";
import { type Column, drawTable, type TableStyle } from "./table";
import { type Challan, drawTdsCertificate, type Quarter, type TdsCertificate } from "./tds-certificate";

const PAGE = { width: 1240, height: 1754 };
const ink = "#14161b";
const line = "#33373f";
const table: TableStyle = {
  text: { size: 20, colour: ink },
  rowHeight: 44,
  headColour: "#e9ecf1",
  lineColour: line,
  ruled: true,
};

const labelsOf = (certificate: TdsCertificate): Labels => ({
  certificate_number: certificate.certificateNumber,
  employer_name: certificate.employer.name.toUpperCase(),
  employer_tan: certificate.employer.tan,
  employer_pan: certificate.employer.pan,
  employee_name: certificate.employeeName,
  employee_pan: certificate.employeePan,
  assessment_year: certificate.assessmentYear,
  period_from: slashed(certificate.from),
  period_to: slashed(certificate.to),
  total_amount_paid: plain(certificate.paid),
  tax_deducted: plain(certificate.deducted),
  tax_deposited: plain(certificate.deposited),
  quarters: certificate.quarters.map(({ quarter, receiptNumber, paid, deducted, deposited }) => ({
    quarter,
    receipt_number: receiptNumber,
    amount_paid: plain(paid),
    tax_deducted: plain(deducted),
    tax_deposited: plain(deposited),
  })),
});

/** A framed cell of lines. */
function drawCell(
  pen: Pen,
  [x, y, width, height]: [number, number, number, number],
  lines: string[],
  style: Partial<TextStyle> & { fill?: string } = {},
): void {
  const { fill, ...text } = style;
  if (fill) fillBox(pen, x, y, width, height, fill);
  strokeBox(pen, x, y, width, height, line);
  const size = text.size ?? 20;
  const at = text.align === "center" ? x + width / 2 : x + 12;
  writeLines(pen, lines, at, y + size * 1.5, { colour: ink, ...text, size, leading: size * 1.4, maxWidth: width - 20 });
}

const law =
  "Certificate under Section 203 of the Income-tax Act, 1961 for tax deducted at source on salary paid to an employee" +
  " under section 192 or pension/interest income of specified senior citizen under section 194P";

/** What both parts begin with. @returns the y below */
function drawHead(pen: Pen, person: Person, certificate: TdsCertificate, part: "A" | "B"): number {
  const { employer } = certificate;
  fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
  drawEmblem(pen, 120, 36, 90, "#4b4a52");
  write(pen, "TRACES", 190, 92, { size: 32, bold: true, colour: "#2b5b8a" });
  write(pen, "TDS Reconciliation Analysis and Correction Enabling System", 340, 90, { size: 20, colour: "#4a505c" });
  write(pen, "FORM NO. 16", 620, 168, { size: 30, bold: true, align: "center" });
  write(pen, "[See rule 31(1)(a)]", 620, 202, { size: 20, align: "center" });
  write(pen, `PART ${part}`, 620, 240, { size: 26, bold: true, align: "center" });
  drawCell(pen, [70, 260, 1100, 76], wrap(pen, law, 1060, { size: 20 }), { align: "center" });
  drawCell(pen, [70, 336, 550, 44], [`Certificate No.  ${certificate.certificateNumber}`], { bold: true });
  drawCell(pen, [620, 336, 550, 44], [`Last updated on  ${withMonthName(certificate.issued)}`], { bold: true });
  const heading = { bold: true, align: "center", fill: "#f3f4f7", size: 19 } as const;
  drawCell(pen, [70, 380, 550, 40], ["Name and address of the Employer/Specified Bank"], heading);
  drawCell(pen, [620, 380, 550, 40], ["Name and address of the Employee/Specified senior citizen"], heading);
  const employerLines = [employer.name.toUpperCase(), ...employer.address.map((text) => text.toUpperCase())];
  drawCell(pen, [70, 420, 550, 190], [...employerLines, employer.phone, employer.email]);
  const [, house = "", street = "", city = "", state = ""] = addressLines(person.address);
  drawCell(pen, [620, 420, 550, 190], [certificate.employeeName, house, street, `${city} ${state}`]);
  drawCell(pen, [70, 610, 240, 76], ["PAN of the", "Deductor"], heading);
  drawCell(pen, [310, 610, 250, 76], ["TAN of the", "Deductor"], heading);
  drawCell(pen, [560, 610, 320, 76], ["PAN of the Employee/", "Specified senior citizen"], heading);
  drawCell(pen, [880, 610, 290, 76], ["Employee Reference No.", "(If available)"], heading);
  const centred = { align: "center", size: 21 } as const;
  drawCell(pen, [70, 686, 240, 46], [employer.pan], centred);
  drawCell(pen, [310, 686, 250, 46], [employer.tan], centred);
  drawCell(pen, [560, 686, 320, 46], [certificate.employeePan], centred);
  drawCell(pen, [880, 686, 290, 46], [""], centred);
  drawCell(pen, [70, 732, 520, 80], ["CIT (TDS)"], heading);
  drawCell(pen, [590, 732, 220, 80], ["Assessment Year"], heading);
  drawCell(pen, [810, 732, 360, 40], ["Period with the Employer"], heading);
  drawCell(pen, [810, 772, 180, 40], ["From"], heading);
  drawCell(pen, [990, 772, 180, 40], ["To"], heading);
  const office = ["The Commissioner of Income Tax (TDS)", `Aayakar Bhavan, ${employer.city.name}`];
  drawCell(pen, [70, 812, 520, 76], office);
  drawCell(pen, [590, 812, 220, 76], [certificate.assessmentYear], centred);
  drawCell(pen, [810, 812, 180, 76], [withMonthName(certificate.from)], centred);
  drawCell(pen, [990, 812, 180, 76], [withMonthName(certificate.to)], centred);
  return 888;
}

function drawQuarters(pen: Pen, certificate: TdsCertificate, top: number): number {
  const title = "Summary of amount paid/credited and tax deducted at source thereon in respect of the employee";
  drawCell(pen, [70, top, 1100, 44], [title], { bold: true, align: "center", size: 20 });
  const heads: [string[], number][] = [
    [["Quarter(s)"], 130],
    [["Receipt Numbers of original", "quarterly statements of TDS", "under sub-section (3) of", "Section 200"], 340],
    [["Amount paid/credited"], 230],
    [["Amount of tax", "deducted (Rs.)"], 200],
    [["Amount of tax", "deposited/remitted", "(Rs.)"], 200],
  ];
  const cells: [string, (quarter: Quarter) => string][] = [
    ["Total (Rs.)", ({ quarter }) => quarter],
    ["", ({ receiptNumber }) => receiptNumber],
    [plain(certificate.paid), ({ paid }) => plain(paid)],
    [plain(certificate.deducted), ({ deducted }) => plain(deducted)],
    [plain(certificate.deposited), ({ deposited }) => plain(deposited)],
  ];
  const headBottom = top + 44 + 124;
  let x = 70;
  for (const [index, [lines, width]] of heads.entries()) {
    drawCell(pen, [x, top + 44, width, 124], lines, { bold: true, align: "center", size: 20 });
    const [total, textOf] = cells[index] as [string, (quarter: Quarter) => string];
    for (const [row, quarter] of certificate.quarters.entries()) {
      drawCell(pen, [x, headBottom + row * 44, width, 44], [textOf(quarter)], { align: "center" });
    }
    drawCell(pen, [x, headBottom + certificate.quarters.length * 44, width, 44], [total], {
      align: "center",
      bold: true,
    });
    x += width;
  }
  return headBottom + (certificate.quarters.length + 1) * 44;
}

const challanColumns: Column<Challan>[] = [
  { title: "Sl. No.", width: 100, align: "center", text: (_, index) => String(index + 1) },
  { title: "Tax Deposited (Rs.)", width: 270, align: "right", text: ({ amount }) => plain(amount) },
  { title: "BSR Code", width: 190, align: "center", text: ({ bsrCode }) => bsrCode },
  { title: "Date of deposit", width: 230, align: "center", text: ({ day }) => dashed(day) },
  { title: "Challan Serial No.", width: 210, align: "center", text: ({ serial }) => serial },
  { title: "Status", width: 100, align: "center", text: () => "F" },
];

function drawChallans(pen: Pen, certificate: TdsCertificate, top: number): number {
  const titles = ["II. DETAILS OF TAX DEDUCTED AND DEPOSITED IN THE CENTRAL GOVERNMENT ACCOUNT", "THROUGH CHALLAN"];
  writeLines(pen, titles, 620, top + 30, { size: 20, bold: true, align: "center", leading: 30, maxWidth: 1090 });
  const bottom = drawTable(pen, 70, top + 80, challanColumns, certificate.challans, table);
  write(pen, `Total (Rs.)   ${plain(certificate.deposited)}`, 90, bottom + 34, { size: 20, bold: true });
  return bottom + 60;
}

function drawVerification(pen: Pen, person: Person, certificate: TdsCertificate, top: number, seed: number): void {
  const rupees = Math.round(certificate.deducted / 100);
  const sum = `Rs. ${plain(certificate.deducted)} [${inWords(rupees)}]`;
  const text =
    `I, ${person.fatherName.toUpperCase()}, working in the capacity of MANAGER (designation) do hereby certify that a sum of` +
    ` ${sum} has been deducted and a sum of Rs. ${plain(certificate.deposited)} has been deposited to the credit of the` +
    " Central Government. I further certify that the information given above is true, complete and correct and is based on" +
    " the books of account, documents, TDS statements, TDS deposited and other available records.";
  write(pen, "Verification", 620, top + 34, { size: 23, bold: true, align: "center" });
  writeLines(pen, wrap(pen, text, 1060, { size: 20 }), 80, top + 76, { size: 20, leading: 30 });
  write(pen, `Place  ${certificate.employer.city.name.toUpperCase()}`, 80, top + 280, { size: 20 });
  write(pen, `Date  ${withMonthName(certificate.issued)}`, 80, top + 316, { size: 20 });
  drawSignature(pen, 860, top + 290, 190, createRandom(seed, "form-16-signature"));
  write(pen, "(Signature of person responsible for deduction of Tax)", 1160, top + 330, { size: 19, align: "right" });
}

/** Part A with its challans on a second page, as TRACES issues it. */
export function form16PartA(person: Person, seed: number): Sheet {
  const certificate = drawTdsCertificate(person, seed);
  const draw = (pen: Pen) => {
    const below = drawQuarters(pen, certificate, drawHead(pen, person, certificate, "A"));
    const title = "I. DETAILS OF TAX DEDUCTED AND DEPOSITED THROUGH BOOK ADJUSTMENT";
    write(pen, title, 620, below + 46, { size: 20, bold: true, align: "center", maxWidth: 1090 });
    write(pen, "Total (Rs.)", 90, below + 90, { size: 20, bold: true });
    write(pen, "Page 1 of 2", 620, 1720, { size: 19, align: "center" });
    stampSpecimen(pen, 880, 1600, 46);
  };
  const second: Page = {
    ...PAGE,
    draw: (pen) => {
      fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
      const running = `Certificate Number: ${certificate.certificateNumber}   TAN of Employer: ${certificate.employer.tan}`;
      write(pen, running, 80, 60, { size: 19, maxWidth: 1080 });
      write(
        pen,
        `PAN of Employee: ${certificate.employeePan}   Assessment Year: ${certificate.assessmentYear}`,
        80,
        92,
        {
          ...{ size: 19, maxWidth: 1080 },
        },
      );
      const below = drawChallans(pen, certificate, 120);
      drawVerification(pen, person, certificate, below + 30, seed);
      write(pen, "Page 2 of 2", 620, 1720, { size: 19, align: "center" });
      stampSpecimen(pen, 400, 1600, 46);
    },
  };
  return { ...PAGE, draw, furtherPages: [second], labels: labelsOf(certificate) };
}

/** Income as Part B states it: rows of the annexure. */
function annexureRows(certificate: TdsCertificate): [string, string, string][] {
  const { gross, exempt, standardDeduction, professionalTax, savings } = certificate;
  const received = gross - exempt;
  const deducted = standardDeduction + professionalTax;
  const salary = received - deducted;
  return [
    ["1.", "Gross Salary", ""],
    ["(a)", "Salary as per provisions contained in section 17(1)", plain(gross)],
    ["(b)", "Value of perquisites under section 17(2)", "0.00"],
    ["(c)", "Profits in lieu of salary under section 17(3)", "0.00"],
    ["(d)", "Total", plain(gross)],
    ["(e)", "Reported total amount of salary received from other employer(s)", "0.00"],
    ["2.", "Less: Allowances to the extent exempt under section 10", plain(exempt)],
    ["3.", "Total amount of salary received from current employer [1(d)-2(h)]", plain(received)],
    ["4.", "Less: Deductions under section 16", ""],
    ["(a)", "Standard deduction under section 16(ia)", plain(standardDeduction)],
    ["(c)", "Tax on employment under section 16(iii)", plain(professionalTax)],
    ["5.", "Total amount of deductions under section 16", plain(deducted)],
    ["6.", 'Income chargeable under the head "Salaries" [(3+1(e)-5]', plain(salary)],
    ["9.", "Gross total income (6+8)", plain(salary)],
    ["11.", "Aggregate of deductible amount under Chapter VI-A", plain(savings)],
    ["12.", "Total taxable income (9-11)", plain(salary - savings)],
    ["19.", "Net tax payable", plain(certificate.deducted)],
  ];
}

/** Part A on one page and Part B behind it. */
export function form16Parts(person: Person, seed: number): Sheet {
  const certificate = drawTdsCertificate(person, seed);
  const draw = (pen: Pen) => {
    const below = drawQuarters(pen, certificate, drawHead(pen, person, certificate, "A"));
    drawVerification(pen, person, certificate, below + 20, seed);
    stampSpecimen(pen, 460, 1690, 40);
  };
  const second: Page = {
    ...PAGE,
    draw: (pen) => {
      const below = drawHead(pen, person, certificate, "B");
      drawCell(pen, [70, below, 1100, 44], ["Details of Salary Paid and any other income and tax deducted"], {
        ...{ bold: true, align: "center" },
      });
      for (const [index, [number, title, value]] of annexureRows(certificate).entries()) {
        const y = below + 44 + index * 42;
        drawCell(pen, [70, y, 80, 42], [number], { align: "center" });
        drawCell(pen, [150, y, 760, 42], [title]);
        strokeBox(pen, 910, y, 260, 42, line);
        write(pen, value, 1158, y + 30, { size: 20, align: "right", colour: ink });
      }
      stampSpecimen(pen, 700, 1712, 34);
    },
  };
  const labels = { ...labelsOf(certificate), gross_salary: plain(certificate.gross) };
  return { ...PAGE, draw, furtherPages: [second], labels };
}

/** A certificate an employer's own program makes: both parts on one page, label and value in one line. */
export function form16Employer(person: Person, seed: number): Sheet {
  const certificate = drawTdsCertificate(person, seed);
  const { employer } = certificate;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fffefb");
    write(pen, employer.name.toUpperCase(), 620, 92, { size: 32, bold: true, align: "center", maxWidth: 1080 });
    write(pen, employer.address.join(", "), 620, 130, { size: 20, align: "center", maxWidth: 1080 });
    rule(pen, 70, 150, 1170, 150, ink, 2);
    write(pen, "FORM 16", 620, 200, { size: 30, bold: true, align: "center" });
    writeLines(pen, wrap(pen, law, 1000, { size: 20 }), 620, 236, { size: 20, align: "center", leading: 30 });
    const rows: [string, string][] = [
      ["Certificate Number", certificate.certificateNumber],
      ["Name of the Employer", employer.name.toUpperCase()],
      ["PAN of the Employer", employer.pan],
      ["TAN of the Employer", employer.tan],
      ["Name of the Employee", certificate.employeeName],
      ["PAN of the Employee", certificate.employeePan],
      ["Assessment Year", certificate.assessmentYear],
      ["Period From", slashed(certificate.from)],
      ["Period To", slashed(certificate.to)],
    ];
    for (const [index, [title, value]] of rows.entries()) {
      write(pen, title, 90, 350 + index * 42, { size: 21 });
      write(pen, `: ${value}`, 420, 350 + index * 42, { size: 21, bold: true, maxWidth: 720 });
    }
    const columns: Column<Quarter>[] = [
      { title: "Quarter", width: 150, align: "center", text: ({ quarter }) => quarter },
      { title: "Acknowledgement No.", width: 290, align: "center", text: ({ receiptNumber }) => receiptNumber },
      { title: "Amount Paid (Rs.)", width: 230, align: "right", text: ({ paid }) => plain(paid) },
      { title: "Tax Deducted (Rs.)", width: 215, align: "right", text: ({ deducted }) => plain(deducted) },
      { title: "Tax Deposited (Rs.)", width: 215, align: "right", text: ({ deposited }) => plain(deposited) },
    ];
    const below = drawTable(pen, 70, 750, columns, certificate.quarters, table);
    const sums = [certificate.paid, certificate.deducted, certificate.deposited];
    write(pen, "Total", 145, below + 34, { size: 20, bold: true, align: "center" });
    for (const [index, right] of [730, 945, 1160].entries()) {
      write(pen, plain(sums[index] ?? 0), right, below + 34, { size: 20, bold: true, align: "right" });
    }
    const details: [string, number][] = [
      ["Gross Salary", certificate.gross],
      ["Less: Allowances exempt under section 10", certificate.exempt],
      ["Balance", certificate.gross - certificate.exempt],
      ["Standard deduction under section 16(ia)", certificate.standardDeduction],
      ["Deductions under Chapter VI-A", certificate.savings],
      ["Tax deducted at source", certificate.deducted],
    ];
    write(pen, "Details of salary paid and tax deducted", 90, below + 100, { size: 23, bold: true });
    for (const [index, [title, amount]] of details.entries()) {
      write(pen, title, 90, below + 146 + index * 40, { size: 21 });
      write(pen, plain(amount), 1160, below + 146 + index * 40, { size: 21, align: "right" });
    }
    drawVerification(pen, person, certificate, below + 390, seed);
    stampSpecimen(pen, 520, 1690, 40);
  };
  return { ...PAGE, draw, labels: { ...labelsOf(certificate), gross_salary: plain(certificate.gross) } };
}
