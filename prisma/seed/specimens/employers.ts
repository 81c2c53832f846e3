import { newPan } from "./numbers";
import { buildings, type City, cities, streets } from "./places";
import type { Random } from "./random";

/** A company that pays salaries and deducts tax from them. */
export interface Employer {
  name: string;
  city: City;
  /** Lines of the address, the last with city, state and PIN. */
  address: string[];
  pan: string;
  tan: string;
  phone: string;
  email: string;
}

const first = [
  "Sahyadri",
  "Deccan",
  "Kaveri",
  "Narmada",
  "Nilgiri",
  "Aravalli",
  "Konkan",
  "Malabar",
  "Vindhya",
  "Godavari",
  "Meghdoot",
  "Udaan",
] as const;
const second = [
  "Precision Tools",
  "Software Services",
  "Health Care",
  "Textiles",
  "Logistics",
  "Foods",
  "Infotech Solutions",
  "Engineering Works",
  "Pharma",
  "Consultancy Services",
] as const;
const legal = ["Private Limited", "Limited", "Pvt. Ltd.", "LLP", "India Private Limited"] as const;

/** The letters a TAN begins with, by the city of the department's office. */
const tanLetters: Record<string, string> = {
  Pune: "PNE",
  Nagpur: "NGP",
  Bengaluru: "BLR",
  Mysuru: "BLR",
  Ahmedabad: "AHM",
  Surat: "SRT",
  Jaipur: "JPR",
  Lucknow: "LKN",
  Chennai: "CHE",
  Hyderabad: "HYD",
  Kolkata: "CAL",
  Indore: "BPL",
};

/** A company nobody has. */
export function drawEmployer(random: Random): Employer {
  const [place, trade, form] = [random.pick(first), random.pick(second), random.pick(legal)];
  const city = random.pick(cities);
  const name = `${place} ${trade} ${form}`;
  return {
    name,
    city,
    address: [
      `${random.int(2, 9)}th Floor, ${random.pick(buildings)}`,
      `${random.pick(streets)}, ${random.pick(city.localities)}`,
      `${city.name}, ${city.state} - ${city.pin}0${random.int(10, 98)}`,
    ],
    pan: newPan(random, form === "LLP" ? "F" : "C", place.charAt(0)),
    tan: `${tanLetters[city.name] ?? "DEL"}${place.charAt(0)}${random.digits(5)}${random.letters(1)}`,
    phone: `+(91)${random.int(20, 80)}-2${random.digits(7)}`,
    email: `tds@${place.toLowerCase()}.example`,
  };
}
