import { describe, expect, test } from "vitest";
import { classify } from "@/lib/engine/documents/classify";
import { gstCert } from "@/lib/engine/documents/gst-cert/gst-cert";
import type { TextLine } from "@/lib/engine/pipeline/ports";
import { line, pageOf, valuesOf } from "./lines";

interface Printed {
  gstin?: string;
  address?: TextLine[];
  liability?: string;
  to?: string;
  others?: TextLine[];
}

const certificate = ({
  gstin = "27AAPFU0939F1ZV",
  address = [line("Shop No 7, Sai Krupa, FC Road,", 45, 40), line("Pune, Maharashtra, 411004", 45, 43)],
  liability = "01/07/2017",
  to = "Not Applicable",
  others = [],
}: Printed = {}) =>
  pageOf(
    line("Government of India", 45, 5),
    line("Form GST REG-06", 45, 8),
    line("Registration Certificate", 45, 14),
    line(`Registration Number : ${gstin}`, 5, 19),
    line("1. Legal Name", 5, 24),
    line("SAHYADRI MOTORS", 45, 24),
    line("2. Trade Name, if any", 5, 29),
    line("SAHYADRI TWO WHEELERS", 45, 29),
    line("3. Constitution of Business", 5, 34),
    line("Partnership", 45, 34),
    line("4. Address of Principal Place of", 5, 40),
    ...address,
    line("Business", 5, 43),
    line("5. Date of Liability", 5, 60),
    ...(liability ? [line(liability, 45, 60)] : []),
    line("6. Period of Validity", 5, 65),
    line("From", 45, 65),
    line("01/07/2017", 50, 65),
    line("To", 65, 65),
    line(to, 72, 65),
    line("7. Type of Registration", 5, 70),
    line("Regular", 45, 70),
    line("9. Date of issue of Certificate", 5, 75),
    line("25/09/2017", 45, 75),
    ...others,
  );

const labelledParts = [
  "Floor No.: 2nd Floor",
  "Building No./Flat No.: Shop No 7",
  "Name Of Premises/Building: Sai Krupa",
  "Road/Street: FC Road",
  "City/Town/Village: Pune",
  "District: Pune",
  "State: Maharashtra",
  "PIN Code: 411004",
].map((text, index) => line(text, 45, 38 + index * 2.1));

const fieldsOf = (printed: Printed) => gstCert.extract([certificate(printed)]).fields;

describe("a GST registration certificate", () => {
  test("is read by its rows, labels that break over lines too", () => {
    expect(valuesOf(gstCert, certificate())).toEqual({
      gst_number: "27AAPFU0939F1ZV",
      legal_name: "SAHYADRI MOTORS",
      trade_name: "SAHYADRI TWO WHEELERS",
      constitution_of_business: "Partnership",
      address: "Shop No 7, Sai Krupa, FC Road, Pune, Maharashtra, 411004",
      date_of_liability: "01/07/2017",
      valid_from: "01/07/2017",
      valid_to: null,
      type_of_registration: "Regular",
      date_of_issue: "25/09/2017",
    });
    expect(classify([certificate()]).reader?.documentType).toBe("GST_CERT");
  });

  test("with an address in labelled parts gives it without the labels, and city and district apart", () => {
    const { fields, extra } = gstCert.extract([certificate({ address: labelledParts })]);
    expect(fields.address?.value).toBe("2nd Floor, Shop No 7, Sai Krupa, FC Road, Pune, Pune, Maharashtra, 411004");
    expect(extra?.formatted_address).toEqual({
      address_line_1: "2nd Floor, Shop No 7",
      address_line_2: "Sai Krupa, FC Road",
      city: "Pune",
      state: "Maharashtra",
      postcode: "411004",
    });
  });

  test("that ends has a last day; one asked for freely has no day of liability", () => {
    expect(valuesOf(gstCert, certificate({ to: "30/06/2018" }))).toMatchObject({
      valid_from: "01/07/2017",
      valid_to: "30/06/2018",
    });
    expect(valuesOf(gstCert, certificate({ liability: "" }))).toMatchObject({
      date_of_liability: null,
      valid_from: "01/07/2017",
    });
  });

  test("is sure of a GSTIN whose check character is right and doubts another", () => {
    expect(fieldsOf({}).gst_number?.confidence).toBeGreaterThan(0.95);
    expect(fieldsOf({ gstin: "27AAPFU0989F1ZV" }).gst_number?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is surer of a name that an annexure repeats", () => {
    const others = [line("Legal Name", 5, 90), line("SAHYADRI MOTORS", 45, 90)];
    expect(fieldsOf({ others }).legal_name?.confidence).toBeGreaterThan(fieldsOf({}).legal_name?.confidence ?? 1);
  });

  test("doubts an address whose PIN code is of another state, and days out of order", () => {
    const address = [line("Shop No 7, FC Road, Pune, Maharashtra, 560004", 45, 40)];
    expect(fieldsOf({ address }).address?.confidence).toBeLessThanOrEqual(0.5);
    expect(fieldsOf({ to: "30/06/2016" }).valid_to?.confidence).toBeLessThanOrEqual(0.5);
  });

  test("is not seen on an invoice that quotes a GSTIN", () => {
    const page = pageOf(line("TAX INVOICE", 40, 5), line("GSTIN: 27AAPFU0939F1ZV", 5, 10));
    expect(gstCert.detect([page])).toBeLessThan(0.5);
  });
});
