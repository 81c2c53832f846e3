import { afterAll, beforeAll, expect, test } from "vitest";
import { createApplicant } from "@/lib/applicants/create-applicant";
import { getApplicant } from "@/lib/applicants/get-applicant";
import { listApplicants } from "@/lib/applicants/list-applicants";
import { prisma } from "@/lib/db/client";
import { newApplicant } from "@/prisma/seed/build/new-applicant";
import { newUser } from "@/prisma/seed/build/people";
import { unique } from "@/prisma/seed/build/unique";
import { AtlasFake } from "@/tests/support/atlas-fake";
import { runDeskJob } from "@/tests/support/run-desk-job";

const fake = new AtlasFake();
beforeAll(async () => {
  process.env.ATLAS_BASE_URL = await fake.start();
});
afterAll(() => fake.close());

const input = () => ({
  applicationId: `LN-${unique()}`,
  externalReferenceId: `EXT-${unique()}`,
  name: "Asha Specimen",
  productType: "POC_CDL",
  expectedDocuments: ["PAN" as const],
});
const flowOf = async (id: string) =>
  (await prisma.applicant.findUniqueOrThrow({ where: { id }, include: { flow: true } })).flow;

test.each([503, "drop the reply"] as const)(
  "an applicant's flow opens later when Atlas fails first (%s)",
  async (trouble) => {
    const body = input();
    const { id } = await createApplicant(await newUser(), body);
    const { id: flowId } = await flowOf(id);
    fake.goWrong("/flow/init", trouble);
    await expect(runDeskJob("desk.open-flow", { flowId })).rejects.toThrow("Atlas");
    expect((await flowOf(id)).state).toBe("OPENING");
    await runDeskJob("desk.open-flow", { flowId }, 2);
    expect(await flowOf(id)).toMatchObject({
      state: "OPEN",
      atlasFlowId: fake.flows.get(`${body.applicationId} ${body.externalReferenceId}`),
    });
  },
);

test("a duplicate leads to the existing applicant, and tells another branch no id", async () => {
  const [officer, body] = [await newUser(), input()];
  const { id } = await createApplicant(officer, body);
  const code = "applicant_exists";
  await expect(createApplicant(officer, body)).rejects.toMatchObject({ code, details: { applicantId: id } });
  const elsewhere = await createApplicant(await newUser(), body).catch((error) => error);
  expect(elsewhere).toMatchObject({ code });
  expect(JSON.stringify(elsewhere)).not.toContain(id);
});

test("an officer of another branch neither finds nor lists an applicant", async () => {
  const [officer, stranger] = [await newUser(), await newUser()];
  const { id, name } = await newApplicant(officer);
  await expect(getApplicant(stranger, id)).rejects.toMatchObject({ code: "not_found" });
  expect((await listApplicants(stranger, { q: name })).rows).toEqual([]);
  expect((await listApplicants(officer, { q: name })).rows.map((row) => row.id)).toEqual([id]);
});

test("pages follow each other without a gap or a repeat", async () => {
  const officer = await newUser();
  const createdAt = new Date();
  const made = await Promise.all(Array.from({ length: 27 }, () => newApplicant(officer, { createdAt })));
  const first = await listApplicants(officer, {});
  const second = await listApplicants(officer, { after: first.next ?? "" });
  expect(second.next).toBeNull();
  expect([...first.rows, ...second.rows].map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
});
