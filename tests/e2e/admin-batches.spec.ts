import { readFileSync } from "node:fs";
import { submitSmallBatch } from "../support/desk-client";
import { demoLogin, expect, test } from "../support/login";
import { expectSound } from "../support/sound-page";

test.use({ signedInAs: "admin" });

test("an admin narrows the batches, chooses columns, keeps the view, and takes what is on show out as a file", async ({
  page,
  browser,
  playwright,
  sessionOf,
}) => {
  test.setTimeout(120_000);
  const { applicantName, applicantId } = await submitSmallBatch({ browser, playwright, sessionOf });
  await page.goto("/admin/batches");
  await page.getByLabel("Text").fill(applicantName.slice(-8));
  await page.getByRole("combobox", { name: "Branch" }).selectOption({ label: demoLogin("officer").branchName });
  await page.locator("summary", { hasText: "Columns" }).click();
  await page.getByRole("checkbox", { name: "Product" }).check();
  await page.getByRole("checkbox", { name: "Came in by" }).uncheck();
  await expectSound(page, "batches: columns");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/columns=/);
  await expect(page.getByRole("status").filter({ hasText: "1 batch" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Product" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Came in by" })).toHaveCount(0);

  await page.getByRole("button", { name: "Save view" }).click();
  const name = `View ${applicantName.slice(-8)}`;
  await page.getByRole("dialog").getByLabel("Name").fill(name);
  await page.getByRole("dialog").getByLabel("Share with all").check();
  await expectSound(page, "batches: save view");
  await page.getByRole("dialog").getByRole("button", { name: "Save view" }).click();
  const views = page.getByRole("navigation", { name: "Saved views" });
  await expect(views.getByRole("link", { name })).toHaveAttribute("aria-current", "page");
  await page.goto("/admin/batches");
  await views.getByRole("link", { name }).click();
  await expect(page.getByRole("row")).toHaveCount(2);

  await page.locator("summary", { hasText: "Export" }).click();
  await page.getByRole("combobox", { name: "What" }).selectOption("documents");
  await expectSound(page, "batches: export");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = await downloading;
  expect(file.suggestedFilename()).toMatch(/^patra-documents-.*\.csv$/);
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toContain(applicantName);
  expect(text.split("\r\n")).toHaveLength(3);
  await expect(page.getByText(/^Done: 1 row, /)).toBeVisible();

  await page.goto(`/applicants/${applicantId}`);
  const reporting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Case report" }).click();
  expect(
    readFileSync(await (await reporting).path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  await expect(page.getByText(/^Done: /)).toBeVisible();

  await page.goto("/admin/batches");
  await views.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "Delete view" }).click();
  await expect(views.getByRole("link", { name })).toHaveCount(0);
});

test("a full Aadhaar number typed into the search reaches no address, and it is said what to search by instead", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("/admin/batches");
  await page.getByLabel("Text").fill("4321 8765 2109");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("This was not searched for")).toBeVisible();
  expect(asked.map((url) => decodeURIComponent(url)).filter((url) => url.includes("8765"))).toEqual([]);
  await expect(page.getByLabel("Text")).toHaveValue("");
});

test.describe("as an auditor", () => {
  test.use({ signedInAs: "auditor" });
  test("the same list and files are there to read, and nothing to keep", async ({ page }) => {
    await page.goto("/admin/batches");
    await expect(page.locator("summary", { hasText: "Export" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Save view" })).toHaveCount(0);
  });
});
