import type { Day } from "./dates";
import { firmNames, type Good, trades } from "./goods";
import { newGstin, newPan } from "./numbers";
import type { Person } from "./people";
import { buildings, type City, cities, streets } from "./places";
import { createRandom, type Random } from "./random";

export interface Firm {
  name: string;
  city: City;
  /** Lines of the address, the last with city and PIN. */
  address: string[];
  gstin: string;
  phone: string;
}

export interface SoldItem {
  good: Good;
  quantity: number;
  /** Paise, as are all amounts here: sums of whole numbers do not drift. */
  rate: number;
  taxable: number;
  tax: number;
}

/** One sale as an invoice states it. */
export interface Sale {
  dealer: Firm;
  /** A firm, or the person of the specimen, who has no GSTIN. */
  buyer: { name: string; address: string[]; gstin?: string; city: City };
  number: string;
  date: Day;
  items: SoldItem[];
  /** Dealer and buyer in one state: CGST and SGST, half each; else IGST. */
  withinState: boolean;
  taxable: number;
  tax: number;
  /** Added so that the total is whole rupees. Paise, may be negative. */
  rounding: number;
  total: number;
}

function newFirm(random: Random, city: City, suffix: string): Firm {
  const name = `${random.pick(firmNames)} ${suffix}${random.chance(0.45) ? " Pvt Ltd" : ""}`;
  const pan = newPan(random, name.endsWith("Ltd") ? "C" : "F", name.charAt(0));
  const locality = random.pick(city.localities);
  return {
    name,
    city,
    address: [
      `Shop No ${random.int(1, 60)}, ${random.pick(buildings)}`,
      `${random.pick(streets)}, ${locality}`,
      `${city.name}, ${city.state} - ${city.pin}0${random.int(10, 98)}`,
    ],
    gstin: newGstin(random, city.gstCode, pan),
    phone: `0${random.int(20, 80)}-2${random.digits(7)}`,
  };
}

function newItems(random: Random, goods: readonly [Good, ...Good[]], atMost: number): SoldItem[] {
  const wanted = random.int(2, Math.min(atMost, goods.length));
  const chosen = [...goods].sort((one, other) => one.hsn.localeCompare(other.hsn));
  while (chosen.length > wanted) chosen.splice(random.int(0, chosen.length - 1), 1);
  return chosen.map((good) => {
    const quantity = good.price[1] > 10_000 ? random.int(1, 2) : random.int(1, 6);
    const rate = random.int(good.price[0], good.price[1]) * 100 + random.pick([0, 0, 50, 25, 75]);
    const taxable = rate * quantity;
    return { good, quantity, rate, taxable, tax: 2 * Math.round((taxable * good.taxRate) / 200) };
  });
}

const sumOf = (items: SoldItem[], key: "taxable" | "tax") => items.reduce((sum, item) => sum + item[key], 0);

/**
 * The sale of a seed.
 * @param options.toPerson the person buys; else a firm does
 */
export function drawSale(person: Person, seed: number, options: { toPerson: boolean; withinState: boolean }): Sale {
  const random = createRandom(seed, "sale");
  const trade = random.pick(trades);
  const city = random.pick(cities);
  const dealer = newFirm(random, city, random.pick(trade.suffixes));
  const others = cities.filter(({ gstCode }) => (gstCode === city.gstCode) === options.withinState) as [
    City,
    ...City[],
  ];
  const buyerCity = random.pick(others);
  const buyerFirm = newFirm(random, buyerCity, random.pick(["Traders", "Enterprises", "Services", "Associates"]));
  const { house, street, locality } = person.address;
  const home = [
    house,
    `${street}, ${locality}`,
    `${buyerCity.name}, ${buyerCity.state} - ${buyerCity.pin}0${random.int(10, 98)}`,
  ];
  const items = newItems(random, trade.goods, 5);
  const taxable = sumOf(items, "taxable");
  const tax = sumOf(items, "tax");
  const total = Math.round((taxable + tax) / 100) * 100;
  const year = random.int(2023, 2026);
  return {
    dealer,
    buyer: options.toPerson ? { name: person.fullName, address: home, city: buyerCity } : { ...buyerFirm },
    number: random.pick([
      `INV/${year}/${random.digits(4)}`,
      `${random.letters(2)}-${random.digits(5)}`,
      `GST-${random.digits(3)}/${year % 100}-${(year % 100) + 1}`,
    ]),
    date: { year, month: random.int(1, year === 2026 ? 10 : 12), day: random.int(1, 28) },
    items,
    withinState: options.withinState,
    taxable,
    tax,
    rounding: total - taxable - tax,
    total,
  };
}

/** Paise as a plain figure: 123456.00. */
export const plain = (paise: number): string => (paise / 100).toFixed(2);

/** Paise as printed, grouped the Indian way: 1,23,456.00. */
export function grouped(paise: number): string {
  const [rupees = "", fraction = ""] = Math.abs(paise / 100)
    .toFixed(2)
    .split(".");
  const head = rupees.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",");
  return `${paise < 0 ? "-" : ""}${head ? `${head},` : ""}${rupees.slice(-3)}.${fraction}`;
}
