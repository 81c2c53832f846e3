/** Cities with what an address in them needs. */
export interface City {
  name: string;
  hindi: string;
  state: string;
  /** The two digits a GSTIN of the state begins with. */
  gstCode: string;
  /** The first three digits of its PIN codes. */
  pin: string;
  localities: readonly [string, ...string[]];
}

export const cities: readonly [City, ...City[]] = [
  {
    name: "Pune",
    hindi: "पुणे",
    state: "Maharashtra",
    gstCode: "27",
    pin: "411",
    localities: ["Kothrud", "Aundh", "Shivajinagar", "Hadapsar"],
  },
  {
    name: "Nagpur",
    hindi: "नागपुर",
    state: "Maharashtra",
    gstCode: "27",
    pin: "440",
    localities: ["Dharampeth", "Sadar", "Manish Nagar"],
  },
  {
    name: "Bengaluru",
    hindi: "बेंगलुरु",
    state: "Karnataka",
    gstCode: "29",
    pin: "560",
    localities: ["Jayanagar", "Indiranagar", "Hebbal", "Rajajinagar"],
  },
  {
    name: "Mysuru",
    hindi: "मैसूरु",
    state: "Karnataka",
    gstCode: "29",
    pin: "570",
    localities: ["Gokulam", "Vijayanagar", "Saraswathipuram"],
  },
  {
    name: "Ahmedabad",
    hindi: "अहमदाबाद",
    state: "Gujarat",
    gstCode: "24",
    pin: "380",
    localities: ["Navrangpura", "Maninagar", "Vastrapur"],
  },
  {
    name: "Surat",
    hindi: "सूरत",
    state: "Gujarat",
    gstCode: "24",
    pin: "395",
    localities: ["Adajan", "Athwa", "Varachha"],
  },
  {
    name: "Jaipur",
    hindi: "जयपुर",
    state: "Rajasthan",
    gstCode: "08",
    pin: "302",
    localities: ["Malviya Nagar", "Bani Park", "Vaishali Nagar"],
  },
  {
    name: "Lucknow",
    hindi: "लखनऊ",
    state: "Uttar Pradesh",
    gstCode: "09",
    pin: "226",
    localities: ["Gomti Nagar", "Aliganj", "Hazratganj"],
  },
  {
    name: "Chennai",
    hindi: "चेन्नई",
    state: "Tamil Nadu",
    gstCode: "33",
    pin: "600",
    localities: ["Adyar", "Mylapore", "Anna Nagar", "Velachery"],
  },
  {
    name: "Hyderabad",
    hindi: "हैदराबाद",
    state: "Telangana",
    gstCode: "36",
    pin: "500",
    localities: ["Ameerpet", "Begumpet", "Kukatpally"],
  },
  {
    name: "Kolkata",
    hindi: "कोलकाता",
    state: "West Bengal",
    gstCode: "19",
    pin: "700",
    localities: ["Ballygunge", "Behala", "Salt Lake"],
  },
  {
    name: "Indore",
    hindi: "इंदौर",
    state: "Madhya Pradesh",
    gstCode: "23",
    pin: "452",
    localities: ["Vijay Nagar", "Palasia", "Rajwada"],
  },
];

export const streets = [
  "MG Road",
  "Station Road",
  "Gandhi Marg",
  "Temple Street",
  "Nehru Road",
  "Lake View Road",
  "Market Road",
  "Tilak Road",
  "School Lane",
  "3rd Cross",
  "College Road",
  "Canal Road",
] as const;

export const buildings = [
  "Shanti Niwas",
  "Sai Krupa",
  "Green Park",
  "Lakshmi Residency",
  "Ashirwad",
  "Silver Oak",
  "Anand Bhavan",
  "Gulmohar Heights",
  "Surya Towers",
  "Palm Grove",
] as const;

/** The letters of each state that a specimen's address may be in. */
const stateLetters: Record<string, string> = {
  Gujarat: "GJ",
  Karnataka: "KA",
  "Madhya Pradesh": "MP",
  Maharashtra: "MH",
  Rajasthan: "RJ",
  "Tamil Nadu": "TN",
  Telangana: "TS",
  "Uttar Pradesh": "UP",
  "West Bengal": "WB",
};

/** The two letters that licences and registrations of a state begin with. @throws Error for a state of no specimen */
export function lettersOf(state: string): string {
  const letters = stateLetters[state];
  if (!letters) throw new Error(`No letters are known for ${state}`);
  return letters;
}
