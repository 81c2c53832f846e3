import { firmNames } from "./goods";
import type { Person } from "./people";
import { type City, streets } from "./places";
import { createRandom } from "./random";

/** An account with an invented bank. */
export interface BankAccount {
  bank: string;
  holder: string;
  /** As the bank keeps it. */
  number: string;
  ifsc: string;
  /** Nine digits: city, bank, branch. */
  micr: string;
  branch: string;
  branchAddress: string;
  city: City;
  customerId: string;
}

/**
 * Codes of the real form whose branches are in the Reserve Bank's list: small banks print those of the bank that clears for
 * them. The banks' names are invented.
 */
const codes = ["SRCB0000022", "COSB0000034", "TJSB0000012", "NKGS0000015", "SVCB0000009", "ABHY0065012"] as const;

/** As the engine gives account numbers. */
export const masked = (number: string): string => `XXXXXXXX${number.slice(-4)}`;

/** @param options.digits of the account number: not twelve, which could be taken for an Aadhaar number */
export function drawAccount(
  person: Person,
  seed: number,
  options: { bank: string; digits: number; ofFirm?: boolean },
): BankAccount {
  const random = createRandom(seed, "bank-account");
  const { city } = person.address;
  const locality = random.pick(city.localities);
  const firm = `${random.pick(firmNames)} ${random.pick(["Traders", "Enterprises", "Agencies"])}`;
  return {
    bank: options.bank,
    holder: options.ofFirm ? firm.toUpperCase() : person.fullName.toUpperCase(),
    number: random.digits(options.digits),
    ifsc: random.pick(codes),
    micr: `${city.pin}${random.digits(3)}${String(random.int(2, 99)).padStart(3, "0")}`,
    branch: locality,
    branchAddress: `${random.int(1, 90)}, ${random.pick(streets)}, ${locality}, ${city.name} - ${city.pin}0${random.int(10, 98)}`,
    city,
    customerId: random.digits(8),
  };
}
