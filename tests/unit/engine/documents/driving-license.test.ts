import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { drivingLicense } from "@/lib/engine/documents/driving-license/driving-license";
import type { ReadPage } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const fieldsOf = (page: ReadPage) => drivingLicense.extract([page]).fields;
const union = ({ number = "MH12 20110012345", issue = "07-03-2011", until = "06-03-2031" } = {}) =>
  pageOf(
    line("Indian Union Driving Licence", 30, 5),
    line("Issued by Maharashtra", 35, 11),
    line(number, 5, 22),
    line("Issue Date", 5, 30),
    line("Validity (NT)", 30, 30),
    line(issue, 5, 34),
    line(until, 30, 34),
    line("Name", 5, 42),
    line("ASHA KULKARNI", 5, 46),
    line("Date of Birth", 5, 54),
    line("Blood Group", 30, 54),
    line("04-11-1990", 5, 58),
    line("B+", 30, 58),
    line("Son/Daughter/Wife of", 5, 66),
    line("RAVI KULKARNI", 5, 70),
  );

const wanted = {
  dl_number: "MH12 20110012345",
  name: "ASHA KULKARNI",
  date_of_birth: "04/11/1990",
  issue_date: "07/03/2011",
  valid_till: "06/03/2031",
  state: "Maharashtra",
};

describe("a driving licence", () => {
  test("of the form for all of India is read by labels above values", () => {
    expect(valuesOf(drivingLicense, union())).toEqual(wanted);
    expect(classify([union()]).reader?.documentType).toBe("DRIVING_LICENSE");
  });

  test("of a state is read by labels before values", () => {
    const page = pageOf(
      line("MAHARASHTRA STATE MOTOR DRIVING LICENCE", 15, 8),
      line("DL No : MH12-20110012345", 5, 20),
      line("DOI : 07-03-2011", 70, 20),
      line("Valid Till : 06-03-2031 (NT)", 5, 28),
      line("DOB : 04-11-1990", 5, 36),
      line("BG : B+", 40, 36),
      line("Name : ASHA KULKARNI", 5, 44),
      line("S/D/W of : RAVI KULKARNI", 5, 52),
    );
    expect(valuesOf(drivingLicense, page)).toEqual(wanted);
  });

  test.each(["MH12 20110012345", "MH-12-2011-0012345", "MH1220110012345", "MHI2 2O11OO12345"])(
    "has one number however it is printed or misread: %s",
    (number) => expect(valuesOf(drivingLicense, union({ number })).dl_number).toBe("MH12 20110012345"),
  );

  test.each(["QQ12 20110012345", "MH12 18110012345"])("has no number where no state or year is such: %s", (number) => {
    expect(valuesOf(drivingLicense, union({ number }))).toMatchObject({ dl_number: null, state: null });
  });

  test("is surer of a date of issue that its number repeats", () => {
    const first = fieldsOf(union()).issue_date?.confidence ?? 0;
    const renewed = fieldsOf(union({ issue: "07-03-2021" })).issue_date?.confidence ?? 1;
    expect(first).toBeGreaterThan(renewed);
  });

  test("doubts dates that cannot be: valid before it was issued, issued to a child", () => {
    expect(fieldsOf(union({ until: "06-03-2001" })).valid_till?.confidence).toBeLessThanOrEqual(0.5);
    expect(fieldsOf(union({ issue: "07-03-1999" })).date_of_birth?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is not seen on a paper that only quotes a licence", () => {
    const page = pageOf(line("Rental agreement", 5, 5), line("Licence No MH12 20110012345", 5, 10));
    expect(drivingLicense.detect([page])).toBeLessThan(0.5);
  });
});
