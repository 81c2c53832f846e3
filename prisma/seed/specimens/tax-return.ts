import type { Day } from "./dates";
import { newPan } from "./numbers";
import type { Person } from "./people";
import { createRandom } from "./random";

/** A return of income as its acknowledgement states it. Whole rupees. */
export interface TaxReturn {
  assessmentYear: string;
  form: string;
  acknowledgementNumber: string;
  filed: Day;
  section: "139(1)" | "139(4)" | "139(5)";
  status: "Individual" | "HUF";
  name: string;
  pan: string;
  grossIncome: number;
  deductions: number;
  totalIncome: number;
  netTax: number;
  interest: number;
  totalTax: number;
  advanceTax: number;
  taxAtSource: number;
  taxesPaid: number;
  /** To pay where positive, to get back where negative. */
  balance: number;
}

const two = (value: number) => String(value % 100).padStart(2, "0");

/**
 * The return of a seed.
 * @param years first years of the assessment years it may be for, both included
 */
export function drawTaxReturn(person: Person, seed: number, years: [number, number]): TaxReturn {
  const random = createRandom(seed, "tax-return");
  const isFamily = random.chance(0.2);
  const year = random.int(...years);
  const isLate = random.chance(0.25);
  const filed = isLate
    ? { year, month: random.int(8, 12), day: random.int(1, 28) }
    : { year, month: random.int(5, 7), day: random.int(1, 28) };
  const grossIncome = random.int(420, 2_400) * 1_000 + random.int(0, 99) * 10;
  const deductions = random.int(0, 15) * 10_000;
  const totalIncome = grossIncome - deductions;
  const netTax = totalIncome < 500_000 ? 0 : Math.round(totalIncome * random.between(0.05, 0.2));
  const interest = isLate && netTax > 0 ? random.int(10, 60) * 100 : 0;
  const totalTax = netTax + interest;
  const taxAtSource = Math.round((totalTax * random.between(0.6, 1.2)) / 10) * 10 + random.int(0, 3) * 500;
  const advanceTax = random.chance(0.3) ? random.int(1, 9) * 1_000 : 0;
  const taxesPaid = taxAtSource + advanceTax;
  return {
    assessmentYear: `${year}-${two(year + 1)}`,
    form: random.pick(isFamily ? ["ITR-2", "ITR-3"] : ["ITR-1", "ITR-1", "ITR-2", "ITR-3", "ITR-4"]),
    acknowledgementNumber: `${random.digits(9)}${two(filed.day)}${two(filed.month)}${two(filed.year)}`,
    filed,
    section: isLate ? random.pick(["139(4)", "139(5)"]) : "139(1)",
    status: isFamily ? "HUF" : "Individual",
    name: `${person.fullName.toUpperCase()}${isFamily ? " HUF" : ""}`,
    pan: isFamily ? newPan(random, "H", person.surname.charAt(0)) : person.pan,
    grossIncome,
    deductions,
    totalIncome,
    netTax,
    interest,
    totalTax,
    advanceTax,
    taxAtSource,
    taxesPaid,
    balance: totalTax - taxesPaid,
  };
}
