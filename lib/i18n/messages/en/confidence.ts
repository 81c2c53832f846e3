/** How sure a reading is. */
export const confidence = {
  name: "Confidence ",
  check: "Compare with the page",
  unsure: "Unsure, check every letter",
  missing: "Not found on the page",
} as const;
