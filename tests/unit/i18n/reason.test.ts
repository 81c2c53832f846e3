import { expect, test } from "vitest";
import { z } from "zod";
import { CreateApplicantBody } from "@/lib/applicants/schema";
import { SubmitBatchBody } from "@/lib/batches/schema";
import { AppError } from "@/lib/errors";
import { reasonOf } from "@/lib/i18n/reason";
import { say } from "@/lib/i18n/say";
import { CreateBranchBody, CreateUserBody } from "@/lib/users/schema";

/** What a schema says of an input, by field, in both languages. */
function complaints(schema: z.ZodType, input: unknown) {
  const issues = schema.safeParse(input).error?.issues ?? [];
  return issues.map((issue) => [say("en", reasonOf(issue)), say("hi", reasonOf(issue))]);
}

test("a schema's complaint is said in each language, with its field and its bounds", () => {
  const long = "x".repeat(101);
  const applicant = { applicationId: "", externalReferenceId: long, name: "Asha Rao", productType: "has spaces" };
  expect(complaints(CreateApplicantBody, applicant)).toEqual([
    ["Enter the application id", "आवेदन आईडी भरें"],
    expect.arrayContaining([expect.stringContaining("letters, digits")]),
    ["The external reference id may have at most 100 characters", "बाहरी संदर्भ आईडी में अधिकतम 100 अक्षर हो सकते हैं"],
    ["The product type may hold letters, digits and . _ / - only", expect.stringContaining("उत्पाद का प्रकार")],
  ]);
});

test.each([
  [CreateUserBody, { email: "x", name: "", role: "KING", branchId: "none" }],
  [CreateBranchBody, { code: "?", name: "x".repeat(101) }],
  [SubmitBatchBody, { applicantId: "c000000000000000000000000", documentIds: [] }],
])("no complaint of a form is left in English", (schema, input) => {
  const said = complaints(schema, input);
  expect(said.length).toBeGreaterThan(0);
  for (const [, hindi] of said) expect(hindi).toMatch(/[\u0900-\u097F]/);
});

test("what zod says by itself is passed as it stands", () => {
  expect(complaints(z.object({ id: z.uuid() }), { id: "x" })).toEqual([["Invalid UUID", "Invalid UUID"]]);
});

test("an error carries its reason, and says it in English to programs", () => {
  const error = new AppError("invalid_input", { reason: "noBranchWithCode", args: { code: "PUN-04" } });
  expect(error.message).toBe("There is no branch with the code PUN-04");
  expect(say("hi", error.said)).toBe("PUN-04 कोड की कोई शाखा नहीं है");
});
