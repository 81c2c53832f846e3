import type { Day } from "./dates";
import { newAadhaarNumber, newPan, newPassportNumber, newVirtualId } from "./numbers";
import { buildings, type City, cities, streets } from "./places";
import { createRandom, type Random } from "./random";

/** A name in Latin and Devanagari letters. */
interface Spelled {
  latin: string;
  hindi: string;
}

const spelled = (...pairs: [string, string][]) =>
  pairs.map(([latin, hindi]) => ({ latin, hindi })) as [Spelled, ...Spelled[]];

const women = spelled(
  ["Asha", "आशा"],
  ["Meera", "मीरा"],
  ["Kavita", "कविता"],
  ["Sunita", "सुनीता"],
  ["Priya", "प्रिया"],
  ["Lakshmi", "लक्ष्मी"],
  ["Fatima", "फातिमा"],
  ["Nandini", "नंदिनी"],
  ["Rekha", "रेखा"],
  ["Deepa", "दीपा"],
  ["Gauri", "गौरी"],
  ["Jyoti", "ज्योति"],
  ["Ishita", "इशिता"],
  ["Padma", "पद्मा"],
  ["Swati", "स्वाति"],
  ["Harpreet", "हरप्रीत"],
);
const men = spelled(
  ["Vikram", "विक्रम"],
  ["Arjun", "अर्जुन"],
  ["Ravi", "रवि"],
  ["Suresh", "सुरेश"],
  ["Imran", "इमरान"],
  ["Manoj", "मनोज"],
  ["Karthik", "कार्तिक"],
  ["Rohan", "रोहन"],
  ["Anil", "अनिल"],
  ["Gopal", "गोपाल"],
  ["Joseph", "जोसेफ"],
  ["Mahesh", "महेश"],
  ["Nikhil", "निखिल"],
  ["Dinesh", "दिनेश"],
  ["Balraj", "बलराज"],
  ["Yusuf", "यूसुफ"],
);
const surnames = spelled(
  ["Kulkarni", "कुलकर्णी"],
  ["Rao", "राव"],
  ["Sharma", "शर्मा"],
  ["Iyer", "अय्यर"],
  ["Deshmukh", "देशमुख"],
  ["Patel", "पटेल"],
  ["Khan", "खान"],
  ["Reddy", "रेड्डी"],
  ["Gupta", "गुप्ता"],
  ["Das", "दास"],
  ["Menon", "मेनन"],
  ["Joshi", "जोशी"],
  ["Chauhan", "चौहान"],
  ["Banerjee", "बनर्जी"],
  ["Naidu", "नायडू"],
  ["Fernandes", "फर्नांडिस"],
  ["Thakur", "ठाकुर"],
  ["Bhatt", "भट्ट"],
);

export interface Address {
  careOf: string;
  house: string;
  street: string;
  locality: string;
  city: City;
  postcode: string;
}

/** An invented person with every number the documents print. */
export interface Person {
  /** Given and middle names, e.g. "Asha Ravi". */
  givenNames: string;
  surname: string;
  /** As Aadhaar prints it. */
  fullName: string;
  hindiName: string;
  fatherName: string;
  gender: "M" | "F";
  birthDate: Day;
  birthPlace: City;
  address: Address;
  mobile: string;
  pan: string;
  aadhaarNumber: string;
  virtualId: string;
  passportNumber: string;
}

function newAddress(random: Random, careOf: string): Address {
  const city = random.pick(cities);
  return {
    careOf,
    house: `${random.pick(["Flat", "House No", "Plot"])} ${random.int(1, 96)}, ${random.pick(buildings)}`,
    street: random.pick(streets),
    locality: random.pick(city.localities),
    city,
    postcode: `${city.pin}0${random.int(10, 98)}`,
  };
}

/** The person of a seed; the same for every document drawn from it. */
export function drawPerson(seed: number): Person {
  const random = createRandom(seed, "person");
  const gender = random.pick<"M" | "F">(["M", "F"]);
  const given = random.pick(gender === "F" ? women : men);
  const father = random.pick(men);
  const surname = random.pick(surnames);
  const hasMiddleName = random.chance(0.35);
  const middle = hasMiddleName ? [father] : [];
  const parts = [given, ...middle, surname];
  const relation = gender === "F" ? "D/O" : "S/O";
  const fatherName = `${father.latin} ${surname.latin}`;
  return {
    givenNames: [given, ...middle].map(({ latin }) => latin).join(" "),
    surname: surname.latin,
    fullName: parts.map(({ latin }) => latin).join(" "),
    hindiName: parts.map(({ hindi }) => hindi).join(" "),
    fatherName,
    gender,
    birthDate: { year: random.int(1958, 2003), month: random.int(1, 12), day: random.int(1, 28) },
    birthPlace: random.pick(cities),
    address: newAddress(random, `${relation} ${fatherName}`),
    mobile: `9${random.digits(9)}`,
    pan: newPan(random, "P", surname.latin.charAt(0)),
    aadhaarNumber: newAadhaarNumber(random),
    virtualId: newVirtualId(random),
    passportNumber: newPassportNumber(random),
  };
}

/** The lines an Aadhaar prints, the last with city, state and PIN. */
export function addressLines({ careOf, house, street, locality, city, postcode }: Address): string[] {
  return [`${careOf},`, `${house},`, `${street}, ${locality},`, `${city.name},`, `${city.state} - ${postcode}`];
}

/** Where the person lives as bills, orders and deeds print it, without whose child it is. */
export const homeLines = ({ house, street, locality, city, postcode }: Address): [string, string, string] => [
  house,
  `${street}, ${locality}`,
  `${city.name}, ${city.state} - ${postcode}`,
];
