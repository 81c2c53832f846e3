import { readFile } from "node:fs/promises";
import { submitSmallBatch } from "../support/desk-client";
import { expect, test } from "../support/login";
import { expectSound } from "../support/sound-page";

let applicantName: string;
test.beforeAll(async ({ browser, playwright, sessionOf }) => {
  ({ applicantName } = await submitSmallBatch({ browser, playwright, sessionOf }));
});

test.describe("as auditor", () => {
  test.use({ signedInAs: "auditor" });

  test("charts are looked at, read as a table, followed to the batches behind them and taken out as a file", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await page.goto("/applicants");
    await page.getByRole("link", { name: "Analytics" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Analytics" })).toBeVisible();
    const modes = page.getByRole("region", { name: "Documents by how they came in" });
    await expect(modes.getByRole("img", { name: /^\d[\d,]* documents? from .+ stacked by day: Upload/ })).toBeVisible();
    await expectSound(page, "the charts");

    await modes.getByText("Show the figures").click();
    const figures = modes.getByRole("table", { name: "Figures: Documents by how they came in" });
    await expect(figures.getByRole("row")).toHaveCount(31); // 30 days and the head
    await expect(figures.getByRole("columnheader", { name: "Upload" })).toBeVisible();
    await expectSound(page, "figures of a chart");

    const downloading = page.waitForEvent("download");
    await modes.getByRole("link", { name: "Download as CSV" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^patra-mode-[\d-]+\.csv$/);
    expect(await readFile(await download.path(), "utf8")).toMatch(
      /^\uFEFFfrom,to,mode,documents\r\n(.+\r\n)*.+,UPLOAD,\d+\r\n/,
    );

    await page.getByRole("search", { name: "What is counted" }).getByLabel("By", { exact: true }).selectOption("Week");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await expect(page).toHaveURL(/unit=week/);
    await expect(modes.getByRole("img", { name: /stacked by week/ })).toBeVisible();
    await modes.getByRole("link", { name: "Upload" }).click();
    await expect(page).toHaveURL(/\/admin\/batches\?from=[\d-]+&to=[\d-]+&mode=UPLOAD$/);
    const behind = page.url();
    await page.goBack();
    await expect(modes.getByRole("img", { name: /stacked by week/ })).toBeVisible();
    const charts = page.url();
    await page.goto(`${behind}&q=${applicantName.slice(-8)}`); // others submit batches meanwhile
    await expect(page.getByRole("link", { name: applicantName }).first()).toBeVisible();

    await page.goto(charts);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 360, height: 780 });
    await expectSound(page, "the charts on a phone in the dark");
    await page.goto("/admin/analytics?from=2020-01-01&to=2020-01-31");
    await expect(page.getByText("No document was submitted in this time")).toBeVisible();
    await expectSound(page, "nothing in this time");

    await page.goto("/admin/audit?what=analytics.downloaded");
    await expect(
      page
        .getByRole("table")
        .getByText(/^Downloaded \d+ rows of a chart \(how documents came in\)/)
        .first(),
    ).toBeVisible();
  });
});
