import type { Day } from "./dates";
import { firmNames } from "./goods";
import { verhoeffDigit } from "./numbers";
import { createRandom, type Random } from "./random";

export interface LedgerRow {
  day: Day;
  description: string;
  reference: string | null;
  /** Paise; below zero for a debit. */
  amount: number;
  /** Paise, after the row. */
  balance: number;
}

export interface BankLedger {
  opening: number;
  closing: number;
  from: Day;
  to: Day;
  /** Oldest first. */
  rows: LedgerRow[];
}

/** Twelve digits, as UPI and IMPS number payments, that are no Aadhaar number. */
function newReference(random: Random): string {
  const digits = random.digits(11);
  return digits + ((Number(verhoeffDigit(digits)) + random.int(1, 9)) % 10);
}

interface Kind {
  /** Paise, from and to. */
  amount: readonly [number, number];
  isCredit: boolean;
  words(random: Random): { description: string; reference: string | null };
}

const firm = (random: Random) => random.pick(firmNames).toUpperCase();

const kinds: readonly [Kind, ...Kind[]] = [
  {
    amount: [4_000, 350_000],
    isCredit: false,
    words: (random) => ({
      description: `UPI/DR/${firm(random)} STORES/${random.letters(4)}/payment from phone`,
      reference: newReference(random),
    }),
  },
  {
    amount: [10_000, 900_000],
    isCredit: true,
    words: (random) => ({
      description: `UPI/CR/${firm(random)} AGENCIES/${random.letters(4)}/bill ${random.digits(3)}`,
      reference: newReference(random),
    }),
  },
  {
    amount: [2_500_000, 6_800_000],
    isCredit: true,
    words: (random) => ({
      description: `NEFT CR ${firm(random)} PVT LTD SALARY`,
      reference: `N${random.digits(11)}`,
    }),
  },
  {
    amount: [50_000, 1_000_000],
    isCredit: false,
    words: (random) => ({ description: `ATM WDL ${random.digits(4)} MARKET ROAD`, reference: null }),
  },
  {
    amount: [150_000, 1_800_000],
    isCredit: false,
    words: (random) => ({
      description: `CHQ PAID TO ${firm(random)} TRADERS`,
      reference: `0${random.digits(5)}`,
    }),
  },
  {
    amount: [320_000, 910_000],
    isCredit: false,
    words: (random) => ({
      description: `ACH DR ${firm(random)} FINANCE EMI`,
      reference: `H${random.digits(9)}`,
    }),
  },
  { amount: [500, 30_000], isCredit: false, words: () => ({ description: "SMS CHARGES", reference: null }) },
  {
    amount: [200_000, 2_400_000],
    isCredit: true,
    words: () => ({ description: "CASH DEPOSIT SELF", reference: null }),
  },
];

const nextDay = (day: Day, days: number): Day => {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/**
 * Bookings of a few weeks.
 * @param options.canOverdraw balances may be below zero, as in a current account with a limit
 */
export function drawLedger(seed: number, options: { rows: number; canOverdraw?: boolean }): BankLedger {
  const random = createRandom(seed, "bank-ledger");
  const from: Day = { year: random.int(2023, 2025), month: random.int(1, 9), day: 1 };
  const opening = random.int(options.canOverdraw ? -3_000_000 : 800_000, 9_000_000);
  const rows: LedgerRow[] = [];
  let day = from;
  let balance = opening;
  while (rows.length < options.rows) {
    const kind = random.pick(kinds);
    const size = random.int(...kind.amount);
    const amount = kind.isCredit ? size : -size;
    if (!options.canOverdraw && balance + amount < 10_000) continue;
    balance += amount;
    day = nextDay(day, random.pick([0, 0, 1, 1, 2, 3]));
    rows.push({ day, amount, balance, ...kind.words(random) });
  }
  return { opening, closing: balance, from, to: nextDay(day, random.int(0, 4)), rows };
}

/** Sum of one side, paise. */
export const sumOf = ({ rows }: BankLedger, side: "debit" | "credit"): number =>
  rows.reduce((sum, { amount }) => sum + Math.max(0, side === "debit" ? -amount : amount), 0);
