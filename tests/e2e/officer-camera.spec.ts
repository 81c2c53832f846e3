import { filmOfCard } from "../support/camera-film";
import { expect, test } from "../support/login";
import { createApplicant, openUpload } from "../support/officer-pages";
import { expectSound } from "../support/sound-page";

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--use-file-for-fake-video-capture=${filmOfCard()}`],
    }),
});

test.beforeEach(async ({ page }) => {
  await createApplicant(page);
  await openUpload(page);
});

test("photos are taken in a row with hints, one is taken again and one away, and the rest goes in as camera photos", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Take photos" }).click();
  const dialog = page.getByRole("dialog", { name: "Take photos" });
  await expect(dialog.getByText("Too dark. Turn on a light")).toBeVisible();
  await expect(dialog.getByText("Looks good.")).toBeVisible();
  await expect(dialog.getByText("Front", { exact: true })).toBeVisible();
  await expectSound(page, "the camera");

  const take = dialog.getByRole("button", { name: "Take photo", exact: true });
  await take.click();
  await expect(dialog.getByText("Back", { exact: true })).toBeVisible();
  await take.click();
  await take.click();
  const strip = dialog.getByRole("list", { name: "Photos taken" });
  await expect(strip.getByRole("listitem")).toHaveCount(3);
  await dialog.getByRole("button", { name: "Take photo 1 again" }).click();
  await expect(dialog.getByText("Front", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Take again" }).click();
  await dialog.getByRole("button", { name: "Remove photo 3" }).click();
  await expect(strip.getByRole("listitem")).toHaveCount(2);
  await expectSound(page, "the camera with photos");

  page.once("dialog", (question) => question.dismiss());
  await page.keyboard.press("Escape");
  await expect(strip.getByRole("listitem")).toHaveCount(2);
  await dialog.getByRole("button", { name: "Add 2 photos" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("button", { name: "Take photos" })).toBeFocused();
  await expect(page.getByText("2 of 2 files uploaded")).toBeVisible();
  const files = page.getByRole("region", { name: "Files" }).getByRole("listitem");
  await expect(files.first()).toContainText(/^front-.*\.jpg/);
  await expect(files.last()).toContainText(/^back-.*\.jpg/);
  await page.getByRole("button", { name: "Submit 2 documents" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Batch" })).toBeVisible();
  await expect(page.getByText("Camera").first()).toBeVisible();
});

test("a photo that is removed while another is taken stays removed", async ({ page }) => {
  // The picture is made only once it is let go.
  await page.addInitScript(() => {
    const { toBlob } = HTMLCanvasElement.prototype;
    let isHeld = false;
    const waiting: (() => void)[] = [];
    const release = () => {
      isHeld = false;
      for (const make of waiting.splice(0)) make();
    };
    Object.assign(window, { holdPhotos: () => (isHeld = true), releasePhotos: release });
    HTMLCanvasElement.prototype.toBlob = function (...given) {
      const make = () => toBlob.apply(this, given);
      if (isHeld) waiting.push(make);
      else make();
    };
  });
  await page.reload();
  await page.getByRole("button", { name: "Take photos" }).click();
  const dialog = page.getByRole("dialog", { name: "Take photos" });
  await expect(dialog.getByText("Looks good.")).toBeVisible();
  const photos = dialog.getByRole("list", { name: "Photos taken" }).getByRole("listitem");
  const take = dialog.getByRole("button", { name: "Take photo", exact: true });
  await take.click();
  await expect(photos).toHaveCount(1);
  await take.click();
  await expect(photos).toHaveCount(2);
  await page.evaluate("holdPhotos()");
  await take.click();
  await dialog.getByRole("button", { name: "Remove photo 2" }).click();
  await expect(photos).toHaveCount(1);
  await page.evaluate("releasePhotos()");
  await expect(dialog.getByRole("button", { name: "Add 2 photos" })).toBeVisible();
  await expect(photos).toHaveCount(2);
});

test("where the camera is refused, a sentence says how to allow it, and a photo can be picked all the same", async ({
  page,
}) => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Take photos" }).click();
  const dialog = page.getByRole("dialog", { name: "Take photos" });
  await expect(dialog.getByText("Allow the camera for this page in the browser's address bar")).toBeVisible();
  await expectSound(page, "a refused camera");
  const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const photo = { name: "phone.png", mimeType: "image/png", buffer: Buffer.from(pixel, "base64") };
  await dialog.getByLabel("Pick or take a photo").setInputFiles(photo);
  await expect(dialog).toBeHidden();
  await expect(page.getByText("1 of 1 file uploaded")).toBeVisible();
});
