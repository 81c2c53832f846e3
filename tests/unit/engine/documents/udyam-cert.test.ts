import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { udyamCert } from "@/lib/engine/documents/udyam-cert/udyam-cert";
import { line, pageOf, valuesOf } from "./lines";

const certificate = ({ number = "UDYAM-MH-26-0012345", registered = "04/11/2021" } = {}) =>
  pageOf(
    line("Ministry of Micro, Small and Medium Enterprises", 20, 3),
    line("UDYAM REGISTRATION CERTIFICATE", 30, 6),
    line("UDYAM REGISTRATION NUMBER", 3, 10),
    line(number, 42, 10),
    line("NAME OF ENTERPRISE", 3, 15),
    line("SAHYADRI MOTORS", 42, 15),
    line("SNo.", 42, 20),
    line("Classification Year", 50, 20),
    line("Enterprise Type", 75, 20),
    line("TYPE OF ENTERPRISE *", 3, 22),
    line("1", 42, 24),
    line("2024-25", 50, 24),
    line("Small", 75, 24),
    line("2", 42, 28),
    line("2023-24", 50, 28),
    line("Micro", 75, 28),
    line("MAJOR ACTIVITY", 3, 32),
    line("SERVICES", 42, 32),
    line("SOCIAL CATEGORY OF", 3, 36),
    line("ENTREPRENEUR", 3, 38.5),
    line("OBC", 42, 37),
    line("Flat/Door/Block No.", 42, 43, 16),
    line("Shop No 7", 60, 43, 10),
    line("Name of Premises/ Building", 72, 43, 15),
    line("Sai Krupa", 89, 43, 9),
    line("OFFICAL ADDRESS OF", 3, 47),
    line("Village/Town", 42, 47, 12),
    line("Kothrud", 60, 47, 10),
    line("Block", 72, 47, 6),
    line("ENTERPRISE", 3, 49.5),
    line("Road/Street/Lane", 42, 51, 15),
    line("Station Road", 60, 51, 11),
    line("City", 72, 51, 5),
    line("Pune", 89, 51, 6),
    line("State", 42, 55, 6),
    line("MAHARASHTRA", 60, 55, 11),
    line("District", 72, 55, 8),
    line("PUNE , Pin 411038", 83, 55, 16),
    line("DATE OF INCORPORATION /", 3, 62),
    line("REGISTRATION OF ENTERPRISE", 3, 64.5),
    line("01/04/2019", 42, 63),
    line("NATIONAL INDUSTRY", 3, 75),
    line("1", 42, 72),
    line("45 - Motor trade", 48, 72, 15),
    line("45403 - Repair of motorcycles,", 70, 72, 25),
    line("mopeds and scooters", 70, 74.6, 20),
    line("DATE OF UDYAM", 3, 82),
    line("REGISTRATION", 3, 84.5),
    line(registered, 42, 83),
  );

describe("an Udyam certificate", () => {
  test("is read by labels that break over lines, tables in its cells too", () => {
    expect(valuesOf(udyamCert, certificate())).toEqual({
      udyam_registration_number: "UDYAM-MH-26-0012345",
      enterprise_name: "SAHYADRI MOTORS",
      owner_name: null,
      address: "Shop No 7, Sai Krupa, Kothrud, Station Road, Pune, MAHARASHTRA, PUNE, 411038",
      type_of_enterprise: "Small",
      major_activity: "Services",
      social_category: "OBC",
      date_of_incorporation: "01/04/2019",
      date_of_udyam_registration: "04/11/2021",
    });
    expect(classify([certificate()]).reader?.documentType).toBe("UDYAM_CERT");
  });

  test("gives its address in parts and its lines of business by their codes", () => {
    expect(udyamCert.extract([certificate()]).extra).toEqual({
      formatted_address: {
        address_line_1: "Shop No 7, Sai Krupa",
        address_line_2: "Kothrud, Station Road",
        city: "Pune",
        state: "Maharashtra",
        postcode: "411038",
      },
      nic_codes: [{ code: "45403", description: "Repair of motorcycles, mopeds and scooters" }],
    });
  });

  test("has its address in the order of the labels, though a value of two lines begins above its neighbour", () => {
    const page = certificate();
    const lines = page.lines.flatMap((one) =>
      one.text === "Shop No 7"
        ? [line("Shop No7", 60, 43, 10)]
        : one.text.startsWith("PUNE , Pin")
          ? [line("PUNE , Pin", 83, 54, 12), line("411038", 83, 56, 8)]
          : [one],
    );
    expect(valuesOf(udyamCert, { ...page, lines }).address).toBe(valuesOf(udyamCert, page).address);
  });

  test.each([
    "UDYAM-MH-26-0012345",
    "UDYAM MH 26 0012345",
    "UDYAM-MH-2G-OO12345",
    "UDYAMMH260012345",
    "NUMBEUDYAM-MH-26-0012345",
  ])("has one number however it is printed or misread: %s", (number) =>
    expect(valuesOf(udyamCert, certificate({ number })).udyam_registration_number).toBe("UDYAM-MH-26-0012345"),
  );

  test("has no number where no state has such letters", () => {
    const values = valuesOf(udyamCert, certificate({ number: "UDYAM-QQ-26-0012345" }));
    expect(values.udyam_registration_number).toBeNull();
  });

  test("doubts a registration before there was any, or before the enterprise was", () => {
    const confidence = (registered: string) =>
      udyamCert.extract([certificate({ registered })]).fields.date_of_udyam_registration?.confidence;
    expect(confidence("04/11/2019")).toBeLessThanOrEqual(0.5);
    expect(confidence("04/11/2018")).toBeLessThanOrEqual(0.5);
    expect(confidence("04/11/2021")).toBeGreaterThan(0.8);
  });

  test("is not seen on an invoice that prints the seller's number", () => {
    const page = pageOf(line("TAX INVOICE", 40, 5), line("Udyam Registration Number: UDYAM-MH-26-0012345", 5, 10));
    expect(udyamCert.detect([page])).toBeLessThan(0.5);
  });
});
