/** The tables of the Verhoeff scheme (J. Verhoeff, Error Detecting Decimal Codes, 1969): the dihedral group D5. */
const multiply = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];
const permute = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

/** Whether the last digit is the check digit of those before it. UIDAI puts it on every Aadhaar number. */
export function isVerhoeff(digits: string): boolean {
  let check = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const permuted = Number(permute[index % 8]?.[Number(digit)]);
    check = Number(multiply[check]?.[permuted]);
  }
  return digits.length > 0 && check === 0;
}

/** Twelve digits, not beginning with 0 or 1, with a right check digit. */
export const isAadhaarNumber = (digits: string): boolean => /^[2-9]\d{11}$/.test(digits) && isVerhoeff(digits);
