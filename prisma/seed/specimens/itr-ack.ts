import { slashed, withMonthName } from "./dates";
import { fillBox, type Pen, rule, strokeBox, type TextStyle, wrap, write, writeLines } from "./drawing";
import { drawCode, drawEmblem, stampSpecimen } from "./ornaments";
import type { Person } from "./people";
import { createRandom } from "./random";
import { grouped } from "./sale";
import type { Labels, Sheet } from "./sheet";
import { drawTaxReturn, type TaxReturn } from "./tax-return";

const PAGE = { width: 1240, height: 1754 };
const ink = "#16181d";
const line = "#30343c";

/** The two digits the department's forms print before a state's name. */
const stateCodes: Record<string, string> = {
  Gujarat: "11",
  Karnataka: "15",
  "Madhya Pradesh": "18",
  Maharashtra: "19",
  Rajasthan: "27",
  "Tamil Nadu": "29",
  Telangana: "36",
  "Uttar Pradesh": "31",
  "West Bengal": "32",
};

const rupees = (value: number) => grouped(value * 100).slice(0, -3);
const asLabel = (value: number) => value.toFixed(2);
const placeOf = ({ address }: Person) => ({
  house: address.house.toUpperCase().replace(",", ""),
  street: address.street.toUpperCase(),
  locality: address.locality.toUpperCase(),
  city: address.city.name.toUpperCase(),
  state: address.city.state,
  postcode: address.postcode,
});

/** Fields both layouts print. */
function labelsOf(filed: TaxReturn, address: string[]): Labels {
  return {
    pan_number: filed.pan,
    name: filed.name,
    address: address.join(", "),
    assessment_year: filed.assessmentYear,
    itr_form: filed.form,
    acknowledgement_number: filed.acknowledgementNumber,
    filing_date: slashed(filed.filed),
    total_income: asLabel(filed.totalIncome),
    net_tax_payable: asLabel(filed.netTax),
    taxes_paid: asLabel(filed.taxesPaid),
    balance_tax_payable: asLabel(Math.max(0, filed.balance)),
    refund_amount: asLabel(Math.max(0, -filed.balance)),
  };
}

/** A framed cell with one or more lines of text. */
function drawCell(
  pen: Pen,
  [x, y, width, height]: [number, number, number, number],
  lines: string[],
  style: Partial<TextStyle> & { fill?: string } = {},
): void {
  const { fill, ...text } = style;
  if (fill) fillBox(pen, x, y, width, height, fill);
  strokeBox(pen, x, y, width, height, line);
  const size = text.size ?? 21;
  const leading = size * 1.35;
  const top = y + (height - leading * lines.length) / 2 + size;
  const at = text.align === "right" ? x + width - 14 : text.align === "center" ? x + width / 2 : x + 12;
  writeLines(pen, lines, at, top, { colour: ink, ...text, size, leading, maxWidth: width - 22 });
}

const sections: Record<TaxReturn["section"], string> = {
  "139(1)": "139(1)-On or before due date",
  "139(4)": "139(4)-Belated",
  "139(5)": "139(5)-Revised",
};

/** The acknowledgement since the assessment year 2020-21. */
export function itrAcknowledgement(person: Person, seed: number): Sheet {
  const filed = drawTaxReturn(person, seed, [2021, 2025]);
  const { house, street, locality, city, state, postcode } = placeOf(person);
  const printed = [house, street, locality, city, city, `${stateCodes[state]}-${state}`, "91-INDIA", postcode];
  const draw = (pen: Pen) => {
    const random = createRandom(seed, "itr-acknowledgement");
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    write(pen, `Acknowledgement Number:${filed.acknowledgementNumber}`, 80, 70, { size: 22, bold: true });
    write(pen, `Date of filing : ${withMonthName(filed.filed)}`, 1160, 70, { size: 22, bold: true, align: "right" });
    strokeBox(pen, 80, 90, 1080, 160, line);
    drawEmblem(pen, 136, 108, 110, "#4b4a52");
    write(pen, "INDIAN INCOME TAX RETURN ACKNOWLEDGEMENT", 560, 136, { size: 29, bold: true, align: "center" });
    write(pen, "[Where the data of the Return of Income in Form ITR-1(SAHAJ), ITR-2, ITR-3,", 560, 172, {
      ...{ size: 19, align: "center", maxWidth: 720 },
    });
    write(pen, "ITR-4(SUGAM), ITR-5, ITR-6, ITR-7 filed and verified]", 560, 200, { size: 19, align: "center" });
    write(pen, "(Please see Rule 12 of the Income-tax Rules, 1962)", 560, 232, { size: 19, align: "center" });
    drawCell(pen, [950, 90, 210, 160], ["Assessment", "Year", filed.assessmentYear], {
      size: 25,
      align: "center",
      bold: true,
    });
    drawCell(pen, [80, 270, 200, 46], ["PAN"]);
    drawCell(pen, [280, 270, 880, 46], [filed.pan]);
    drawCell(pen, [80, 316, 200, 46], ["Name"]);
    drawCell(pen, [280, 316, 880, 46], [filed.name]);
    drawCell(pen, [80, 362, 200, 84], ["Address"]);
    drawCell(pen, [280, 362, 880, 84], wrap(pen, printed.join(", "), 840, { size: 21 }));
    drawCell(pen, [80, 446, 200, 46], ["Status"]);
    drawCell(pen, [280, 446, 340, 46], [filed.status]);
    drawCell(pen, [620, 446, 270, 46], ["Form Number"]);
    drawCell(pen, [890, 446, 270, 46], [filed.form]);
    drawCell(pen, [80, 492, 200, 68], ["Filed u/s"]);
    drawCell(pen, [280, 492, 340, 68], [sections[filed.section]]);
    drawCell(pen, [620, 492, 270, 68], ["e-Filing", "Acknowledgement Number"]);
    drawCell(pen, [890, 492, 270, 68], [filed.acknowledgementNumber]);
    const sign = filed.balance < 0 ? "(-) " : filed.balance > 0 ? "(+) " : "";
    const rows: [string, string][] = [
      ["Current Year business loss, if any", "0"],
      ["Total Income", rupees(filed.totalIncome)],
      ["Book Profit under MAT, where applicable", "0"],
      ["Adjusted Total Income under AMT, where applicable", rupees(filed.totalIncome)],
      ["Net tax payable", rupees(filed.netTax)],
      ["Interest and Fee Payable", rupees(filed.interest)],
      ["Total tax, interest and Fee payable", rupees(filed.totalTax)],
      ["Taxes Paid", rupees(filed.taxesPaid)],
      ["(+) Tax Payable /(-) Refundable (7-8)", `${sign}${rupees(Math.abs(filed.balance))}`],
    ];
    const accreted = [
      "Accreted Income as per section 115TD",
      "Additional Tax payable u/s 115TD",
      "Interest payable u/s 115TE",
      "Additional Tax and interest payable",
      "Tax and interest paid",
      "(+) Tax Payable /(-) Refundable (13-14)",
    ].map((title): [string, string] => [title, "0"]);
    const drawRows = (top: number, list: [string, string][], from: number) => {
      for (const [index, [title, value]] of list.entries()) {
        const y = top + index * 44;
        drawCell(pen, [140, y, 640, 44], [title]);
        drawCell(pen, [780, y, 80, 44], [String(from + index)], { align: "center" });
        drawCell(pen, [860, y, 300, 44], [value], { align: "right" });
      }
    };
    drawCell(pen, [80, 570, 1080, 40], ["Taxable Income and Tax Details"], {
      bold: true,
      fill: "#e8ebf0",
      align: "center",
    });
    strokeBox(pen, 80, 610, 60, 396, line);
    drawRows(610, rows, 1);
    drawCell(pen, [80, 1006, 1080, 40], ["Accreted Income and Tax Detail"], {
      bold: true,
      fill: "#e8ebf0",
      align: "center",
    });
    strokeBox(pen, 80, 1046, 60, 264, line);
    drawRows(1046, accreted, 10);
    const sent = `${withMonthName(filed.filed)} ${random.int(10, 22)}:${random.int(10, 59)}:${random.int(10, 59)}`;
    const verified =
      `Income Tax Return electronically transmitted on ${sent} from IP address 10.${random.int(1, 99)}.${random.int(1, 99)}.7` +
      ` and verified by ${person.fullName.toUpperCase()} having PAN ${person.pan} on ${withMonthName(filed.filed)} using` +
      ` Electronic Verification Code ${random.letters(4)}${random.digits(6)} generated through Aadhaar OTP mode.`;
    writeLines(pen, wrap(pen, verified, 1060, { size: 20 }), 90, 1346, { size: 20, leading: 30 });
    drawCode(pen, 300, 1440, 150, random, 37);
    write(pen, "System Generated", 90, 1500, { size: 20 });
    write(pen, "Barcode/QR Code", 90, 1530, { size: 20 });
    const barcode = `${filed.pan}0${filed.form.slice(-1)}${filed.acknowledgementNumber}${random.digits(12)}`;
    write(pen, barcode, 480, 1580, { size: 20 });
    write(pen, "DO NOT SEND THIS ACKNOWLEDGEMENT TO CPC, BENGALURU", 620, 1650, {
      size: 23,
      bold: true,
      align: "center",
    });
    stampSpecimen(pen, 900, 1500, 44);
  };
  const address = [house, street, locality, city, city, state, postcode];
  const labels = { ...labelsOf(filed, address), status: filed.status, filed_under_section: filed.section };
  return { ...PAGE, draw, labels };
}

/** The verification form (ITR-V) as it was until the assessment year 2019-20. */
export function itrVerification(person: Person, seed: number): Sheet {
  const filed = drawTaxReturn(person, seed, [2017, 2019]);
  const place = placeOf(person);
  const status = filed.status.toUpperCase();
  const [flat = "", premises = ""] = [place.house.replace(/(\d+) .*$/, "$1"), place.house.replace(/^.*?\d+ /, "")];
  const withSection = filed.assessmentYear >= "2019";
  const draw = (pen: Pen) => {
    fillBox(pen, 0, 0, PAGE.width, PAGE.height, "#ffffff");
    strokeBox(pen, 70, 60, 1100, 150, line);
    drawCell(pen, [70, 60, 130, 150], ["FORM", "ITR-V"], { size: 25, bold: true, align: "center" });
    drawCell(pen, [970, 60, 200, 150], ["Assessment Year", filed.assessmentYear], {
      size: 23,
      bold: true,
      align: "center",
    });
    write(pen, "INDIAN INCOME TAX RETURN VERIFICATION FORM", 585, 104, { size: 27, bold: true, align: "center" });
    write(pen, "[Where the data of the Return of Income in Form ITR-1 (SAHAJ), ITR-2, ITR-3,", 585, 140, {
      ...{ size: 19, align: "center", maxWidth: 740 },
    });
    write(pen, "ITR-4 (SUGAM) transmitted electronically without digital signature].", 585, 168, {
      ...{ size: 19, align: "center", maxWidth: 740 },
    });
    write(pen, "(Please see Rule 12 of the Income-tax Rules, 1962)", 585, 198, { size: 19, align: "center" });
    const box = (x: number, y: number, width: number, title: string, value: string, height = 76) => {
      strokeBox(pen, x, y, width, height, line);
      write(pen, title, x + 10, y + 28, { size: 19, colour: ink, maxWidth: width - 18 });
      write(pen, value, x + 10, y + 62, { size: 22, bold: true, colour: ink, maxWidth: width - 18 });
    };
    drawCell(pen, [70, 210, 50, 466], [""], { fill: "#e9e9e9" });
    box(120, 210, 680, "Name", filed.name);
    box(800, 210, 370, "PAN", filed.pan);
    box(120, 286, 330, "Flat/Door/Block No", flat);
    box(450, 286, 350, "Name Of Premises/Building/Village", premises);
    strokeBox(pen, 800, 286, 370, 152, line);
    writeLines(pen, ["Form No. which", "has been", "electronically", "transmitted"], 810, 318, {
      size: 20,
      leading: 30,
    });
    write(pen, filed.form, 1010, 372, { size: 25, bold: true });
    box(120, 362, 330, "Road/Street/Post Office", place.street);
    box(450, 362, 350, "Area/Locality", place.locality);
    box(120, 438, 270, "Town/City/District", place.city);
    box(390, 438, 220, "State", place.state.toUpperCase());
    box(610, 438, 190, "Pin/ZipCode", place.postcode);
    box(800, 438, 370, "Status", status);
    box(120, 514, 680, "Designation of AO(Ward/Circle)", `WARD ${seed % 9}(${(seed % 4) + 1}), ${place.city}`);
    if (withSection) box(800, 514, 370, "Filed u/s", sections[filed.section]);
    else box(800, 514, 370, "Original or Revised", filed.section === "139(5)" ? "REVISED" : "ORIGINAL");
    strokeBox(pen, 120, 590, 680, 86, line);
    write(pen, "E-filing Acknowledgement Number", 130, 642, { size: 21 });
    write(pen, filed.acknowledgementNumber, 510, 642, { size: 23, bold: true });
    strokeBox(pen, 800, 590, 370, 86, line);
    write(pen, "Date(DD/MM/YYYY)", 810, 642, { size: 20 });
    write(pen, slashed(filed.filed), 1010, 642, { size: 22, bold: true });
    const rows: [string, string, string][] = [
      ["1", "Gross total income", rupees(filed.grossIncome)],
      ["2", "Deductions under Chapter-VI-A", rupees(filed.deductions)],
      ["3", "Total Income", rupees(filed.totalIncome)],
      ["3a", "Current Year loss, if any", "0"],
      ["4", "Net tax payable", rupees(filed.netTax)],
      ["5", "Interest and Fee payable", rupees(filed.interest)],
      ["6", "Total tax, interest and Fee payable", rupees(filed.totalTax)],
      ["7a", "Advance Tax", rupees(filed.advanceTax)],
      ["7b", "TDS", rupees(filed.taxAtSource)],
      ["7c", "TCS", "0"],
      ["7d", "Self Assessment Tax", "0"],
      ["7e", "Total Taxes Paid (7a+7b+7c +7d)", rupees(filed.taxesPaid)],
      ["8", "Tax Payable (6-7e)", rupees(Math.max(0, filed.balance))],
      ["9", "Refund (7e-6)", rupees(Math.max(0, -filed.balance))],
    ];
    const title = "COMPUTATION OF INCOME AND TAX THEREON";
    drawCell(pen, [70, 676, 1100, 40], [title], { bold: true, fill: "#e9e9e9", align: "center" });
    for (const [index, [number, name, value]] of rows.entries()) {
      const y = 716 + index * 42;
      drawCell(pen, [120, y, 70, 42], [number], { align: "center" });
      drawCell(pen, [190, y, 560, 42], [name]);
      drawCell(pen, [750, y, 90, 42], [number], { align: "center" });
      drawCell(pen, [840, y, 330, 42], [value], { align: "right" });
    }
    write(pen, "VERIFICATION", 620, 1352, { size: 24, bold: true, align: "center" });
    const declared =
      `I, ${person.fullName.toUpperCase()} son/ daughter of ${person.fatherName.toUpperCase()} , holding Permanent Account` +
      ` Number ${person.pan} , solemnly declare to the best of my knowledge and belief, the information given in the return` +
      " which has been submitted by me vide the acknowledgement number given above is correct and complete.";
    writeLines(pen, wrap(pen, declared, 1080, { size: 20 }), 80, 1392, { size: 20, leading: 30 });
    rule(pen, 70, 1500, 1170, 1500, line);
    const send =
      "Please send the duly signed Form ITR-V to Centralized Processing Centre, Income Tax Department, Bengaluru 560500";
    write(pen, "Sign here", 90, 1550, { size: 21 });
    write(pen, send, 80, 1610, { size: 20, maxWidth: 1080 });
    stampSpecimen(pen, 800, 1560, 44);
  };
  const address = [flat, premises, place.street, place.locality, place.city, place.state.toUpperCase(), place.postcode];
  const labels = {
    ...labelsOf(filed, address),
    status,
    ...(withSection ? { filed_under_section: filed.section } : {}),
  };
  return { ...PAGE, draw, labels };
}
