import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApplicant } from "@/lib/applicants/create-applicant";
import { CreateApplicantBody } from "@/lib/applicants/schema";
import { crossCheckNames } from "@/lib/atlas/contract-cross-checks";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { thresholdOf } from "@/lib/review/thresholds";
import { changeProductType } from "@/lib/settings/change-product-type";
import { createProductType } from "@/lib/settings/create-product-type";
import { listOfferedProducts, listProductTypes, viewProductType } from "@/lib/settings/product-types";
import { removeThreshold } from "@/lib/settings/remove-threshold";
import { type CreateProductType, CreateProductTypeBody } from "@/lib/settings/schema";
import { setThreshold } from "@/lib/settings/set-threshold";
import { listThresholds } from "@/lib/settings/thresholds";
import { unique } from "@/prisma/seed/build/unique";
import { AtlasFake } from "@/tests/support/atlas-fake";
import { newActor, newAdmin } from "@/tests/support/desk-rows";
import { runDeskJob } from "@/tests/support/run-desk-job";

const fake = new AtlasFake();
beforeAll(async () => {
  process.env.ATLAS_BASE_URL = await fake.start();
});
afterAll(() => fake.close());

let admin: Actor;
beforeEach(async () => {
  admin = await newAdmin();
  await prisma.productType.deleteMany();
  await prisma.reviewThreshold.deleteMany();
});

const gold = (overrides: Partial<CreateProductType> = {}) =>
  CreateProductTypeBody.parse({
    code: `GOLD-${unique()}`,
    name: "Gold loan",
    expectedDocuments: ["PAN", "AADHAAR"],
    crossChecks: [...crossCheckNames],
    needsSecondApproval: false,
    isRetired: false,
    ...overrides,
  });

const applicantOf = (productType: string, more: object = {}) =>
  CreateApplicantBody.parse({
    ...{ applicationId: `LN-${unique()}`, externalReferenceId: `EXT-${unique()}`, name: "Tara Specimen" },
    ...{ productType, ...more },
  });

const eventsOf = (type: string) =>
  prisma.auditEvent.findMany({ where: { type, actorId: admin.id }, orderBy: { id: "asc" } });

test("an admin sets a product up and changes it; each is audited, the change with what was before and after", async () => {
  const product = gold();
  await createProductType(admin, product);
  await changeProductType(admin, { ...product, version: 1, expectedDocuments: ["PAN"], needsSecondApproval: true });
  expect(await viewProductType(admin, product.code)).toMatchObject({
    ...{ version: 2, expectedDocuments: ["PAN"], needsSecondApproval: true, applicantCount: 0 },
  });
  expect(await eventsOf("product-type.created")).toHaveLength(1);
  const [changed] = await eventsOf("product-type.changed");
  expect(changed?.data).toEqual({
    productType: product.code,
    from: { expectedDocuments: ["PAN", "AADHAAR"], needsSecondApproval: false },
    to: { expectedDocuments: ["PAN"], needsSecondApproval: true },
  });
});

test("of two admins who change one product, the second is told, and nothing is written over", async () => {
  const product = gold();
  await createProductType(admin, product);
  const other = await newAdmin();
  const tries = await Promise.allSettled([
    changeProductType(admin, { ...product, version: 1, name: "Gold loan, small" }),
    changeProductType(other, { ...product, version: 1, name: "Gold loan, large" }),
  ]);
  const refused = tries.filter((one) => one.status === "rejected");
  expect(refused.map(({ reason }) => reason)).toMatchObject([{ code: "settings_changed" }]);
  const events = await prisma.auditEvent.findMany({
    where: { type: "product-type.changed", data: { path: ["productType"], equals: product.code } },
  });
  expect(events).toHaveLength(1);
  expect(await viewProductType(admin, product.code)).toMatchObject({ version: 2 });
});

test("the same settings again are no change and no event", async () => {
  const product = gold();
  await createProductType(admin, product);
  await changeProductType(admin, { ...product, version: 1, expectedDocuments: ["AADHAAR", "PAN"] });
  expect(await viewProductType(admin, product.code)).toMatchObject({ version: 1 });
  expect(await eventsOf("product-type.changed")).toEqual([]);
});

test("a code is taken once", async () => {
  const product = gold();
  await createProductType(admin, product);
  await expect(createProductType(admin, product)).rejects.toMatchObject({ code: "product_exists" });
});

test("a new applicant is asked for what the product expects, unless the officer says otherwise", async () => {
  const product = gold();
  await createProductType(admin, product);
  const officer = await newActor();
  const usual = await createApplicant(officer, applicantOf(product.code));
  const chosen = await createApplicant(officer, applicantOf(product.code, { expectedDocuments: ["PASSPORT"] }));
  const expected = async ({ id }: { id: string }) =>
    (await prisma.applicant.findUniqueOrThrow({ where: { id } })).expectedDocuments;
  expect(await expected(usual)).toEqual(["PAN", "AADHAAR"]);
  expect(await expected(chosen)).toEqual(["PASSPORT"]);
});

test("the flow of a new applicant asks for the comparisons of its product, and for the usual ones where none is set up", async () => {
  const officer = await newActor();
  const paramsOf = async (productType: string) => {
    const { id } = await createApplicant(officer, applicantOf(productType));
    const { flowId } = await prisma.applicant.findUniqueOrThrow({ where: { id } });
    await runDeskJob("desk.open-flow", { flowId });
    return fake.flowInits.at(-1)?.flow_params;
  };
  expect(await paramsOf("ANY_TYPE")).not.toHaveProperty("cross_checks");
  const product = gold({ crossChecks: ["employers", "names"] });
  await createProductType(admin, product);
  expect(await paramsOf(product.code)).toMatchObject({ cross_checks: ["names", "employers"] });
  await changeProductType(admin, { ...product, version: 1, crossChecks: [] });
  expect(await paramsOf(product.code)).toMatchObject({ cross_checks: [] });
});

test("a product that is not offered is refused once any is, and any is taken before", async () => {
  const officer = await newActor();
  await createApplicant(officer, applicantOf("ANY_TYPE"));
  const [offered, retired] = [gold(), gold({ isRetired: true })];
  await createProductType(admin, offered);
  await createProductType(admin, retired);
  expect(await listOfferedProducts()).toMatchObject([{ code: offered.code }]);
  for (const code of ["ANY_TYPE", retired.code]) {
    await expect(createApplicant(officer, applicantOf(code))).rejects.toMatchObject({
      ...{ code: "invalid_input", details: { fields: { productType: "chooseProduct" } } },
    });
  }
});

test("a threshold is set, changed from what was seen, and removed; each acts and is audited with before and after", async () => {
  const of = { documentType: "PAN", field: "pan_number" } as const;
  await setThreshold(admin, { ...of, confidence: 0.97, seen: null });
  expect(thresholdOf(await listThresholds(), "PAN", "pan_number")).toBe(0.97);
  await setThreshold(admin, { ...of, confidence: 0.99, seen: 0.97 });
  expect(thresholdOf(await listThresholds(), "PAN", "pan_number")).toBe(0.99);
  await removeThreshold(admin, { ...of, seen: 0.99 });
  expect(thresholdOf(await listThresholds(), "PAN", "pan_number")).toBe(0.9);
  const events = await eventsOf("threshold.changed");
  expect(events.map(({ data }) => data)).toEqual([
    { ...of, from: null, to: 0.97 },
    { ...of, from: 0.97, to: 0.99 },
    { ...of, from: 0.99, to: null },
  ]);
});

test("a threshold that somebody else set meanwhile is not written over, nor removed", async () => {
  const of = { documentType: "PAN", field: "" } as const;
  await setThreshold(await newAdmin(), { ...of, confidence: 0.8, seen: null });
  const changed = { code: "settings_changed" };
  await expect(setThreshold(admin, { ...of, confidence: 0.7, seen: null })).rejects.toMatchObject(changed);
  await expect(setThreshold(admin, { ...of, confidence: 0.7, seen: 0.6 })).rejects.toMatchObject(changed);
  await expect(removeThreshold(admin, { ...of, seen: 0.6 })).rejects.toMatchObject(changed);
  expect(await listThresholds()).toMatchObject([{ confidence: 0.8 }]);
  expect(await eventsOf("threshold.changed")).toEqual([]);
});

test("auditors look and change nothing; officers do neither", async () => {
  const auditor = await newActor({ role: "AUDITOR" });
  const officer = await newActor();
  const refused = { code: "not_allowed" };
  expect(await listProductTypes(auditor)).toEqual([]);
  await expect(listProductTypes(officer)).rejects.toMatchObject(refused);
  for (const actor of [auditor, officer]) {
    await expect(createProductType(actor, gold())).rejects.toMatchObject(refused);
    await expect(changeProductType(actor, { ...gold(), version: 1 })).rejects.toMatchObject(refused);
    await expect(
      setThreshold(actor, { documentType: "", field: "", confidence: 0.5, seen: null }),
    ).rejects.toMatchObject(refused);
    await expect(removeThreshold(actor, { documentType: "", field: "", seen: 0.5 })).rejects.toMatchObject(refused);
  }
});
