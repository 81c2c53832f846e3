import { expect, test } from "../support/login";
import { createApplicant, openUpload, pickFiles, uniqueImage } from "../support/officer-pages";

test.beforeEach(async ({ page }) => {
  await createApplicant(page);
  await openUpload(page);
});

test("a photo is taken, taken again, used, and submitted as coming from the camera", async ({ page }) => {
  await page.getByRole("button", { name: "Take a photo" }).click();
  const dialog = page.getByRole("dialog", { name: "Take a photo" });
  await dialog.getByRole("button", { name: "Take photo" }).click();
  await dialog.getByRole("button", { name: "Take again" }).click();
  await dialog.getByRole("button", { name: "Take photo" }).click();
  await dialog.getByRole("button", { name: "Use photo" }).click();
  await expect(dialog.getByText("1 photo added.")).toBeVisible();
  await dialog.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await expect(page.getByText("Camera").first()).toBeVisible();
});

test("files are judged by content: a renamed text, an empty file and a second copy are refused with a reason", async ({
  page,
}) => {
  const image = uniqueImage("first.png");
  await pickFiles(page, [
    image,
    { ...image, name: "copy.png" },
    { name: "letter.pdf", mimeType: "application/pdf", buffer: Buffer.from("just a letter") },
    { name: "empty.png", mimeType: "image/png", buffer: Buffer.alloc(0) },
  ]);
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });
  await expect(row("copy.png")).toContainText("already in the list as first.png");
  await expect(row("letter.pdf")).toContainText("Only JPEG, PNG, WebP, TIFF, HEIC or PDF");
  await expect(row("empty.png")).toContainText("The file is empty");
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});

test("an expired address and a lost connection are retried with a fresh address", async ({ page }) => {
  const addresses = new Set<string>();
  let tries = 0;
  await page.route(
    (url) => url.searchParams.has("X-Amz-Signature"),
    async (route) => {
      if (route.request().method() !== "PUT") return route.continue();
      addresses.add(route.request().url());
      tries++;
      if (tries === 1) return route.fulfill({ status: 403, headers: { "access-control-allow-origin": "*" } });
      if (tries === 2) return route.abort("connectionreset");
      return route.continue();
    },
  );
  await pickFiles(page, [uniqueImage("stubborn.png")]);
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  expect(tries).toBe(3);
  expect(addresses.size).toBeGreaterThan(1);
});

test("an upload can be cancelled and started again", async ({ page }) => {
  let hold = true;
  await page.route("**/api/uploads/presign", async (route) => {
    if (hold) return;
    await route.continue();
  });
  await pickFiles(page, [uniqueImage("held.png")]);
  await page.getByRole("button", { name: /Cancel.*held\.png/ }).click();
  await expect(page.getByText("Not uploaded: Cancelled.")).toBeVisible();
  hold = false;
  await page.getByRole("button", { name: /Again.*held\.png/ }).click();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});

test("uploads that were not submitted wait after a reload, and can be removed or submitted", async ({ page }) => {
  await pickFiles(page, [uniqueImage("keep.png"), uniqueImage("drop.png")]);
  await expect(page.getByText("2 of 2 files uploaded")).toBeVisible();
  const asked = page.waitForEvent("dialog");
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.accept();
  await reloaded;
  await expect(page.getByText("Earlier uploads are waiting")).toBeVisible();
  await page.getByRole("button", { name: /Remove.*drop\.png/ }).click();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await expect(page.getByText("keep.png").first()).toBeVisible();
});

test("a file the applicant already sent in is refused with a link to the earlier document", async ({ page }) => {
  const address = page.url();
  const image = uniqueImage("again.png");
  await pickFiles(page, [image]);
  await page.getByRole("button", { name: "Submit 1 document" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await page.goto(address);
  await pickFiles(page, [image]);
  await page.getByRole("link", { name: "Open the earlier document" }).click();
  await expect(page).toHaveURL(/\/documents\//);
});
