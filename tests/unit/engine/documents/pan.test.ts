import { describe, expect, test } from "vitest";
import { pan } from "@/lib/engine/documents/pan/pan";
import { line, pageOf, valuesOf } from "./lines";

describe("a PAN card", () => {
  test("since 2018 is read by its labels", () => {
    const page = pageOf(
      line("INCOME TAX DEPARTMENT", 5, 5),
      line("GOVT. OF INDIA", 60, 5),
      line("Permanent Account Number Card", 25, 15),
      line("ABCPK1234F", 35, 20),
      line("Name", 5, 35),
      line("ASHA KULKARNI", 5, 39),
      line("Father's Name", 5, 48),
      line("RAVI KULKARNI", 5, 52),
      line("Date of Birth", 5, 61),
      line("04/11/1990", 5, 65),
    );
    expect(pan.detect([page])).toBeGreaterThan(0.8);
    expect(valuesOf(pan, page)).toEqual({
      name_as_per_pan: "ASHA KULKARNI",
      father_name: "RAVI KULKARNI",
      dob: "04/11/1990",
      pan_number: "ABCPK1234F",
    });
  });

  test("of before 2018, without labels, is read by its order", () => {
    const page = pageOf(
      line("INCOME TAX DEPARTMENT", 5, 5),
      line("GOVT. OF INDIA", 60, 5),
      line("ASHA KULKARNI", 5, 20),
      line("RAVI KULKARNI", 5, 28),
      line("04/11/1990", 5, 36),
      line("Permanent Account Number", 5, 46),
      line("ABCPK1234F", 5, 52),
    );
    const { fields } = pan.extract([page]);
    expect(fields.name_as_per_pan?.value).toBe("ASHA KULKARNI");
    expect(fields.father_name?.value).toBe("RAVI KULKARNI");
    expect(fields.dob?.value).toBe("04/11/1990");
    expect(fields.pan_number?.value).toBe("ABCPK1234F");
  });

  test("is known by its number though a space was seen within it", () => {
    const page = pageOf(line("INCOME TAX DEPARTMENT", 5, 5), line("FM KPJ5070D", 35, 20));
    expect(pan.extract([page]).fields.pan_number?.value).toBe("FMKPJ5070D");
    const words = pageOf(line("INCOME TAX DEPARTMENT", 5, 5), line("NO ABCPK1234F", 35, 20));
    expect(pan.extract([words]).fields.pan_number?.value).toBe("ABCPK1234F");
  });

  test("of a company gives its name and the day of incorporation, no father, and what kind of holder it is", () => {
    const page = pageOf(
      line("INCOME TAX DEPARTMENT", 5, 5),
      line("Permanent Account Number Card", 25, 15),
      line("AABCS1234F", 35, 20),
      line("Name", 5, 35),
      line("SAHYADRI TOOLS & DIES INDIA PRIVATE LIMITED", 5, 39),
      line("Date of Incorporation / Formation", 5, 50),
      line("04/11/2010", 5, 54),
    );
    expect(valuesOf(pan, page)).toEqual({
      name_as_per_pan: "SAHYADRI TOOLS & DIES INDIA PRIVATE LIMITED",
      father_name: null,
      dob: "04/11/2010",
      pan_number: "AABCS1234F",
    });
    expect(pan.extract([page]).extra?.holder_type).toBe("company");
  });

  test("is not seen on a paper that only quotes a PAN", () => {
    expect(pan.detect([pageOf(line("TAX INVOICE", 5, 5), line("PAN: ABCPK1234F", 5, 10))])).toBeLessThan(0.5);
    expect(pan.detect([pageOf(line("My PAN is ABCPK1234F", 5, 10))])).toBeLessThan(0.5);
  });
});
