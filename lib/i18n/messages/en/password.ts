/** The form that takes a PDF's password. */
export const password = {
  label: "Password of the PDF",
  hint: "Capital and small letters count. It opens the file once and is kept nowhere.",
  open: "Open and read",
  show: "Show the password",
  usual: "Usual passwords",
  fillIn: "Fill in ",
  notKnown: "not known yet",
  patterns: {
    eAadhaar: {
      usedFor: "e-Aadhaar",
      rule: "first four letters of the name in capitals, then the year of birth",
    },
    ePan: { usedFor: "e-PAN, many bank statements", rule: "date of birth as DDMMYYYY" },
    taxReturn: { usedFor: "Income tax return", rule: "PAN in small letters, then the date of birth as DDMMYYYY" },
    salarySlip: { usedFor: "Salary slips, fund statements", rule: "PAN in capitals" },
  },
} as const;
