import { type Day, slashed } from "./dates";
import { drawPerson, homeLines, type Person } from "./people";
import { createRandom } from "./random";
import { grouped, plain } from "./sale";
import type { Labels } from "./sheet";

/** A letting as a deed states it; the specimen's person is who rents. */
export interface Tenancy {
  owner: Person;
  agreed: Day;
  from: Day;
  to: Day;
  months: number;
  /** Paise. */
  rent: number;
  deposit: number;
  registration: string;
  ownerAge: number;
  age: number;
}

/** Seeds of owners stand apart from those of specimens' persons. */
const OWNERS = 700_000;

/** The day before the same day some months later. */
function endOf({ year, month, day }: Day, months: number): Day {
  const date = new Date(Date.UTC(year, month - 1 + months, day - 1));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The letting of a seed. */
export function drawTenancy(person: Person, seed: number): Tenancy {
  const random = createRandom(seed, "tenancy");
  const owner = drawPerson(OWNERS + seed);
  const agreed = { year: random.int(2023, 2025), month: random.int(1, 11), day: random.int(2, 26) };
  const from = random.chance(0.5) ? { ...agreed, month: agreed.month + 1, day: 1 } : agreed;
  const months = random.pick([11, 11, 11, 22, 24, 33, 36]);
  const rent = random.int(14, 96) * 50_000;
  return {
    ...{ owner, agreed, from, months, rent },
    to: endOf(from, months),
    deposit: random.pick([rent * 2, rent * 3, rent * 6, 5_000_000, 10_000_000, 15_000_000]),
    registration: `${random.letters(3)}${random.int(1, 27)}-${random.int(1_000, 24_000)}-${agreed.year}`,
    ownerAge: agreed.year - owner.birthDate.year,
    age: agreed.year - person.birthDate.year,
  };
}

/** 18,000/- as deeds print it. */
export const figure = (paise: number): string => grouped(paise).replace(/\.00$/, "/-");

/** What every deed states. @param address the premises as the engine is to write them */
export const tenancyLabels = (tenancy: Tenancy, person: Person, address: string): Labels => ({
  licensor_name: tenancy.owner.fullName,
  licensee_name: person.fullName,
  property_address: address,
  formatted_address: {
    city: person.address.city.name,
    state: person.address.city.state,
    postcode: person.address.postcode,
  },
  monthly_rent: plain(tenancy.rent),
  security_deposit: plain(tenancy.deposit),
  period_from: slashed(tenancy.from),
  term_months: String(tenancy.months),
  agreement_date: slashed(tenancy.agreed),
});

/** The premises where they are written as a plain address. */
export const plainPremises = ({ address }: Person): string => homeLines(address).join(", ");
