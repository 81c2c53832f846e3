/*
 * States by the first digits of their PIN codes (India Post, Postal Index Number: the first digit names the zone, the
 * first two the circle, the first three the sorting district).
 */

/** By the first two digits. Circles that serve several states list them all. */
const byTwoDigits: [from: number, to: number, states: string[]][] = [
  [11, 11, ["Delhi"]],
  [12, 13, ["Haryana"]],
  [14, 15, ["Punjab"]],
  // Chandigarh's own district, 160, also serves Mohali and Panchkula.
  [16, 16, ["Chandigarh", "Punjab", "Haryana"]],
  [17, 17, ["Himachal Pradesh"]],
  [18, 19, ["Jammu and Kashmir", "Ladakh"]],
  [20, 28, ["Uttar Pradesh", "Uttarakhand"]],
  [30, 34, ["Rajasthan"]],
  [36, 39, ["Gujarat", "Dadra and Nagar Haveli and Daman and Diu"]],
  [40, 44, ["Maharashtra"]],
  [45, 48, ["Madhya Pradesh"]],
  [49, 49, ["Chhattisgarh"]],
  // Telangana's circle was cut out of Andhra Pradesh's: codes near the border were left as they were.
  [50, 50, ["Telangana", "Andhra Pradesh"]],
  [51, 53, ["Andhra Pradesh", "Telangana", "Puducherry"]],
  [56, 59, ["Karnataka"]],
  [60, 64, ["Tamil Nadu", "Puducherry"]],
  [67, 69, ["Kerala", "Puducherry", "Lakshadweep"]],
  [70, 74, ["West Bengal"]],
  [75, 77, ["Odisha"]],
  [78, 78, ["Assam", "Meghalaya"]],
  [79, 79, ["Arunachal Pradesh", "Assam", "Manipur", "Meghalaya", "Mizoram", "Nagaland", "Tripura"]],
  [80, 85, ["Bihar", "Jharkhand"]],
];

/** Districts by the first three digits that are another state's than their circle's. */
const byThreeDigits: Record<string, string[]> = {
  "403": ["Goa"],
  "737": ["Sikkim"],
  "744": ["Andaman and Nicobar Islands"],
};

/** The army's post offices move: their codes say nothing of a state. */
const isArmys = (postcode: string) => postcode.startsWith("9");

/**
 * Whether a PIN code may be in a state. One whose first digits India Post gives to nobody is in none.
 * @returns undefined where the code says nothing of states
 */
export function pinFitsState(postcode: string, state: string): boolean | undefined {
  if (isArmys(postcode)) return undefined;
  const first = Number(postcode.slice(0, 2));
  const circle = byTwoDigits.find(([from, to]) => first >= from && first <= to)?.[2] ?? [];
  return (byThreeDigits[postcode.slice(0, 3)] ?? circle).includes(state);
}
