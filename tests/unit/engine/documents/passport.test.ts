import { describe, expect, test } from "vitest";
import { findMrz } from "@/lib/engine/documents/passport/mrz";
import { passport } from "@/lib/engine/documents/passport/passport";
import { linesOf } from "@/lib/engine/documents/text/lines";
import { line, pageOf } from "./lines";

// The example of ICAO Doc 9303 part 4.
const first = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<";
const second = "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
const zone = (a: string, b: string) => linesOf([pageOf(line(a, 5, 80, 90), line(b, 5, 85, 90))]);

describe("the machine-readable zone", () => {
  test("gives number, dates and names, and says what its check digits bear out", () => {
    expect(findMrz(zone(first, second))).toMatchObject({
      passportNumber: "L898902C3",
      surname: "ERIKSSON",
      givenNames: "ANNA MARIA",
      birthDate: "12/08/1974",
      expiryDate: "15/04/2012",
      gender: "F",
      proven: { passportNumber: true, birthDate: true, expiryDate: true },
    });
  });

  test("is read with fillers lost or doubled, and with a letter where a digit must stand", () => {
    expect(findMrz(zone(first.slice(0, 40), second.replace("<<<<<", "<<<")))?.passportNumber).toBe("L898902C3");
    expect(findMrz(zone(`${first}<<`, second.replace("<<<<<", "<<<<<<<")))?.birthDate).toBe("12/08/1974");
    expect(findMrz(zone(first, second.replace("7408122", "74O8I22")))?.proven.birthDate).toBe(true);
  });

  test("with a wrong digit is not borne out there, and elsewhere still", () => {
    const wrong = findMrz(zone(first, second.replace("7408122", "7408132")));
    expect(wrong?.proven).toMatchObject({ birthDate: false, expiryDate: true });
  });

  test("is not seen in other text", () => {
    expect(
      findMrz(zone("PAYMENT DUE ON RECEIPT OF THE GOODS, THANK YOU", "1234567890123456789012345678901234567890")),
    ).toBe(undefined);
  });
});

describe("a passport's page", () => {
  const printed = [
    line("REPUBLIC OF INDIA", 30, 5),
    line("Passport No.", 70, 10),
    line("Z1234567", 70, 13),
    line("Surname", 30, 20),
    line("KULKARNI", 30, 23),
    line("Given Name(s)", 30, 28),
    line("ASHA", 30, 31),
    line("Date of Birth", 30, 40),
    line("04/11/1990", 30, 43),
    line("Place of Birth", 30, 48),
    line("PUNE", 30, 51),
    line("Date of Issue", 30, 56),
    line("15/04/2020", 30, 59),
    line("Date of Expiry", 60, 56),
    line("14/04/2030", 60, 59),
  ];

  test("is read without its zone, and nothing that stands alone is called nearly certain", () => {
    const { fields } = passport.extract([pageOf(...printed)]);
    expect(fields.passport_number?.value).toBe("Z1234567");
    expect(fields.name?.value).toBe("ASHA KULKARNI");
    expect(fields.place_of_birth?.value).toBe("PUNE");
    expect(fields.passport_number?.confidence).toBeLessThan(0.95);
    expect(fields.date_of_birth?.confidence).toBeLessThan(0.95);
  });

  test("an issue ten years less a day before the expiry proves the date of issue", () => {
    const { fields } = passport.extract([pageOf(...printed)]);
    expect(fields.date_of_issue).toMatchObject({ value: "15/04/2020" });
    expect(fields.date_of_issue?.confidence).toBeGreaterThan(0.95);
  });

  test("that contradicts its zone is doubted", () => {
    const lines = [...printed, line(first, 5, 80, 90), line(second, 5, 85, 90)];
    const { fields } = passport.extract([pageOf(...lines)]);
    expect(fields.passport_number?.value).toBe("L898902C3"); // its check digit is right
    expect(fields.name?.confidence).toBeLessThanOrEqual(0.5);
  });
});
