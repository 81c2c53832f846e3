import { expect, test } from "vitest";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { getHistory } from "@/lib/applicants/get-history";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newActor, newEndedBatch } from "@/tests/support/desk-rows";

test("the history comes in pages of whole batches, newest first, each document once", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer);
  const sizes = [30, 1, 15, 0, 50, 2];
  const made: string[] = [];
  for (const [day, size] of sizes.entries()) {
    const createdAt = new Date(Date.UTC(2026, 0, 1 + day));
    const batch = await newEndedBatch(
      officer,
      applicant,
      Array.from({ length: size }, () => ({})),
      { createdAt },
    );
    made.unshift(batch.id);
  }
  const pages: string[][] = [];
  let older: string | undefined;
  const seen: string[] = [];
  do {
    const page = await getHistory(officer, applicant.id, older);
    pages.push(page.batches.map(({ id }) => id));
    seen.push(...page.batches.flatMap(({ documents }) => documents.map(({ id }) => id)));
    older = page.older ?? undefined;
  } while (older);
  expect(pages).toEqual([made.slice(0, 2), made.slice(2, 6)]); // 2 and 50; then 0, 15, 1 and 30
  expect(new Set(seen).size).toBe(98);
  expect(seen).toHaveLength(98);
  expect(await getHistory(await newActor(), applicant.id)).toEqual({ batches: [], older: null });
});

test("the checklist knows every document, also those of pages one does not see", async () => {
  const officer = await newActor();
  const applicant = await newApplicant(officer, { expectedDocuments: ["PAN", "AADHAAR", "INVOICE"] });
  await newEndedBatch(officer, applicant, [
    { documentType: "AADHAAR" },
    { documentType: "INVOICE", reviewState: "REJECTED" },
  ]);
  await newEndedBatch(
    officer,
    applicant,
    Array.from({ length: 50 }, () => ({ documentType: "PAN" })),
  );
  expect((await getApplicant(officer, applicant.id)).checklist).toMatchObject([
    { documentType: "PAN", state: "done" },
    { documentType: "AADHAAR", state: "done" },
    { documentType: "INVOICE", state: "missing", refusal: { decision: "REJECTED" } },
  ]);
});
