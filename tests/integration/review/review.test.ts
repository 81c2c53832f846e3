import { beforeEach, describe, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/auth/actor";
import { type Prisma, prisma } from "@/lib/db/client";
import { getDocument } from "@/lib/documents/get-document";
import { checkField } from "@/lib/review/check-field";
import { decide } from "@/lib/review/decide";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newUser } from "@/prisma/seed/build/people";
import { unique } from "@/prisma/seed/build/unique";
import { newEndedBatch } from "@/tests/support/desk-rows";

const extract = {
  document_type: "PAN",
  name_as_per_pan: { value: "ASHA RAQ", confidence_score: 0.62 },
  pan_number: { value: "ABCPR1234K", confidence_score: 0.99 },
};
const name = { attempt: 1, part: 0, field: "name_as_per_pan" };

let officer: Actor;

beforeEach(async () => {
  officer = await newUser();
});

/** A PAN card that was read, for an applicant of a product of its own. */
async function readDocument(
  { needsSecondApproval = false } = {},
  document: Partial<Prisma.DocumentUncheckedCreateInput> = {},
): Promise<string> {
  const productType = `P-${unique()}`;
  await prisma.productType.create({ data: { code: productType, name: productType, needsSecondApproval } });
  const applicant = await newApplicant(officer, { productType });
  const batch = await newEndedBatch(officer, applicant, [{ extract, ...document }]);
  return batch.documents[0]?.id ?? "";
}

const reviewStateOf = async (id: string) => (await prisma.document.findUniqueOrThrow({ where: { id } })).reviewState;

/** A colleague in the officer's branch. */
const colleague = (role: Role = "OFFICER") => newUser({ branchId: officer.branchId, role });

describe("a field", () => {
  test("keeps what was read when it is put right, who did it and when", async () => {
    const documentId = await readDocument();
    await checkField(officer, { documentId, ...name, value: "ASHA RAO" });
    const { fields } = await getDocument(officer, documentId);
    expect(fields.find((field) => field.name === "name_as_per_pan")).toMatchObject({
      value: "ASHA RAO",
      mustCheck: false,
      check: { readValue: "ASHA RAQ", isCorrected: true, userName: officer.name, at: expect.any(Date) },
    });
    const row = await prisma.fieldCheck.findFirstOrThrow({ where: { documentId } });
    expect(row).toMatchObject({ readValue: "ASHA RAQ", confidence: 0.62, value: "ASHA RAO", userId: officer.id });
  });

  test("that is confirmed needs no further look, and the audit event names the field and not its value", async () => {
    const documentId = await readDocument();
    await checkField(officer, { documentId, ...name });
    expect((await getDocument(officer, documentId)).fields.every(({ mustCheck }) => !mustCheck)).toBe(true);
    const event = await prisma.auditEvent.findFirstOrThrow({ where: { documentId } });
    expect(event).toMatchObject({ type: "document.field-confirmed", actorId: officer.id });
    expect(JSON.stringify(event.data)).not.toContain("ASHA");
  });

  test("can be put right twice, always against what was read", async () => {
    const documentId = await readDocument();
    await checkField(officer, { documentId, ...name, value: "ASHA ROA" });
    await checkField(officer, { documentId, ...name, value: "ASHA RAO" });
    const { fields } = await getDocument(officer, documentId);
    expect(fields[0]).toMatchObject({ value: "ASHA RAO", check: { readValue: "ASHA RAQ" } });
  });

  test("of another sending than was looked at is not written over", async () => {
    const documentId = await readDocument();
    const stale = checkField(officer, { documentId, ...name, attempt: 2, value: "ASHA RAO" });
    await expect(stale).rejects.toMatchObject({ code: "review_changed" });
    expect(await prisma.fieldCheck.count({ where: { documentId } })).toBe(0);
  });

  test("takes no full Aadhaar number", async () => {
    const documentId = await readDocument();
    const typed = checkField(officer, { documentId, ...name, value: "2345 6789 0124" });
    await expect(typed).rejects.toMatchObject({ code: "invalid_input", message: expect.stringContaining("XXXX") });
  });

  test("of another branch's document is not found", async () => {
    const documentId = await readDocument();
    const foreign = checkField(await newUser(), { documentId, ...name, value: "X" });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a document", () => {
  test("is approved once every doubtful field was looked at, not before", async () => {
    const documentId = await readDocument();
    const early = decide(officer, { documentId, decision: "APPROVE" });
    await expect(early).rejects.toMatchObject({ code: "fields_unchecked" });
    await checkField(officer, { documentId, ...name, value: "ASHA RAO" });
    expect(await decide(officer, { documentId, decision: "APPROVE" })).toBe("APPROVED");
    expect(await reviewStateOf(documentId)).toBe("APPROVED");
  });

  test("of a product that wants two persons is refused the same person's second approval", async () => {
    const documentId = await readDocument({ needsSecondApproval: true });
    await checkField(officer, { documentId, ...name, value: "ASHA RAO" });
    expect(await decide(officer, { documentId, decision: "APPROVE" })).toBe("APPROVED_ONCE");
    await expect(decide(officer, { documentId, decision: "APPROVE" })).rejects.toMatchObject({ code: "same_person" });
    await expect(decide(await colleague(), { documentId, decision: "APPROVE" })).rejects.toMatchObject({
      code: "second_person_only",
    });
    expect(await decide(await colleague("ADMIN"), { documentId, decision: "APPROVE" })).toBe("APPROVED");
  });

  test("for the second time by a reviewer counts", async () => {
    const documentId = await readDocument({ needsSecondApproval: true });
    await checkField(officer, { documentId, ...name, value: "ASHA RAO" });
    expect(await decide(officer, { documentId, decision: "APPROVE" })).toBe("APPROVED_ONCE");
    expect(await decide(await colleague("REVIEWER"), { documentId, decision: "APPROVE" })).toBe("APPROVED");
  });

  test("approved by two at the same moment is approved once", async () => {
    const documentId = await readDocument();
    await checkField(officer, { documentId, ...name, value: "ASHA RAO" });
    const both = [officer, await colleague()].map((actor) => decide(actor, { documentId, decision: "APPROVE" }));
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await prisma.documentReview.count({ where: { documentId } })).toBe(1);
  });

  test("is rejected with a reason, unchecked fields or not, and the decision can be taken back", async () => {
    const documentId = await readDocument();
    await decide(officer, { documentId, decision: "REJECT", reason: "EXPIRED", note: "Ended last year" });
    expect(await reviewStateOf(documentId)).toBe("REJECTED");
    const event = await prisma.auditEvent.findFirstOrThrow({ where: { documentId } });
    expect(event).toMatchObject({ type: "document.rejected", data: expect.objectContaining({ reason: "EXPIRED" }) });
    expect(JSON.stringify(event.data)).not.toContain("Ended");
    await decide(officer, { documentId, decision: "REOPEN" });
    expect(await reviewStateOf(documentId)).toBe("PENDING");
  });

  test("already decided is not decided once more", async () => {
    const documentId = await readDocument();
    await decide(officer, { documentId, decision: "ASK_AGAIN", reason: "UNREADABLE", note: null });
    const again = decide(officer, { documentId, decision: "REJECT", reason: "OTHER", note: null });
    await expect(again).rejects.toMatchObject({ code: "review_changed" });
  });

  test("of no known type cannot be approved, but asked for again", async () => {
    const documentId = await readDocument({}, { documentType: null, extract: undefined, errorCode: "UNRECOGNISED" });
    await expect(decide(officer, { documentId, decision: "APPROVE" })).rejects.toMatchObject({
      code: "not_recognised",
    });
    expect(await decide(officer, { documentId, decision: "ASK_AGAIN", reason: "UNREADABLE", note: null })).toBe(
      "ASKED_AGAIN",
    );
  });
});
