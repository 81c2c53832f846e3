import { slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { grotesk, mono } from "./fonts";
import { inWords } from "./in-words";
import { stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom } from "./random";
import { drawSalary, type PayHead, type Salary } from "./salary";
import { grouped, plain } from "./sale";
import type { Labels, Sheet } from "./sheet";

const PAGE = { width: 1240, height: 1754 };
const ink = "#1c1f26";
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const monthName = ({ month }: Salary) => months[month.month - 1] as string;
const rowsOf = (list: PayHead[]) => list.map(({ name, amount }) => ({ name, amount: plain(amount) }));

/** Fields every layout prints. */
function labelsOf(salary: Salary, employeeName: string): Labels {
  return {
    employee_name: employeeName,
    employee_id: salary.employeeId,
    designation: salary.designation,
    month: `${String(salary.month.month).padStart(2, "0")}/${salary.month.year}`,
    basic: plain(salary.earnings[0]?.amount ?? 0),
    gross_earnings: plain(salary.gross),
    total_deductions: plain(salary.deducted),
    net_pay: plain(salary.net),
    earnings: rowsOf(salary.earnings),
    deductions: rowsOf(salary.deductions),
  };
}

const maskedAccount = ({ account }: Salary) => `XXXXXXXX${account.slice(-4)}`;

/** One column of figures beside the names of heads. */
interface Figures {
  title: string;
  of(head: PayHead): number;
}

/** Heads of one kind: names, figures, the total below. @returns the y below */
function drawHeads(
  pen: Pen,
  at: { left: number; top: number; width: number; rows: number },
  heads: PayHead[],
  titles: { heading: string; total: string; figures: Figures[] },
  look: { size: number; family?: string; rowHeight: number; head: string; line: string },
): number {
  const { left, top, width, rows } = at;
  const { size, family, rowHeight, line } = look;
  const figureWidth = titles.figures.length === 1 ? 180 : 140;
  const right = (index: number) => left + width - 12 - (titles.figures.length - 1 - index) * figureWidth;
  const nameWidth = width - titles.figures.length * figureWidth - 20;
  const style = { size, family, colour: ink };
  const writeRow = (name: string, amounts: string[], row: number, bold = false) => {
    const y = top + rowHeight * row + rowHeight * 0.66;
    write(pen, name, left + 12, y, { ...style, bold, maxWidth: nameWidth });
    for (const [index, amount] of amounts.entries()) {
      write(pen, amount, right(index), y, { ...style, bold, align: "right", maxWidth: figureWidth - 10 });
    }
  };
  fillBox(pen, left, top, width, rowHeight, look.head);
  strokeBox(pen, left, top, width, rowHeight * (rows + 2), line);
  rule(pen, left, top + rowHeight, left + width, top + rowHeight, line);
  rule(pen, left, top + rowHeight * (rows + 1), left + width, top + rowHeight * (rows + 1), line);
  writeRow(
    titles.heading,
    titles.figures.map(({ title }) => title),
    0,
    true,
  );
  for (const [index, head] of heads.entries()) {
    writeRow(
      head.name,
      titles.figures.map(({ of }) => grouped(of(head))),
      index + 1,
    );
  }
  const sums = titles.figures.map(({ of }) => grouped(heads.reduce((sum, head) => sum + of(head), 0)));
  writeRow(titles.total, sums, rows + 1, true);
  return top + rowHeight * (rows + 2);
}

const month: Figures = { title: "Amount", of: ({ amount }) => amount };
const toDate: Figures = { title: "YTD", of: (head) => head.toDate };

/** The slip of payroll programs: particulars in two columns, earnings beside deductions. */
export function salarySlipSideBySide(person: Person, seed: number): Sheet {
  const salary = drawSalary(person, seed, { government: false });
  const random = createRandom(seed, "salary-slip-side-by-side");
  const { employer } = salary;
  const withRates = random.chance(0.35);
  const withYear = !withRates && random.chance(0.5);
  const earningFigures = withRates
    ? [
        { title: "Rate", of: (head: PayHead) => head.full },
        { ...month, title: "Earned" },
      ]
    : withYear
      ? [month, toDate]
      : [{ ...month, title: random.pick(["Amount", "Amount (Rs.)"]) }];
  const particulars: [string, string][] = [
    [random.pick(["Employee Name", "Name"]), person.fullName],
    [random.pick(["Employee ID", "Employee Code", "Emp No."]), salary.employeeId],
    ["Designation", salary.designation],
    ["Department", salary.department],
    ["Date of Joining", slashed(salary.joined)],
    ["Bank Name", salary.bank],
    [random.pick(["Bank A/c No.", "Bank Account No", "Account Number"]), salary.account],
    [random.pick(["PAN", "PAN No."]), person.pan],
    [random.pick(["UAN", "UAN No."]), salary.uan],
    ["PF No.", `${random.letters(2)}/${random.letters(3)}/00${random.digits(5)}/000/00${random.digits(5)}`],
    ["Days Paid", String(salary.days.all - salary.days.lost)],
    ["LOP Days", String(salary.days.lost)],
  ];
  const totals = [
    random.pick(["Gross Earnings", "Total Earnings"]),
    random.pick(["Total Deductions", "Gross Deductions"]),
  ];
  const draw = (pen: Pen) => {
    const line = "#5a6270";
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    write(pen, employer.name, 620, 120, { size: 36, bold: true, align: "center", maxWidth: 1060, colour: ink });
    write(pen, employer.address.join(", "), 620, 164, { size: 22, align: "center", maxWidth: 1060, colour: "#444a55" });
    write(pen, `Payslip for the month of ${monthName(salary)} ${salary.month.year}`, 620, 226, {
      ...{ size: 27, bold: true, align: "center", colour: ink },
    });
    strokeBox(pen, 70, 256, 1100, 300, line);
    for (const [index, [label, value]] of particulars.entries()) {
      const x = index % 2 === 0 ? 90 : 640;
      const y = 300 + Math.floor(index / 2) * 46;
      write(pen, label, x, y, { size: 22, colour: "#454b57" });
      write(pen, `: ${value}`, x + 200, y, { size: 22, maxWidth: 320, colour: ink });
    }
    const rows = Math.max(salary.earnings.length, salary.deductions.length);
    const look = { size: 22, rowHeight: 48, head: "#e6eaf1", line };
    const at = { top: 590, rows };
    drawHeads(
      pen,
      { ...at, left: 70, width: 580 },
      salary.earnings,
      { heading: "Earnings", total: totals[0] as string, figures: earningFigures },
      look,
    );
    const below = drawHeads(
      pen,
      { ...at, left: 650, width: 520 },
      salary.deductions,
      { heading: "Deductions", total: totals[1] as string, figures: withYear ? [month, toDate] : [month] },
      look,
    );
    write(pen, "Net Pay for the month", 84, below + 54, { size: 25, bold: true, colour: ink });
    write(pen, `Rs. ${grouped(salary.net)}`, 480, below + 54, { size: 25, bold: true, colour: ink });
    write(pen, `(${inWords(salary.net / 100)})`, 84, below + 100, { size: 21, maxWidth: 1080, colour: ink });
    write(pen, "This is a system generated payslip and does not require signature.", 620, below + 180, {
      ...{ size: 20, align: "center", colour: "#5b616c" },
    });
    stampSpecimen(pen, 900, below + 300, 48);
  };
  const labels = {
    ...labelsOf(salary, person.fullName),
    employer_name: employer.name,
    pan_number: person.pan,
    uan: salary.uan,
    bank_account: maskedAccount(salary),
  };
  return { ...PAGE, draw, labels };
}

/** The slip of payroll services: the net pay large at the top, earnings above deductions. */
export function salarySlipStacked(person: Person, seed: number): Sheet {
  const salary = drawSalary(person, seed, { government: false });
  const random = createRandom(seed, "salary-slip-stacked");
  const { employer } = salary;
  const family = grotesk;
  const figures = random.chance(0.6) ? [{ ...month, title: "AMOUNT" }, toDate] : [{ ...month, title: "AMOUNT" }];
  const particulars: [string, string][] = [
    ["Employee Name", person.fullName],
    ["Designation", salary.designation],
    [random.pick(["Employee No", "Employee ID"]), salary.employeeId],
    ["Date of Joining", slashed(salary.joined)],
    ["Pay Period", `${monthName(salary)} ${salary.month.year}`],
    ["Pay Date", `05/${String(salary.month.month + 1).padStart(2, "0")}/${salary.month.year}`],
    ["Bank Account No", salary.account],
    ["UAN", salary.uan],
    ["PAN", person.pan],
  ];
  const draw = (pen: Pen) => {
    const text = { family, colour: ink };
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    write(pen, employer.name, 90, 118, { ...text, size: 34, bold: true, maxWidth: 700 });
    writeLines(pen, employer.address, 90, 158, { ...text, size: 21, leading: 32, colour: "#5b616c", maxWidth: 700 });
    write(pen, "Payslip For the Month", 1150, 112, { ...text, size: 21, align: "right", colour: "#5b616c" });
    write(pen, `${monthName(salary)} ${salary.month.year}`, 1150, 150, {
      ...text,
      size: 27,
      bold: true,
      align: "right",
    });
    rule(pen, 90, 256, 1150, 256, "#c9ced8", 2);
    write(pen, "EMPLOYEE SUMMARY", 90, 306, { ...text, size: 21, bold: true, colour: "#5b616c" });
    for (const [index, [label, value]] of particulars.entries()) {
      const y = 352 + index * 44;
      write(pen, label, 90, y, { ...text, size: 22, colour: "#5b616c" });
      write(pen, ":", 310, y, { ...text, size: 22 });
      write(pen, value, 334, y, { ...text, size: 22, bold: true, maxWidth: 400 });
    }
    fillBox(pen, 780, 290, 370, 190, "#e9f5ee");
    strokeBox(pen, 780, 290, 370, 190, "#bfdccb");
    write(pen, `Rs. ${grouped(salary.net)}`, 810, 366, { ...text, size: 38, bold: true, maxWidth: 310 });
    write(pen, "Total Net Pay", 810, 406, { ...text, size: 22, colour: "#5b616c" });
    write(pen, `Paid Days : ${salary.days.all - salary.days.lost}   LOP Days : ${salary.days.lost}`, 810, 454, {
      ...{ ...text, size: 20 },
    });
    const look = { size: 22, family, rowHeight: 50, head: "#f1f3f7", line: "#d5d9e2" };
    const middle = drawHeads(
      pen,
      { left: 90, top: 780, width: 1060, rows: salary.earnings.length },
      salary.earnings,
      { heading: "EARNINGS", total: "Gross Earnings", figures },
      look,
    );
    const below = drawHeads(
      pen,
      { left: 90, top: middle + 30, width: 1060, rows: salary.deductions.length },
      salary.deductions,
      { heading: "DEDUCTIONS", total: "Total Deductions", figures },
      look,
    );
    strokeBox(pen, 90, below + 30, 1060, 92, "#bfdccb");
    write(pen, "TOTAL NET PAYABLE", 110, below + 68, { ...text, size: 23, bold: true });
    write(pen, "Gross Earnings - Total Deductions", 110, below + 102, { ...text, size: 20, colour: "#5b616c" });
    write(pen, `Rs. ${grouped(salary.net)}`, 1130, below + 84, { ...text, size: 25, bold: true, align: "right" });
    write(pen, `Amount In Words : ${inWords(salary.net / 100).replace("Rupees", "Indian Rupee")}`, 1150, below + 166, {
      ...{ ...text, size: 21, align: "right", maxWidth: 1060 },
    });
    stampSpecimen(pen, 960, 640, 44);
  };
  const labels = {
    ...labelsOf(salary, person.fullName),
    employer_name: employer.name,
    pan_number: person.pan,
    uan: salary.uan,
    bank_account: maskedAccount(salary),
  };
  return { ...PAGE, draw, labels };
}

/** What a state's treasury prints: emoluments beside recoveries, in type of one width. */
export function salarySlipGovernment(person: Person, seed: number): Sheet {
  const salary = drawSalary(person, seed, { government: true });
  const random = createRandom(seed, "salary-slip-government");
  const { state, name: town } = salary.employer.city;
  const name = person.fullName.toUpperCase();
  const office = random.pick([
    "Public Works Division",
    "Zilla Parishad",
    "District Treasury",
    "Government Polytechnic",
  ]);
  const particulars: [string, string][] = [
    ["Name", name],
    [random.pick(["Employee Code", "Sevaarth ID", "Emp. ID"]), salary.employeeId],
    ["Designation", salary.designation],
    ["Office", `${office}, ${town}`],
    ["PAN No", person.pan],
    ["Bank A/C No", salary.account],
    ["GPF A/C No", `${random.letters(3)}/${random.digits(6)}`],
    ["Pay Level", `S-${random.int(6, 20)}`],
    ["Date of Birth", withMonthName(person.birthDate)],
    ["Date of Retirement", withMonthName({ ...person.birthDate, year: person.birthDate.year + 58, day: 28 })],
  ];
  const draw = (pen: Pen) => {
    const text = { family: mono, colour: ink };
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fefefc");
    write(pen, `GOVERNMENT OF ${state.toUpperCase()}`, 620, 110, { ...text, size: 32, bold: true, align: "center" });
    write(pen, `Office of the ${office}, ${town}`, 620, 152, { ...text, size: 25, align: "center", maxWidth: 1060 });
    const title = `SALARY SLIP FOR ${monthName(salary).slice(0, 3).toUpperCase()}-${salary.month.year}`;
    write(pen, title, 620, 206, { ...text, size: 27, bold: true, align: "center" });
    rule(pen, 70, 230, 1170, 230, ink, 2);
    for (const [index, [label, value]] of particulars.entries()) {
      const x = index % 2 === 0 ? 80 : 640;
      const y = 274 + Math.floor(index / 2) * 44;
      write(pen, label, x, y, { ...text, size: 26, maxWidth: 190 });
      write(pen, `: ${value}`, x + 200, y, { ...text, size: 26, maxWidth: 340 });
    }
    const rows = Math.max(salary.earnings.length, salary.deductions.length);
    const look = { size: 26, family: mono, rowHeight: 48, head: "#f0f0ec", line: ink };
    const at = { top: 510, rows };
    const titles = [random.pick(["Emoluments", "Earnings"]), random.pick(["Recoveries", "Deductions"])] as const;
    const rupees = { ...month, title: "Amount" };
    drawHeads(
      pen,
      { ...at, left: 70, width: 550 },
      salary.earnings,
      { heading: titles[0], total: `Total ${titles[0]}`, figures: [rupees] },
      look,
    );
    const below = drawHeads(
      pen,
      { ...at, left: 620, width: 550 },
      salary.deductions,
      { heading: titles[1], total: `Total ${titles[1]}`, figures: [rupees] },
      look,
    );
    write(pen, random.pick(["Net Salary", "Net Payable", "Net Amount"]), 84, below + 52, {
      ...text,
      size: 26,
      bold: true,
    });
    write(pen, grouped(salary.net), 604, below + 52, { ...text, size: 26, bold: true, align: "right" });
    write(pen, inWords(salary.net / 100), 84, below + 98, { ...text, size: 22, maxWidth: 1080 });
    write(pen, "Drawing and Disbursing Officer", 1160, below + 260, { ...text, size: 23, align: "right" });
    stampSpecimen(pen, 340, below + 250, 46);
  };
  const labels = {
    ...labelsOf(salary, name),
    employer_name: `GOVERNMENT OF ${state.toUpperCase()}`,
    pan_number: person.pan,
    bank_account: maskedAccount(salary),
  };
  return { ...PAGE, draw, labels };
}
