import type { Day } from "./dates";
import { drawEmployer, type Employer } from "./employers";
import type { Person } from "./people";
import { createRandom } from "./random";

/** What was paid, deducted and deposited in three months of the year. Paise. */
export interface Quarter {
  quarter: "Q1" | "Q2" | "Q3" | "Q4";
  receiptNumber: string;
  paid: number;
  deducted: number;
  deposited: number;
}

/** One payment of deducted tax to the government. */
export interface Challan {
  amount: number;
  bsrCode: string;
  day: Day;
  serial: string;
}

/** A certificate of tax deducted from a salary. */
export interface TdsCertificate {
  certificateNumber: string;
  employer: Employer;
  employeeName: string;
  employeePan: string;
  assessmentYear: string;
  from: Day;
  to: Day;
  issued: Day;
  quarters: Quarter[];
  challans: Challan[];
  paid: number;
  deducted: number;
  deposited: number;
  /** Gross salary by section 17, as Part B has it. */
  gross: number;
  exempt: number;
  standardDeduction: number;
  professionalTax: number;
  savings: number;
}

const sumOf = (quarters: Quarter[], key: "paid" | "deducted" | "deposited") =>
  quarters.reduce((sum, quarter) => sum + quarter[key], 0);

/** The certificate of a seed. */
export function drawTdsCertificate(person: Person, seed: number): TdsCertificate {
  const random = createRandom(seed, "tds-certificate");
  const year = random.int(2021, 2024);
  // Who joins within the year has fewer quarters.
  const first = random.chance(0.25) ? random.int(1, 2) : 0;
  const monthly = random.int(45, 190) * 100_000;
  const names = (["Q1", "Q2", "Q3", "Q4"] as const).slice(first);
  const quarters = names.map((quarter) => {
    const paid = monthly * 3 + random.int(0, 900) * 100;
    const deducted = Math.round((paid * random.between(0.05, 0.18)) / 100) * 100;
    return { quarter, receiptNumber: `Q${random.letters(7)}`, paid, deducted, deposited: deducted };
  });
  const challans = quarters.flatMap(({ quarter, deducted }) => {
    const index = Number(quarter[1]) - 1;
    const parts = [Math.round(deducted / 300) * 100, Math.round(deducted / 300) * 100];
    return [...parts, deducted - 2 * (parts[0] as number)].map((amount, part) => {
      const month = 5 + index * 3 + part;
      const day = { year: month > 12 ? year + 1 : year, month: ((month - 1) % 12) + 1, day: random.int(3, 7) };
      return { amount, bsrCode: `0${random.digits(6)}`, day, serial: random.digits(5) };
    });
  });
  const paid = sumOf(quarters, "paid");
  return {
    certificateNumber: random.letters(7),
    employer: drawEmployer(random),
    employeeName: person.fullName.toUpperCase(),
    employeePan: person.pan,
    assessmentYear: `${year + 1}-${String((year + 2) % 100).padStart(2, "0")}`,
    from: { year, month: 4 + first * 3, day: 1 },
    to: { year: year + 1, month: 3, day: 31 },
    issued: { year: year + 1, month: 6, day: random.int(1, 14) },
    quarters,
    challans,
    paid,
    deducted: sumOf(quarters, "deducted"),
    deposited: sumOf(quarters, "deposited"),
    gross: paid,
    exempt: random.int(0, 12) * 1_000_000,
    standardDeduction: 5_000_000,
    professionalTax: 240_000,
    savings: random.int(2, 15) * 1_000_000,
  };
}
