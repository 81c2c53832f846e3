import type { Day } from "./dates";
import { drawEmployer, type Employer } from "./employers";
import type { Person } from "./people";
import { createRandom, type Random } from "./random";

/** One head of pay or of deduction. Paise, as are all amounts here. */
export interface PayHead {
  name: string;
  amount: number;
  /** For a whole month; less was paid where days were lost. */
  full: number;
  /** Since April. */
  toDate: number;
}

/** One month's pay as a slip states it. */
export interface Salary {
  employer: Employer;
  employeeId: string;
  designation: string;
  department: string;
  joined: Day;
  month: { year: number; month: number };
  /** Days of the month, and those without pay. */
  days: { all: number; lost: number };
  bank: string;
  account: string;
  uan: string;
  earnings: PayHead[];
  deductions: PayHead[];
  gross: number;
  deducted: number;
  net: number;
}

const designations = [
  "Senior Engineer",
  "Accounts Executive",
  "Team Lead",
  "Assistant Manager",
  "Software Developer",
  "Sales Officer",
  "Staff Nurse",
  "Quality Inspector",
  "HR Executive",
  "Warehouse Supervisor",
] as const;
const departments = ["Finance", "Operations", "Quality", "Sales", "Technology", "Human Resources"] as const;
const banks = ["Sahyadri Bank", "Ganga Gramin Bank", "Coromandel Bank", "Bank of Malwa"] as const;

const roundToRupee = (value: number) => Math.round(value / 100) * 100;
const sumOf = (heads: PayHead[]) => heads.reduce((sum, { amount }) => sum + amount, 0);

function heads(list: [string, number][], months: number, paidShare: number): PayHead[] {
  return list.map(([name, full]) => {
    const amount = roundToRupee(full * paidShare);
    return { name, full, amount, toDate: full * (months - 1) + amount };
  });
}

function earningsOf(random: Random, basic: number): [string, number][] {
  const hra = roundToRupee(basic * random.pick([0.4, 0.5]));
  const others: [string, number][] = [
    [random.pick(["Conveyance Allowance", "Conveyance"]), 160_000],
    [random.pick(["Special Allowance", "Other Allowance"]), random.int(20, 160) * 10_000],
    [random.pick(["Medical Allowance", "Medical"]), 125_000],
    ["Leave Travel Allowance", random.int(10, 60) * 10_000],
    ["Performance Bonus", random.int(10, 90) * 10_000],
  ];
  const kept = others.filter((_, index) => index === 1 || random.chance(0.55));
  return [
    [random.pick(["Basic", "Basic Salary", "Basic Pay"]), basic],
    [random.pick(["House Rent Allowance", "HRA"]), hra],
    ...kept,
  ];
}

function deductionsOf(random: Random, basic: number): [string, number][] {
  const others: [string, number][] = [
    [random.pick(["Income Tax", "TDS", "Income Tax (TDS)"]), random.int(8, 130) * 10_000],
    ["Health Insurance", random.int(3, 14) * 10_000],
    [random.pick(["Loan Recovery", "Salary Advance"]), random.int(10, 50) * 10_000],
    ["Labour Welfare Fund", 2_500],
  ];
  return [
    [random.pick(["Provident Fund", "EPF Contribution", "PF Employee"]), roundToRupee(basic * 0.12)],
    [random.pick(["Professional Tax", "Prof. Tax"]), 20_000],
    ...others.filter((_, index) => random.chance(index === 0 ? 0.8 : 0.3)),
  ];
}

function governmentHeads(
  basic: number,
  random: Random,
): { earnings: [string, number][]; deductions: [string, number][] } {
  return {
    earnings: [
      ["Basic Pay", basic],
      [random.pick(["DA", "Dearness Allowance"]), roundToRupee(basic * 0.53)],
      [random.pick(["HRA", "House Rent Allowance"]), roundToRupee(basic * 0.2)],
      [random.pick(["TA", "Transport Allowance"]), 270_000],
      ...(random.chance(0.4) ? ([["Washing Allowance", 15_000]] as [string, number][]) : []),
    ],
    deductions: [
      [random.pick(["NPS Contribution", "DCPS"]), roundToRupee(basic * 0.153)],
      ["GPF", 1_000_000],
      ["Professional Tax", 20_000],
      [random.pick(["Income Tax", "I. Tax"]), random.int(20, 90) * 10_000],
      ["GIS", 12_000],
    ],
  };
}

/**
 * The salary of a seed.
 * @param options.government paid by a state: other heads, no days lost
 */
export function drawSalary(person: Person, seed: number, options: { government: boolean }): Salary {
  const random = createRandom(seed, "salary");
  const employer = drawEmployer(random);
  const month = { year: random.int(2023, 2026), month: random.int(1, 10) };
  const months = ((month.month + 8) % 12) + 1;
  const all = new Date(Date.UTC(month.year, month.month, 0)).getUTCDate();
  const lost = !options.government && random.chance(0.4) ? random.int(1, 3) : 0;
  const basic = random.int(150, 620) * 10_000;
  const drawn = options.government
    ? governmentHeads(basic, random)
    : { earnings: earningsOf(random, basic), deductions: deductionsOf(random, basic) };
  const earnings = heads(drawn.earnings, months, (all - lost) / all);
  const deductions = heads(drawn.deductions, months, 1);
  const [gross, deducted] = [sumOf(earnings), sumOf(deductions)];
  return {
    employer,
    employeeId: random.pick([`${random.letters(2)}${random.digits(4)}`, random.digits(5), `EMP-${random.digits(4)}`]),
    designation: random.pick(designations),
    department: random.pick(departments),
    joined: { year: random.int(person.birthDate.year + 19, 2022), month: random.int(1, 12), day: random.int(1, 28) },
    month,
    days: { all, lost },
    bank: random.pick(banks),
    account: random.digits(random.pick([11, 12, 14])),
    uan: `10${random.digits(10)}`,
    earnings,
    deductions,
    gross,
    deducted,
    net: gross - deducted,
  };
}
