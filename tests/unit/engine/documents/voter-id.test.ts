import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { voterId } from "@/lib/engine/documents/voter-id/voter-id";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

const heading = line("ELECTION COMMISSION OF INDIA", 15, 5);
const plastic = (...others: TextLine[]) =>
  pageOf(
    heading,
    line("ELECTOR PHOTO IDENTITY CARD", 30, 12),
    line("Elector's Name", 30, 30),
    line("Asha Ravi Kulkarni", 30, 34),
    line("foT / Father's Name", 30, 42),
    line("Ravi Kulkarni", 30, 46),
    line("fi / Gender", 30, 54),
    line("Female", 30, 58),
    line("GHI / Date of Birth / Age", 60, 54),
    line("04/11/1990", 60, 58),
    ...others,
  );

describe("a voter's card", () => {
  test("of plastic is read by labels above values, the elector's name and not the father's", () => {
    const page = plastic(line("ABC1234567", 5, 80));
    expect(valuesOf(voterId, page)).toEqual({
      voter_id: "ABC1234567",
      name: "Asha Ravi Kulkarni",
      date_of_birth: "04/11/1990",
      gender: "F",
    });
    expect(classify([page]).reader?.documentType).toBe("VOTER_ID");
  });

  test("of paper is read by labels before values", () => {
    const page = pageOf(
      heading,
      line("IDENTITY CARD", 30, 12),
      line("XYZ7654321", 30, 20),
      line("Elector's Name : Imran Khan", 5, 60),
      line("Father's Name : Yusuf Khan", 5, 66),
      line("fT / Sex : Male", 5, 72),
      line("GHI / Date of Birth : 07-03-1975", 5, 78),
    );
    const wanted = { voter_id: "XYZ7654321", name: "Imran Khan", date_of_birth: "07/03/1975", gender: "M" };
    expect(valuesOf(voterId, page)).toEqual(wanted);
  });

  test("has its number put right where a letter was taken for a digit, and is less sure of it", () => {
    const sure = voterId.extract([plastic(line("ABC1234567", 5, 80))]).fields.voter_id;
    const repaired = voterId.extract([plastic(line("ABC123456T", 5, 80))]).fields.voter_id;
    expect(repaired?.value).toBe("ABC1234567");
    expect(repaired?.confidence).toBeLessThan(sure?.confidence ?? 0);
  });

  test("with an age on a day has no birth date", () => {
    const page = pageOf(heading, line("Elector's Name : Imran Khan", 5, 60), line("Age as on 01.01.2012 : 34", 5, 66));
    expect(valuesOf(voterId, page).date_of_birth).toBeNull();
  });

  test("is not seen on a paper that has a like number alone", () => {
    expect(voterId.detect([pageOf(line("Order ABC1234567", 5, 5), line("Name : Asha", 5, 10))])).toBeLessThan(0.5);
  });
});
