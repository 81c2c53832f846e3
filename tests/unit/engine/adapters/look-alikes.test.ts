import { expect, test } from "vitest";
import { putCapitalsBack } from "@/lib/engine/adapters/ocr/look-alikes";

test.each([
  ["Helmet ISl Full Face", "Helmet ISI Full Face"],
  ["GOVERNMENT OF lNDlA", "GOVERNMENT OF INDIA"],
  ["lmran Das", "Imran Das"],
  ["S/O lqbal Khan, lndiranagar", "S/O Iqbal Khan, Indiranagar"],
  ["Balraj lyer", "Balraj Iyer"],
  ["Certificate No. IQULjOS", "Certificate No. IQULJOS"],
  ["BALRAj SHARMA", "BALRAJ SHARMA"],
  ["ATM WDL 2753 MARKET R0AD", "ATM WDL 2753 MARKET ROAD"],
  ["UPI/CR/SUNRISE/UPD0/BILL", "UPI/CR/SUNRISE/UPDO/BILL"],
  ["GOMTI NAGAR, LUCKnoW, LuCKNoW", "GOMTI NAGAR, LUCKNOW, LUCKNOW"],
  ["33LQACS5293l1Z1", "33LQACS5293I1Z1"],
  ["PAN : PAYPP5256l", "PAN : PAYPP5256I"],
])("a capital read as what looks like it is put back: %s", (read, printed) => {
  expect(putCapitalsBack(read)).toBe(printed);
});

test.each([
  "Kaveri Home Decor Pvt ltd",
  "the lyrics and the lye",
  "Rs. 500 per 2 lbs, lts and kl",
  "Karol Bagh, Delhi",
  "l",
  "Al",
  "500 ml",
  "6.00 kVA, 3 kW and 2 MCBs",
  "McDonald PhD",
  "MGRoadPUNE",
  "ABCdEF",
  "SBIN0001234",
  "YESB0YBLUPI",
  "MH01 AB 0123",
  "No. 07",
  "N0",
])("a small l and a zero stay where they may be such: %s", (text) => {
  expect(putCapitalsBack(text)).toBe(text);
});
