import { type Day, slashed } from "./dates";
import { newImei } from "./numbers";
import type { Person } from "./people";
import { createRandom } from "./random";
import { drawSale, plain, type Sale } from "./sale";
import type { Labels } from "./sheet";

/** One product sold on a loan, as the lender's order to the dealer states it. Amounts in paise. */
export interface Financing {
  /** The sale the dealer invoices, a person's within one state: one seed's order and retail invoice go together. */
  sale: Sale;
  lender: string;
  number: string;
  date: Day;
  loanNumber: string;
  product: string;
  brand: string;
  model: string;
  /** Phones have one; other goods a serial number. */
  imei?: string;
  serialNumber?: string;
  downPayment: number;
  loan: number;
  /** Title and amount of what the lender keeps back. */
  deductions: [string, number][];
  disbursement: number;
  months: number;
}

const brands = ["Nilgiri", "Vaayu", "Zentra", "Orbit", "Kalinga", "Prithvi"] as const;

/** The financing of a seed. @param options.lender an invented company */
export function drawFinancing(person: Person, seed: number, options: { lender: string; code: string }): Financing {
  const random = createRandom(seed, "financing");
  const sale = drawSale(person, seed, { toPerson: true, withinState: true });
  const dearest = sale.items.reduce((best, item) => (item.taxable > best.taxable ? item : best));
  const product = dearest.good.name;
  const downPayment = Math.round((sale.total * random.between(0.1, 0.35)) / 50_000) * 50_000;
  const loan = sale.total - downPayment;
  const months = random.pick([6, 9, 10, 12, 18, 24]);
  const deductions: [string, number][] = [
    ["Processing Fee", random.int(3, 15) * 10_000],
    ["Advance EMI", Math.round(loan / months / 100) * 100],
  ];
  return {
    ...{ sale, downPayment, loan, months, product, deductions, lender: options.lender },
    number: `${options.code}${random.int(2023, 2026)}${random.digits(7)}`,
    date: { ...sale.date, day: Math.max(1, sale.date.day - 1) },
    loanNumber: `${options.code}L${random.digits(9)}`,
    brand: random.pick(brands),
    model: `${random.letters(2)}-${random.int(100, 990)}${random.pick(["", "X", " Pro", " LX"])}`,
    ...(product.includes("phone")
      ? { imei: newImei(random) }
      : { serialNumber: `${random.letters(3)}${random.digits(8)}` }),
    disbursement: loan - deductions.reduce((sum, [, amount]) => sum + amount, 0),
  };
}

export const financingLabels = (financing: Financing, person: Person): Labels => ({
  lender_name: financing.lender,
  delivery_order_number: financing.number,
  delivery_order_date: slashed(financing.date),
  customer_name: person.fullName,
  dealer_name: financing.sale.dealer.name,
  dealer_address: financing.sale.dealer.address.join(", ").replace(" - ", ", "), // PIN apart, as the engine writes addresses
  asset_description: financing.product,
  asset_model: financing.model,
  ...(financing.imei ? { imei: financing.imei } : { serial_number: financing.serialNumber }),
  asset_cost: plain(financing.sale.total),
  loan_amount: plain(financing.loan),
  down_payment: plain(financing.downPayment),
  net_disbursement: plain(financing.disbursement),
});
