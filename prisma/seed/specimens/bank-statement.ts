import { type BankAccount, drawAccount, masked } from "./bank-account";
import { type BankLedger, drawLedger, type LedgerRow, sumOf } from "./bank-ledger";
import { dashed, shortSlashed, slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { drawFlowingTable, type FlowStyle } from "./flowing-table";
import { grotesk, mono } from "./fonts";
import { drawEmblem, stampSpecimen } from "./ornaments";
import { addressLines, type Person } from "./people";
import { createRandom } from "./random";
import { grouped, plain } from "./sale";
import type { Labels, Page, Sheet } from "./sheet";
import type { Column } from "./table";

const PAGE = { width: 1240, height: 1754 };
const ink = "#1c1f26";

interface Statement {
  account: BankAccount;
  ledger: BankLedger;
  accountType: string;
}

/** Fields every layout prints. @param rows in the order of the paper */
function labelsOf({ account, ledger, accountType }: Statement, rows: LedgerRow[]): Labels {
  return {
    account_holder: account.holder,
    account_number: masked(account.number),
    ifsc: account.ifsc,
    bank_name: account.bank,
    branch: account.branch,
    account_type: accountType,
    period_from: slashed(ledger.from),
    period_to: slashed(ledger.to),
    opening_balance: plain(ledger.opening),
    closing_balance: plain(ledger.closing),
    running_balance: { checked: rows.length, broken: [] },
    transactions: rows.map(({ day, description, reference, amount, balance }) => ({
      date: slashed(day),
      description,
      reference,
      debit: amount < 0 ? plain(-amount) : null,
      credit: amount > 0 ? plain(amount) : null,
      balance: plain(balance),
    })),
  };
}

const debitOf = ({ amount }: LedgerRow) => (amount < 0 ? grouped(-amount) : "");
const creditOf = ({ amount }: LedgerRow) => (amount > 0 ? grouped(amount) : "");
/** 1,234.00Cr, or Dr where the account is overdrawn. */
const withSide = (paise: number) => `${grouped(Math.abs(paise))}${paise < 0 ? "Dr" : "Cr"}`;

function pageFoot(pen: Pen, page: number, pages: number, family?: string): void {
  write(pen, `Page ${page} of ${pages}`, 1170, 1716, { size: 19, align: "right", family, colour: "#555b66" });
}

/** Label and value in two columns, a colon between. */
function drawFacts(pen: Pen, facts: [string, string][], x: number, y: number, gap: number, family?: string): void {
  for (const [index, [label, value]] of facts.entries()) {
    const at = y + index * 34;
    write(pen, label, x, at, { size: 21, family, colour: "#3d434e", maxWidth: gap - 10 });
    write(pen, `: ${value}`, x + gap, at, { size: 21, family, maxWidth: 560 - gap });
  }
}

/**
 * A private bank's: the holder addressed without a label, every cell in a frame, descriptions over several lines, the
 * headings on each page, the sums below the last row.
 */
export function framedStatement(person: Person, seed: number): Sheet {
  const account = drawAccount(person, seed, { bank: "Sahyadri Bank Limited", digits: 14 });
  const ledger = drawLedger(seed, { rows: 33 });
  const accountType = "SAVINGS ACCOUNT - RESIDENT";
  const family = grotesk;
  const columns: Column<LedgerRow>[] = [
    { title: "Date", width: 104, text: ({ day }) => shortSlashed(day) },
    { title: "Narration", width: 330, text: ({ description }) => description },
    { title: "Chq./Ref.No.", width: 166, text: ({ reference }) => reference ?? "" },
    { title: "Value Dt", width: 104, text: ({ day }) => shortSlashed(day) },
    { title: "Withdrawal Amt.", width: 142, align: "right", text: debitOf },
    { title: "Deposit Amt.", width: 142, align: "right", text: creditOf },
    { title: "Closing Balance", width: 152, align: "right", text: ({ balance }) => grouped(balance) },
  ];
  const style: FlowStyle = {
    text: { size: 20, family, colour: ink },
    ...{ leading: 26, padding: 7, lineColour: "#8d97a6", headColour: "#dfe5ee", ruled: true },
  };
  const onFirst = 14;
  const drawTop = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    fillBox(pen, 50, 46, 64, 64, "#1d3f77");
    write(pen, account.bank, 132, 94, { size: 40, bold: true, family, colour: "#1d3f77" });
  };
  const drawTable = (pen: Pen, top: number, rows: LedgerRow[]) =>
    drawFlowingTable(pen, 50, top, columns, rows, style, { head: true });
  const drawSums = (pen: Pen, top: number) => {
    write(pen, "STATEMENT SUMMARY :-", 60, top + 50, { size: 21, bold: true, family });
    const sums: [string, string][] = [
      ["Opening Balance", grouped(ledger.opening)],
      ["Dr Count", String(ledger.rows.filter(({ amount }) => amount < 0).length)],
      ["Cr Count", String(ledger.rows.filter(({ amount }) => amount > 0).length)],
      ["Debits", grouped(sumOf(ledger, "debit"))],
      ["Credits", grouped(sumOf(ledger, "credit"))],
      ["Closing Bal", grouped(ledger.closing)],
    ];
    for (const [index, [label, value]] of sums.entries()) {
      write(pen, label, 60 + index * 190, top + 92, { size: 20, bold: true, family });
      write(pen, value, 60 + index * 190, top + 126, { size: 20, family });
    }
    write(pen, "This is a computer generated statement and does not require signature.", 60, top + 190, {
      ...{ size: 19, family, colour: "#555b66" },
    });
  };
  const second: Page = {
    ...PAGE,
    draw: (pen) => {
      drawTop(pen);
      const below = drawTable(pen, 150, ledger.rows.slice(onFirst));
      drawSums(pen, below);
      pageFoot(pen, 2, 2, family);
      stampSpecimen(pen, 1040, 92, 38);
    },
  };
  const draw = (pen: Pen) => {
    drawTop(pen);
    write(pen, "Statement of account", 1180, 94, { size: 28, family, align: "right", colour: "#1d3f77" });
    strokeBox(pen, 50, 136, 560, 270, "#8d97a6");
    const salutation = person.gender === "F" ? "MS." : "MR.";
    write(pen, `${salutation} ${account.holder}`, 66, 176, { size: 22, bold: true, family, maxWidth: 530 });
    const [, house = "", street = "", city = "", state = ""] = addressLines(person.address);
    writeLines(pen, [house, street, city, state], 66, 214, { size: 21, leading: 34, family, maxWidth: 530 });
    drawFacts(
      pen,
      [
        ["Account Branch", account.branch.toUpperCase()],
        ["Address", account.branchAddress.split(", ").slice(0, 2).join(", ")],
        ["Cust ID", account.customerId],
        ["Account No", account.number],
        ["A/C Type", accountType],
        ["RTGS/NEFT IFSC", account.ifsc],
        ["MICR", account.micr],
        ["Account Status", "Regular"],
      ],
      640,
      160,
      200,
      family,
    );
    write(pen, `Statement From : ${slashed(ledger.from)}  To : ${slashed(ledger.to)}`, 60, 448, {
      ...{ size: 22, bold: true, family },
    });
    drawTable(pen, 476, ledger.rows.slice(0, onFirst));
    pageFoot(pen, 1, 2, family);
    stampSpecimen(pen, 470, 364, 32);
  };
  const labels = {
    ...labelsOf({ account, ledger, accountType }, ledger.rows),
    branch: account.branch.toUpperCase(),
    total_debits: plain(sumOf(ledger, "debit")),
    total_credits: plain(sumOf(ledger, "credit")),
  };
  return { ...PAGE, draw, furtherPages: [second], labels };
}

/** From a bank's app: newest first, one column of amounts with Dr or Cr, the number masked, no frame. */
export function newestFirstStatement(person: Person, seed: number): Sheet {
  const account = drawAccount(person, seed, { bank: "Godavari Bank", digits: 11 });
  const ledger = drawLedger(seed, { rows: 21 });
  const accountType = "Savings Account";
  const rows = [...ledger.rows].reverse();
  const columns: Column<LedgerRow>[] = [
    { title: "Txn Date", width: 150, text: ({ day }) => withMonthName(day) },
    { title: "Description", width: 450, text: ({ description }) => description },
    { title: "UTR / Ref No", width: 180, text: ({ reference }) => reference ?? "" },
    { title: "Amount (INR)", width: 150, align: "right", text: ({ amount }) => grouped(Math.abs(amount)) },
    { title: "Dr/Cr", width: 70, align: "center", text: ({ amount }) => (amount < 0 ? "DR" : "CR") },
    { title: "Balance (INR)", width: 140, align: "right", text: ({ balance }) => grouped(balance) },
  ];
  const style: FlowStyle = {
    text: { size: 20, colour: ink },
    ...{ leading: 27, padding: 9, lineColour: "#b7c0c9", headColour: "#e7f1ea" },
  };
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    fillBox(pen, 0, 0, PAGE.width, 16, "#2f7d54");
    drawEmblem(pen, 96, 44, 70, "#2f7d54");
    write(pen, account.bank, 150, 96, { size: 38, bold: true, colour: "#2f7d54" });
    write(pen, "Account Statement", 1180, 90, { size: 30, bold: true, align: "right" });
    rule(pen, 50, 130, 1190, 130, "#2f7d54", 3);
    drawFacts(
      pen,
      [
        ["Account Name", account.holder],
        ["Account Number", masked(account.number)],
        ["Account Type", accountType],
        ["Branch", `${account.branch}, ${account.city.name}`],
        ["IFSC Code", account.ifsc],
        ["Period", `${withMonthName(ledger.from)} to ${withMonthName(ledger.to)}`],
      ],
      60,
      176,
      200,
    );
    drawFacts(
      pen,
      [
        ["Opening Balance", `Rs. ${grouped(ledger.opening)}`],
        ["Total Credits", `Rs. ${grouped(sumOf(ledger, "credit"))}`],
        ["Total Debits", `Rs. ${grouped(sumOf(ledger, "debit"))}`],
        ["Closing Balance", `Rs. ${grouped(ledger.closing)}`],
      ],
      700,
      176,
      200,
    );
    const below = drawFlowingTable(pen, 50, 400, columns, rows, style, { head: true });
    write(pen, "End of statement. Please tell us of any difference within 21 days.", 60, below + 70, {
      ...{ size: 19, colour: "#555b66" },
    });
    pageFoot(pen, 1, 1);
    stampSpecimen(pen, 1050, 345, 42);
  };
  const labels = {
    ...labelsOf({ account, ledger, accountType }, rows),
    branch: `${account.branch}, ${account.city.name}`,
    total_debits: plain(sumOf(ledger, "debit")),
    total_credits: plain(sumOf(ledger, "credit")),
  };
  return { ...PAGE, draw, labels };
}

/** Bookings on a page of a printed statement. */
export const ROWS_A_PAGE = 26;

/**
 * What a core-banking system prints for a firm's overdraft: one width for every letter, headings on the first page alone,
 * balances carried from page to page.
 * @param bookings as many as fill three pages if not given
 */
export function printedStatement(
  person: Person,
  seed: number,
  bookings = 2 * ROWS_A_PAGE + createRandom(seed, "last-page").int(6, 20),
): Sheet {
  const account = drawAccount(person, seed, { bank: "DECCAN SAHAKARI BANK LTD", digits: 15, ofFirm: true });
  const drawn = drawLedger(seed, { rows: bookings, canOverdraw: true });
  const capitals = (row: LedgerRow) => ({ ...row, description: row.description.toUpperCase() });
  const ledger = { ...drawn, rows: drawn.rows.map(capitals) };
  const accountType = "CURRENT ACCOUNT";
  const text = { size: 21, family: mono, colour: "#101216" };
  const columns: Column<LedgerRow>[] = [
    { title: "DATE", width: 130, text: ({ day }) => dashed(day) },
    { title: "PARTICULARS", width: 420, text: ({ description }) => description },
    { title: "CHQ.NO.", width: 160, text: ({ reference }) => reference ?? "" },
    { title: "DEBIT", width: 140, align: "right", text: debitOf },
    { title: "CREDIT", width: 140, align: "right", text: creditOf },
    { title: "BALANCE", width: 170, align: "right", text: ({ balance }) => withSide(balance) },
  ];
  const style: FlowStyle = { text, leading: 25, padding: 6, lineColour: "#55585f" };
  const dashes = "-".repeat(108);
  const row = (pen: Pen, y: number, words: string, figures: [number, string][]) => {
    write(pen, words, 188, y, text);
    for (const [right, value] of figures) write(pen, value, right, y, { ...text, align: "right" });
  };
  const drawRows = (pen: Pen, top: number, page: number, pages: number) => {
    const rows = ledger.rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE);
    const before = page === 0 ? ledger.opening : (ledger.rows[page * ROWS_A_PAGE - 1]?.balance ?? 0);
    row(pen, top + 26, page === 0 ? "OPENING BALANCE" : "B/F", [[1202, withSide(before)]]);
    const below = drawFlowingTable(pen, 50, top + 40, columns, rows, style, { head: false });
    write(pen, dashes, 50, below + 18, text);
    const isLast = page === pages - 1;
    const sums = isLast ? ledger.rows : rows;
    const sum = (sign: 1 | -1) => grouped(sums.reduce((all, { amount }) => all + Math.max(0, sign * amount), 0));
    row(pen, below + 46, isLast ? "GRAND TOTAL" : "PAGE TOTAL", [
      [892, sum(-1)],
      [1032, sum(1)],
    ]);
    const after = rows.at(-1)?.balance ?? 0;
    row(pen, below + 80, isLast ? "CLOSING BALANCE" : "C/F", [[1202, withSide(after)]]);
    if (isLast) write(pen, "*** END OF STATEMENT ***", 620, below + 150, { ...text, align: "center" });
  };
  const pages = Math.ceil(ledger.rows.length / ROWS_A_PAGE);
  const furtherPages = Array.from(
    { length: pages - 1 },
    (_, index): Page => ({
      ...PAGE,
      draw: (pen) => {
        fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fdfdfb");
        write(pen, `${account.bank}   A/C NO ${account.number}   PAGE ${index + 2}`, 58, 80, text);
        write(pen, dashes, 50, 108, text);
        stampSpecimen(pen, 1040, 58, 32);
        drawRows(pen, 120, index + 1, pages);
      },
    }),
  );
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fdfdfb");
    write(pen, account.bank, 620, 84, { ...text, size: 34, bold: true, align: "center" });
    write(pen, `${account.branch.toUpperCase()} BRANCH, ${account.city.name.toUpperCase()}`, 620, 124, {
      ...{ ...text, align: "center" },
    });
    write(pen, `IFSC: ${account.ifsc}   MICR: ${account.micr}`, 620, 160, { ...text, align: "center" });
    const facts = [
      `STATEMENT OF ACCOUNT FOR THE PERIOD ${dashed(ledger.from)} TO ${dashed(ledger.to)}`,
      `NAME        : M/S ${account.holder}`,
      `A/C NO      : ${account.number}`,
      `A/C TYPE    : ${accountType}`,
      `CUST ID     : ${account.customerId}`,
    ];
    writeLines(pen, facts, 58, 216, { ...text, leading: 34 });
    write(pen, dashes, 50, 384, text);
    drawFlowingTable(pen, 50, 388, columns, [], { ...style, text: { ...text, bold: true } }, { head: true });
    drawRows(pen, 440, 0, pages);
    stampSpecimen(pen, 1010, 290, 44);
  };
  const labels = {
    ...labelsOf({ account, ledger, accountType }, ledger.rows),
    branch: account.branch.toUpperCase(),
    total_debits: plain(sumOf(ledger, "debit")),
    total_credits: plain(sumOf(ledger, "credit")),
  };
  return { ...PAGE, draw, furtherPages, labels };
}
