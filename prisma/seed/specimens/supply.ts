import { type Day, slashed } from "./dates";
import { homeLines, type Person } from "./people";
import { createRandom } from "./random";
import { plain } from "./sale";
import type { Labels } from "./sheet";

/** An invented distribution company, with its word for a customer's number and how that looks. */
export interface Supplier {
  name: string;
  numberLabel: string;
  /** 9 a digit, A a letter; others stand as they are. */
  numberForm: string;
}

/** One bill of a distribution company. */
export interface Supply {
  supplier: Supplier;
  consumerNumber: string;
  billNumber: string;
  meterNumber: string;
  billDate: Day;
  dueDate: Day;
  from: Day;
  to: Day;
  reading: { previous: number; current: number; units: number };
  /** Title and paise, in the order printed; the total is their sum, rounded to the rupee. */
  charges: [string, number][];
  total: number;
  load: string;
}

/** Days of a month that every month has. */
const SHORTEST_MONTH = 28;

function later({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The bill of a seed. */
export function drawSupply(seed: number, suppliers: readonly [Supplier, ...Supplier[]]): Supply {
  const random = createRandom(seed, "supply");
  const supplier = random.pick(suppliers);
  const fill = (form: string) =>
    [...form]
      .map((sign) => (sign === "9" ? String(random.int(0, 9)) : sign === "A" ? random.letters(1) : sign))
      .join("");
  const from = { year: random.int(2023, 2025), month: random.int(1, 12), day: random.int(1, SHORTEST_MONTH) };
  const to = later(from, random.int(28, 31));
  const billDate = later(to, random.int(1, 6));
  const units = random.int(64, 620);
  const previous = random.int(1_200, 48_000);
  const energy = units * random.int(420, 980);
  const charges: [string, number][] = [
    ["Fixed Charges", random.int(90, 320) * 100],
    ["Energy Charges", energy],
    ["Wheeling Charges", Math.round(units * 117)],
    ["Fuel Adjustment Charges", Math.round(units * random.int(10, 65))],
    ["Electricity Duty", Math.round(energy * 0.16)],
  ];
  const sum = charges.reduce((total, [, amount]) => total + amount, 0);
  return {
    supplier,
    consumerNumber: fill(supplier.numberForm),
    billNumber: random.digits(11),
    meterNumber: `${random.pick(["", "", "EM", "G", "0"])}${random.digits(8)}`,
    billDate,
    dueDate: later(billDate, random.int(12, 21)),
    ...{ from, to, charges, load: `${random.int(1, 6)}.00 KW` },
    reading: { previous, current: previous + units, units },
    total: Math.round(sum / 100) * 100,
  };
}

/** What every bill states; a layout adds the month or the period it prints. */
export const supplyLabels = (supply: Supply, person: Person): Labels => ({
  provider_name: supply.supplier.name,
  consumer_number: supply.consumerNumber.replace(" ", ""), // the groups are for the eye
  consumer_name: person.fullName.toUpperCase(),
  address: homeLines(person.address).join(", ").replace(" - ", ", "), // PIN apart, as the engine writes addresses
  formatted_address: {
    city: person.address.city.name,
    state: person.address.city.state,
    postcode: person.address.postcode,
  },
  bill_number: supply.billNumber,
  bill_date: slashed(supply.billDate),
  due_date: slashed(supply.dueDate),
  units_consumed: String(supply.reading.units),
  amount_due: plain(supply.total),
  meter_number: supply.meterNumber,
});
