/** Things dealers sell, with their HSN code, the rate of GST on them in per cent and a price in rupees. */
export interface Good {
  name: string;
  hsn: string;
  taxRate: 5 | 12 | 18 | 28;
  /** Rupees, from and to. */
  price: readonly [number, number];
}

export interface Trade {
  /** How companies of the trade end their names. */
  suffixes: readonly [string, ...string[]];
  goods: readonly [Good, ...Good[]];
}

export const trades: readonly [Trade, ...Trade[]] = [
  {
    suffixes: ["Motors", "Auto Agencies", "Two Wheelers", "Automobiles"],
    goods: [
      { name: "Motorcycle 125cc Disc BS6", hsn: "87112029", taxRate: 28, price: [68_000, 98_000] },
      { name: "Scooter 110cc Standard", hsn: "87112019", taxRate: 28, price: [58_000, 79_000] },
      { name: "Helmet ISI Full Face", hsn: "65061010", taxRate: 18, price: [900, 2_400] },
      { name: "Seat Cover Premium", hsn: "94019900", taxRate: 18, price: [350, 1_200] },
      { name: "Crash Guard Steel", hsn: "87141090", taxRate: 28, price: [800, 1_900] },
    ],
  },
  {
    suffixes: ["Electronics", "Digital World", "Appliances", "Mobiles"],
    goods: [
      { name: "LED Television 43 inch", hsn: "85287218", taxRate: 28, price: [21_000, 38_000] },
      { name: "Refrigerator 260 L Double Door", hsn: "84181010", taxRate: 18, price: [22_000, 31_000] },
      { name: "Washing Machine 7 kg", hsn: "84501100", taxRate: 18, price: [14_000, 24_000] },
      { name: "Smartphone 128 GB Blue", hsn: "85171300", taxRate: 18, price: [11_000, 32_000] },
      { name: "Voltage Stabilizer 4 kVA", hsn: "90328910", taxRate: 18, price: [1_800, 3_600] },
      { name: "Bluetooth Speaker", hsn: "85182100", taxRate: 18, price: [900, 4_200] },
    ],
  },
  {
    suffixes: ["Furniture", "Home Decor", "Interiors"],
    goods: [
      { name: "Dining Table Teak 6 Seater", hsn: "94036000", taxRate: 12, price: [18_000, 42_000] },
      { name: "Office Chair Mesh Back", hsn: "94013000", taxRate: 18, price: [3_200, 7_900] },
      { name: "Steel Almirah 3 Door", hsn: "94032010", taxRate: 18, price: [9_000, 17_000] },
      { name: "Mattress Foam Queen Size", hsn: "94042110", taxRate: 18, price: [7_000, 19_000] },
      { name: "Curtain Set Cotton", hsn: "63039100", taxRate: 5, price: [600, 2_100] },
    ],
  },
  {
    suffixes: ["Tractors", "Farm Equipment", "Agro Machines"],
    goods: [
      { name: "Power Tiller 12 HP", hsn: "84328020", taxRate: 12, price: [120_000, 190_000] },
      { name: "Rotavator 5 Feet", hsn: "84322910", taxRate: 12, price: [72_000, 98_000] },
      { name: "Water Pump 5 HP", hsn: "84137010", taxRate: 18, price: [11_000, 21_000] },
      { name: "Sprayer Battery 16 L", hsn: "84244100", taxRate: 12, price: [2_100, 3_900] },
      { name: "Drip Pipe Roll 400 m", hsn: "39172390", taxRate: 12, price: [3_000, 5_600] },
    ],
  },
];

export const firmNames = [
  "Shree Ganesh",
  "Sai Balaji",
  "New Bharat",
  "Annapurna",
  "Vijaya",
  "Om Shakti",
  "Royal",
  "Deccan",
  "Kaveri",
  "Sunrise",
  "Narmada",
  "Jai Hind",
  "Himalaya",
  "Metro",
] as const;
