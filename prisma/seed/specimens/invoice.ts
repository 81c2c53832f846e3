import { dashed, slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, write, writeLines } from "./drawing";
import { grotesk } from "./fonts";
import { inWords } from "./in-words";
import { drawSignature, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { drawQrCode } from "./qr-code";
import { createRandom } from "./random";
import { drawSale, grouped, plain, type Sale, type SoldItem } from "./sale";
import type { Labels, Sheet } from "./sheet";
import { invoiceQrText } from "./signed-codes";
import { type Column, drawTable } from "./table";

const PAGE = { width: 1240, height: 1754 };
const ink = "#1c1f26";

/** Fields every layout prints. @param amountOf what stands in the last column of an item */
function labelsOf(sale: Sale, amountOf: (item: SoldItem) => number): Labels {
  return {
    invoice_number: sale.number,
    invoice_date: slashed(sale.date),
    dealer_name: sale.dealer.name,
    dealer_gstin: sale.dealer.gstin,
    dealer_address: sale.dealer.address.join(", ").replace(" - ", ", "), // PIN apart, as the engine writes addresses
    buyer_name: sale.buyer.name,
    ...(sale.buyer.gstin ? { buyer_gstin: sale.buyer.gstin } : {}),
    total_tax: plain(sale.tax),
    total_amount: plain(sale.total),
    line_items: sale.items.map((item) => ({
      description: item.good.name,
      hsn: item.good.hsn,
      quantity: String(item.quantity),
      rate: plain(item.rate),
      amount: plain(amountOf(item)),
    })),
  };
}

/** Rows of the sums below the items. */
function sumsOf(sale: Sale, totalTitle: string): [string, number][] {
  const rates = [...new Set(sale.items.map(({ good }) => good.taxRate))];
  const one = rates.length === 1 ? rates[0] : undefined;
  const percent = (share: number) => (one === undefined ? "" : ` @ ${one * share}%`);
  const taxes: [string, number][] = sale.withinState
    ? [
        [`CGST${percent(0.5)}`, sale.tax / 2],
        [`SGST${percent(0.5)}`, sale.tax / 2],
      ]
    : [[`IGST${percent(1)}`, sale.tax]];
  const rounding: [string, number][] = sale.rounding === 0 ? [] : [["Round Off", sale.rounding]];
  return [["Taxable Value", sale.taxable], ...taxes, ...rounding, [totalTitle, sale.total]];
}

function drawSums(pen: Pen, sums: [string, number][], right: number, top: number, family?: string): number {
  for (const [index, [title, amount]] of sums.entries()) {
    const isTotal = index === sums.length - 1;
    const y = top + 42 * (index + 1);
    if (isTotal) fillBox(pen, right - 500, y - 30, 500, 44, "#e9ecf1");
    const style = { size: isTotal ? 25 : 23, bold: isTotal, family };
    write(pen, title, right - 480, y, style);
    write(pen, grouped(amount), right - 12, y, { ...style, align: "right" });
  }
  return top + 42 * sums.length + 20;
}

/** The boxed form many accounting programs print: GST within one state, one firm to another. */
export function taxInvoice(person: Person, seed: number): Sheet {
  const sale = drawSale(person, seed, {
    toPerson: createRandom(seed, "tax-invoice-buyer").chance(0.4),
    withinState: true,
  });
  const { dealer, buyer } = sale;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    const line = "#40454f";
    write(pen, "TAX INVOICE", 620, 86, { size: 34, bold: true, align: "center" });
    write(pen, "(Original for Recipient)", 1160, 86, { size: 20, align: "right", colour: "#555b66" });
    strokeBox(pen, 80, 110, 1080, 290, line);
    rule(pen, 680, 110, 680, 400, line);
    write(pen, dealer.name, 100, 156, { size: 29, bold: true, maxWidth: 560 });
    writeLines(pen, dealer.address, 100, 196, { size: 23, leading: 36, maxWidth: 560 });
    write(pen, `GSTIN/UIN: ${dealer.gstin}`, 100, 312, { size: 23, maxWidth: 560 });
    write(pen, `State Name: ${dealer.city.state}, Code: ${dealer.city.gstCode}`, 100, 346, { size: 21, maxWidth: 560 });
    write(pen, `Phone: ${dealer.phone}`, 100, 380, { size: 21 });
    write(pen, "Invoice No.", 700, 150, { size: 21, colour: "#4a505c" });
    write(pen, sale.number, 700, 186, { size: 25, bold: true });
    rule(pen, 680, 208, 1160, 208, line);
    write(pen, "Dated", 700, 244, { size: 21, colour: "#4a505c" });
    write(pen, withMonthName(sale.date), 700, 280, { size: 25, bold: true });
    rule(pen, 680, 302, 1160, 302, line);
    write(pen, "Mode of Payment", 700, 338, { size: 21, colour: "#4a505c" });
    write(pen, "Loan", 700, 374, { size: 23 });
    strokeBox(pen, 80, 400, 1080, 230, line);
    write(pen, "Buyer (Bill to)", 100, 436, { size: 21, colour: "#4a505c" });
    write(pen, buyer.name, 100, 474, { size: 27, bold: true, maxWidth: 1000 });
    writeLines(pen, buyer.address, 100, 510, { size: 22, leading: 34, maxWidth: 1000 });
    if (buyer.gstin) write(pen, `GSTIN/UIN: ${buyer.gstin}`, 100, 614, { size: 22 });
    const columns: Column<SoldItem>[] = [
      { title: "Sl", width: 60, align: "center", text: (_, index) => String(index + 1) },
      { title: "Description of Goods", width: 420, text: ({ good }) => good.name },
      { title: "HSN/SAC", width: 150, align: "center", text: ({ good }) => good.hsn },
      { title: "Qty", width: 90, align: "right", text: ({ quantity }) => String(quantity) },
      { title: "Rate", width: 170, align: "right", text: ({ rate }) => grouped(rate) },
      { title: "Amount", width: 190, align: "right", text: ({ taxable }) => grouped(taxable) },
    ];
    const below = drawTable(pen, 80, 650, columns, sale.items, {
      text: { size: 22 },
      rowHeight: 54,
      headColour: "#e9ecf1",
      lineColour: line,
    });
    const y = drawSums(pen, sumsOf(sale, "Grand Total"), 1160, below + 10);
    write(pen, "Amount Chargeable (in words)", 80, y + 40, { size: 21, colour: "#4a505c" });
    write(pen, inWords(sale.total / 100), 80, y + 78, { size: 23, bold: true, maxWidth: 1080 });
    drawFoot(pen, sale, seed, y + 150);
  };
  return { ...PAGE, draw, labels: labelsOf(sale, (item) => item.taxable) };
}

function drawFoot(pen: Pen, sale: Sale, seed: number, top: number, family?: string): void {
  const declaration = [
    "Declaration: We declare that this invoice shows the actual price of the goods",
    "described and that all particulars are true and correct.",
  ];
  writeLines(pen, declaration, 80, top, { size: 19, leading: 30, colour: "#555b66", family });
  write(pen, `for ${sale.dealer.name}`, 1160, top + 90, { size: 23, bold: true, align: "right", family });
  drawSignature(pen, 930, top + 160, 190, createRandom(seed, "invoice-signature"));
  write(pen, "Authorised Signatory", 1160, top + 210, { size: 21, align: "right", family });
  stampSpecimen(pen, 300, top + 160, 46);
}

/** Between two states: tax in columns of its own, the items' last column with tax. */
export function interStateInvoice(person: Person, seed: number): Sheet {
  const sale = drawSale(person, seed, { toPerson: false, withinState: false });
  const { dealer, buyer } = sale;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fffefb");
    fillBox(pen, 0, 0, PAGE.width, 26, "#27527a");
    write(pen, dealer.name, 620, 104, { size: 42, bold: true, align: "center", colour: "#27527a", maxWidth: 1060 });
    writeLines(pen, dealer.address, 620, 150, { size: 23, leading: 34, align: "center", maxWidth: 1060 });
    write(pen, `GSTIN: ${dealer.gstin}`, 620, 260, { size: 24, bold: true, align: "center" });
    rule(pen, 70, 284, 1170, 284, "#27527a", 3);
    write(pen, "TAX INVOICE", 620, 330, { size: 30, bold: true, align: "center" });
    write(pen, `Invoice No: ${sale.number}`, 80, 392, { size: 24 });
    write(pen, `Invoice Date: ${slashed(sale.date)}`, 1160, 392, { size: 24, align: "right" });
    write(pen, `Place of Supply: ${buyer.city.state} (${buyer.city.gstCode})`, 80, 432, { size: 22 });
    fillBox(pen, 70, 460, 1100, 44, "#dfe8f0");
    write(pen, "Details of Receiver (Billed to)", 84, 490, { size: 22, bold: true });
    write(pen, `Name: ${buyer.name}`, 84, 542, { size: 24, maxWidth: 1060 });
    write(pen, `Address: ${buyer.address.join(", ")}`, 84, 582, { size: 22, maxWidth: 1070 });
    if (buyer.gstin) write(pen, `GSTIN: ${buyer.gstin}`, 84, 622, { size: 23 });
    const columns: Column<SoldItem>[] = [
      { title: "Sr", width: 50, align: "center", text: (_, index) => String(index + 1) },
      { title: "Item", width: 315, text: ({ good }) => good.name },
      { title: "HSN Code", width: 120, align: "center", text: ({ good }) => good.hsn },
      { title: "Qty", width: 65, align: "center", text: ({ quantity }) => String(quantity) },
      { title: "Rate", width: 140, align: "right", text: ({ rate }) => grouped(rate) },
      { title: "Taxable", width: 145, align: "right", text: ({ taxable }) => grouped(taxable) },
      { title: "IGST", width: 125, align: "right", text: ({ tax }) => grouped(tax) },
      { title: "Total", width: 140, align: "right", text: ({ taxable, tax }) => grouped(taxable + tax) },
    ];
    const below = drawTable(pen, 70, 660, columns, sale.items, {
      text: { size: 20 },
      rowHeight: 50,
      headColour: "#dfe8f0",
      lineColour: "#6d8296",
      ruled: true,
    });
    const y = drawSums(pen, sumsOf(sale, "Total Invoice Value"), 1170, below + 16);
    write(pen, `Total in words: ${inWords(sale.total / 100)}`, 80, y + 46, { size: 22, maxWidth: 1080 });
    drawFoot(pen, sale, seed, y + 130);
    drawQrCode(pen, 490, y + 180, 260, invoiceQrText(sale));
  };
  return { ...PAGE, draw, labels: labelsOf(sale, (item) => item.taxable + item.tax) };
}

/** What a shop hands a customer: a person buys, no frame, few lines. */
export function retailInvoice(person: Person, seed: number): Sheet {
  const sale = drawSale(person, seed, { toPerson: true, withinState: true });
  const { dealer, buyer } = sale;
  const family = grotesk;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    write(pen, "Retail Invoice", 90, 130, { size: 48, bold: true, family, colour: "#7a2f3c" });
    write(pen, "Bill No.", 860, 100, { size: 22, family, colour: "#5b616c" });
    write(pen, sale.number, 1150, 100, { size: 24, bold: true, family, align: "right", maxWidth: 200 });
    write(pen, "Date", 860, 142, { size: 22, family, colour: "#5b616c" });
    write(pen, dashed(sale.date), 1150, 142, { size: 24, bold: true, family, align: "right" });
    rule(pen, 90, 180, 1150, 180, "#7a2f3c", 3);
    const party = { size: 22, family, maxWidth: 500 };
    write(pen, "SOLD BY", 90, 236, { ...party, size: 20, bold: true, colour: "#7a2f3c" });
    write(pen, dealer.name, 90, 276, { ...party, size: 27, bold: true });
    writeLines(pen, dealer.address, 90, 314, { ...party, leading: 34 });
    write(pen, `GSTIN ${dealer.gstin}`, 90, 424, party);
    write(pen, "SOLD TO", 660, 236, { ...party, size: 20, bold: true, colour: "#7a2f3c" });
    write(pen, buyer.name, 660, 276, { ...party, size: 27, bold: true });
    writeLines(pen, buyer.address, 660, 314, { ...party, leading: 34 });
    write(pen, `Mobile ${person.mobile}`, 660, 424, party);
    const columns: Column<SoldItem>[] = [
      { title: "Particulars", width: 420, text: ({ good }) => good.name },
      { title: "HSN", width: 150, align: "center", text: ({ good }) => good.hsn },
      { title: "Quantity", width: 130, align: "center", text: ({ quantity }) => String(quantity) },
      { title: "Price", width: 170, align: "right", text: ({ rate }) => grouped(rate) },
      { title: "Amount (Rs.)", width: 190, align: "right", text: ({ taxable }) => grouped(taxable) },
    ];
    const below = drawTable(pen, 90, 490, columns, sale.items, {
      text: { size: 23, family, colour: ink },
      rowHeight: 60,
      headColour: "#f3e6e8",
      lineColour: "#c9aab0",
      ruled: true,
    });
    const y = drawSums(pen, sumsOf(sale, "Amount Payable"), 1150, below + 20, family);
    write(pen, inWords(sale.total / 100), 90, y + 40, { size: 22, family, maxWidth: 1060 });
    write(pen, "Goods once sold are not taken back. Warranty as by the maker.", 90, y + 90, {
      size: 20,
      family,
      colour: "#5b616c",
    });
    drawFoot(pen, sale, seed, y + 160, family);
  };
  return { ...PAGE, draw, labels: labelsOf(sale, (item) => item.taxable) };
}
