import type { Day } from "./dates";
import { firmNames, trades } from "./goods";
import { newGstin, newPan } from "./numbers";
import type { Person } from "./people";
import { buildings, type City, cities, streets } from "./places";
import { createRandom, type Random } from "./random";
import type { Labels } from "./sheet";

/** Where a business is, part by part. */
export interface Premises {
  flat: string;
  building: string;
  street: string;
  locality: string;
  city: City;
  district: string;
  postcode: string;
}

/** An invented business of a specimen's person. */
export interface Business {
  /** The firm's, or its owner's where the firm is no person of its own. */
  legalName: string;
  tradeName: string;
  owner: string;
  constitution: string;
  /** How certificates of registration call the same. */
  organisation: string;
  premises: Premises;
  pan: string;
  gstin: string;
  started: Day;
  mobile: string;
  email: string;
}

interface Constitution {
  constitution: string;
  organisation: string;
  /** The fourth letter of its PAN. */
  holder: "P" | "C" | "F";
  /** How its name ends. */
  ending: string;
}

const constitutions: readonly [Constitution, ...Constitution[]] = [
  { constitution: "Proprietorship", organisation: "Proprietary", holder: "P", ending: "" },
  { constitution: "Partnership", organisation: "Partnership", holder: "F", ending: "" },
  { constitution: "Limited Liability Partnership", organisation: "LLP", holder: "F", ending: " LLP" },
  {
    constitution: "Private Limited Company",
    organisation: "Private Limited Company",
    holder: "C",
    ending: " Private Limited",
  },
];

/** Districts that are not called as their city is. */
const districts: Record<string, string> = {
  Bengaluru: "Bengaluru Urban",
  Mysuru: "Mysore",
  Ahmedabad: "Ahmadabad",
};

function newPremises(random: Random, city: City): Premises {
  return {
    flat: `${random.pick(["Shop No", "Office No", "Gala No", "Plot No"])} ${random.int(1, 140)}`,
    building: random.pick(buildings),
    street: random.pick(streets),
    locality: random.pick(city.localities),
    city,
    district: districts[city.name] ?? city.name,
    postcode: `${city.pin}0${random.int(10, 98)}`,
  };
}

/**
 * The business of a seed.
 * @param state where it must be; anywhere if not given
 */
export function drawBusiness(person: Person, seed: number, state?: string): Business {
  const random = createRandom(seed, "business");
  const kind = random.pick(constitutions);
  const firm = `${random.pick(firmNames)} ${random.pick(random.pick(trades).suffixes)}${kind.ending}`;
  const isPerson = kind.holder === "P";
  const city = random.pick(cities.filter((place) => !state || place.state === state) as [City, ...City[]]);
  const pan = isPerson ? person.pan : newPan(random, kind.holder, firm.charAt(0));
  const year = random.int(2018, 2025);
  return {
    legalName: (isPerson ? person.fullName : firm).toUpperCase(),
    tradeName: firm.toUpperCase(),
    owner: person.fullName.toUpperCase(),
    constitution: kind.constitution,
    organisation: kind.organisation,
    premises: newPremises(random, city),
    pan,
    gstin: newGstin(random, city.gstCode, pan),
    started: { year, month: random.int(1, 12), day: random.int(1, 28) },
    mobile: person.mobile,
    email: `${firm.split(" ")[0]?.toLowerCase()}@example.in`,
  };
}

/** Address and its parts as a form prints them in one text. */
export const premisesText = ({ flat, building, street, locality, city, postcode }: Premises): string =>
  `${flat}, ${building}, ${street}, ${locality}, ${city.name}, ${city.state}, ${postcode}`;

/** What the engine is to give for premises printed as `address`. */
export const premisesLabels = ({ city, postcode }: Premises, address: string): Labels => ({
  address,
  formatted_address: { city: city.name, state: city.state, postcode },
});
