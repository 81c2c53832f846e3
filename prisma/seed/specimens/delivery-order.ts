import { dashed, slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, wrap, write, writeLines } from "./drawing";
import { drawFinancing, financingLabels } from "./financing";
import { grotesk } from "./fonts";
import { inWords } from "./in-words";
import { drawCode, drawSignature, stampSpecimen } from "./ornaments";
import { homeLines, type Person } from "./people";
import { createRandom } from "./random";
import { grouped } from "./sale";
import type { Sheet } from "./sheet";

const PAGE = { width: 1240, height: 1754 };
const soft = "#4c535f";
const titleOf = ({ gender }: Person) => (gender === "F" ? "Ms." : "Mr.");

type Row = readonly [title: string, value: string];

/** Ruled rows of two cells. @returns the y below them */
function drawRows(pen: Pen, rows: Row[], top: number, line: string): number {
  for (const [index, [title, value]] of rows.entries()) {
    const y = top + index * 46;
    strokeBox(pen, 90, y, 470, 46, line);
    strokeBox(pen, 560, y, 590, 46, line);
    write(pen, title, 106, y + 31, { size: 22, maxWidth: 440 });
    write(pen, value, 576, y + 31, { size: 22, bold: true, maxWidth: 560 });
  }
  return top + rows.length * 46;
}

/** A letter to the dealer that asks for delivery, particulars in a table. */
export function letterOrder(person: Person, seed: number): Sheet {
  const financing = drawFinancing(person, seed, { lender: "Sahyadri Finance Limited", code: "SFDO" });
  const { dealer, total } = financing.sale;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    write(pen, financing.lender, 90, 110, { size: 36, bold: true, colour: "#14467c" });
    write(pen, "Regd. Office: 4th Floor, Meridian House, Baner Road, Pune - 411045", 90, 148, {
      size: 20,
      colour: soft,
    });
    rule(pen, 90, 168, 1150, 168, "#14467c", 3);
    write(pen, "DELIVERY ORDER", 620, 222, { size: 31, bold: true, align: "center" });
    write(pen, `DO No. : ${financing.number}`, 90, 280, { size: 23 });
    write(pen, `Date : ${withMonthName(financing.date)}`, 1150, 280, { size: 23, align: "right" });
    const text = { size: 23, leading: 35, maxWidth: 1060 };
    const next = writeLines(pen, ["To,", dealer.name, ...dealer.address], 90, 332, text);
    write(pen, "Dear Sir / Madam,", 90, next + 20, text);
    const request =
      `We are pleased to inform you that the loan of our customer ${titleOf(person)} ${person.fullName} has been ` +
      "sanctioned. Please deliver the following product to our customer after collecting the down payment, and send " +
      "us the invoice and the proof of delivery within seven days.";
    const below = writeLines(pen, wrap(pen, request, 1060, text), 90, next + 66, text);
    const device: Row = financing.imei
      ? ["IMEI No.", financing.imei]
      : ["Serial No. of Product", financing.serialNumber ?? ""];
    const rows: Row[] = [
      ["Name of Customer", person.fullName],
      ["Loan Account No.", financing.loanNumber],
      ["Product Description", financing.product],
      ["Manufacturer", financing.brand],
      ["Model", financing.model],
      device,
      ["Invoice Value (Rs.)", grouped(total)],
      ["Down Payment (Rs.)", grouped(financing.downPayment)],
      ["Loan Amount (Rs.)", grouped(financing.loan)],
      ...financing.deductions.map(([title, amount]): Row => [`Less: ${title} (Rs.)`, grouped(amount)]),
      ["Net Disbursement Amount (Rs.)", grouped(financing.disbursement)],
      ["Tenure", `${financing.months} months`],
    ];
    const foot = drawRows(pen, rows, below + 10, "#7c8796");
    write(pen, `${inWords(financing.disbursement / 100)} will be paid to your account.`, 90, foot + 44, {
      ...{ size: 22, maxWidth: 1060 },
    });
    const terms = [
      "1. The invoice shall be raised in the name of the customer and marked as hypothecated to us.",
      "2. This delivery order is valid for seven days from its date.",
      "3. Payment is made on receipt of the invoice and of the customer's acknowledgement.",
    ];
    writeLines(pen, terms, 90, foot + 96, { size: 20, leading: 32, colour: soft });
    write(pen, `For ${financing.lender}`, 90, foot + 230, { size: 23, bold: true });
    drawSignature(pen, 100, foot + 290, 190, createRandom(seed, "order-signature"));
    write(pen, "Authorised Signatory", 90, foot + 340, { size: 21 });
    stampSpecimen(pen, 860, foot + 280, 46);
  };
  return { ...PAGE, draw, labels: financingLabels(financing, person) };
}

/** What a lender's system prints: sections of labels before values, the amounts at the right. */
export function systemOrder(person: Person, seed: number): Sheet {
  const financing = drawFinancing(person, seed, { lender: "Zenith Consumer Credit Private Limited", code: "ZC" });
  const { dealer, total } = financing.sale;
  const family = grotesk;
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    fillBox(pen, 0, 0, PAGE.width, 120, "#5b2a86");
    write(pen, financing.lender, 80, 74, { size: 32, bold: true, family, colour: "#ffffff", maxWidth: 640 });
    write(pen, "Delivery Order", 1160, 76, { size: 34, bold: true, family, colour: "#ffffff", align: "right" });
    const section = (title: string, y: number) => {
      fillBox(pen, 80, y - 34, 1080, 48, "#efe6f7");
      write(pen, title, 96, y, { size: 24, bold: true, family, colour: "#5b2a86" });
    };
    const pair = (title: string, value: string, x: number, y: number, width: number) => {
      write(pen, title, x, y, { size: 22, family, colour: soft });
      write(pen, `: ${value}`, x + 250, y, { size: 22, family, maxWidth: width });
    };
    pair("Delivery Order Number", financing.number, 96, 180, 300);
    pair("DO Date", slashed(financing.date), 760, 180, 200);
    section("Dealer", 246);
    pair("Dealer Name", dealer.name, 96, 306, 760);
    pair("Dealer Code", `D${createRandom(seed, "dealer-code").digits(6)}`, 96, 350, 400);
    pair("Dealer Address", dealer.address.slice(0, 2).join(", "), 96, 394, 800);
    write(pen, dealer.address[2] ?? "", 362, 428, { size: 22, family });
    section("Customer", 474);
    pair("Customer Name", person.fullName, 96, 530, 760);
    const [house, street, city] = homeLines(person.address);
    pair("Customer Address", `${house}, ${street}`, 96, 574, 800);
    write(pen, city, 362, 608, { size: 22, family });
    pair("Mobile", `******${person.mobile.slice(6)}`, 96, 648, 400);
    section("Product", 694);
    pair("Asset Description", financing.product, 96, 754, 760);
    pair("Brand", financing.brand, 96, 798, 400);
    pair("Model Name", financing.model, 96, 842, 400);
    if (financing.imei) pair("IMEI 1", financing.imei, 96, 886, 400);
    else pair("Serial Number", financing.serialNumber ?? "", 96, 886, 400);
    section("Loan", 962);
    const amounts: Row[] = [
      ["Product Price", grouped(total)],
      ["Customer Down Payment", grouped(financing.downPayment)],
      ["Finance Amount", grouped(financing.loan)],
      ...financing.deductions.map(([title, amount]): Row => [title, grouped(amount)]),
      ["Amount Payable to Dealer", grouped(financing.disbursement)],
    ];
    for (const [index, [title, amount]] of amounts.entries()) {
      const y = 1022 + index * 44;
      write(pen, title, 96, y, { size: 23, family, bold: index === amounts.length - 1 });
      write(pen, amount, 760, y, { size: 23, family, bold: index === amounts.length - 1, align: "right" });
    }
    drawCode(pen, 930, 990, 200, createRandom(seed, "order-code"));
    const words = [
      "Kindly deliver the above product to our customer against this order and collect the down payment.",
      "Do not deliver any other model. This order is valid for three days and needs no signature.",
    ];
    writeLines(pen, words, 96, 1360, { size: 22, family, leading: 36, maxWidth: 1060 });
    stampSpecimen(pen, 880, 1520, 46);
  };
  return { ...PAGE, draw, labels: financingLabels(financing, person) };
}

/** A bank's order for a vehicle or a machine: numbered particulars, dealer and customer beside each other. */
export function bankOrder(person: Person, seed: number): Sheet {
  const financing = drawFinancing(person, seed, { lender: "Malabar Coast Bank Limited", code: "MCB/DO/" });
  const { dealer, total } = financing.sale;
  const draw = (pen: Pen) => {
    const line = "#5d6674";
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#fffefb");
    write(pen, financing.lender, 620, 106, { size: 36, bold: true, align: "center", colour: "#7a1f2b" });
    write(pen, "Retail Assets Department", 620, 146, { size: 22, align: "center", colour: soft });
    strokeBox(pen, 80, 176, 1080, 58, line);
    write(pen, "DELIVERY ORDER CUM DISBURSEMENT ADVICE", 620, 214, { size: 27, bold: true, align: "center" });
    strokeBox(pen, 80, 234, 1080, 54, line);
    write(pen, `D.O. Number: ${financing.number}`, 100, 270, { size: 23 });
    write(pen, `Dated: ${dashed(financing.date)}`, 1140, 270, { size: 23, align: "right" });
    strokeBox(pen, 80, 288, 1080, 216, line);
    rule(pen, 630, 288, 630, 504, line);
    const text = { size: 22, leading: 35, maxWidth: 500 };
    write(pen, "Dealer Details", 100, 326, { ...text, colour: soft });
    writeLines(pen, [dealer.name, ...dealer.address], 100, 366, text);
    write(pen, "Customer Details", 650, 326, { ...text, colour: soft });
    write(pen, `Customer: ${person.fullName}`, 650, 366, text);
    writeLines(pen, homeLines(person.address), 650, 401, text);
    write(pen, "Please deliver the vehicle / goods described below to our borrower.", 100, 552, { size: 23 });
    const rows: Row[] = [
      ["1. Asset", financing.product],
      ["2. Make", financing.brand],
      ["3. Model / Variant", financing.model],
      financing.imei ? ["4. IMEI", financing.imei] : ["4. Chassis / Serial No.", financing.serialNumber ?? ""],
      ["5. Asset Cost (incl. taxes)", `Rs. ${grouped(total)}`],
      ["6. Margin Money paid", `Rs. ${grouped(financing.downPayment)}`],
      ["7. Loan Amount sanctioned", `Rs. ${grouped(financing.loan)}`],
      ...financing.deductions.map(
        ([title, amount], index): Row => [`${8 + index}. ${title}`, `Rs. ${grouped(amount)}`],
      ),
      ["10. Net Disbursement to dealer", `Rs. ${grouped(financing.disbursement)}`],
    ];
    const below = drawRows(pen, rows, 590, line);
    const terms = [
      "The bank's charge shall be noted in the certificate of registration or on the invoice.",
      "The disbursement is made by transfer to the dealer's account on record.",
      "This advice lapses after fifteen days.",
    ];
    writeLines(pen, terms, 100, below + 60, { size: 21, leading: 34, colour: soft });
    drawSignature(pen, 880, below + 230, 190, createRandom(seed, "bank-order-signature"));
    write(pen, "Branch Manager", 1140, below + 290, { size: 22, align: "right" });
    stampSpecimen(pen, 360, below + 250, 46);
  };
  return { ...PAGE, draw, labels: financingLabels(financing, person) };
}
