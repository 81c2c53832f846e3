import { describe, expect, it } from "vitest";
import { failedOfPlaywright, failedOfVitest } from "@/lib/launch/failed-tests.mjs";

const red = (text: string) => `\u001b[31m${text}\u001b[39m`;

describe("the failed tests said at the end of a run", () => {
  it("are those of vitest's report, each with the first line of its reason", () => {
    const testResults = [
      {
        name: "a.test.ts",
        status: "failed",
        message: "",
        assertionResults: [
          { fullName: "sums add up", status: "passed", failureMessages: [] },
          {
            fullName: "sums round",
            status: "failed",
            failureMessages: [`${red("expected 2")} to be 3\n    at line 4`],
          },
        ],
      },
      { name: "b.test.ts", status: "failed", message: "no such module\nimported by", assertionResults: [] },
      { name: "c.test.ts", status: "passed", message: "", assertionResults: [] },
    ];
    expect(failedOfVitest({ testResults })).toEqual([
      "a.test.ts › sums round: expected 2 to be 3",
      "b.test.ts: no such module",
    ]);
  });

  it("are those of playwright's report at any depth, one that passed the second time too", () => {
    const spec = (title: string, status: string, message?: string) => ({
      file: "a.spec.ts",
      line: 7,
      title,
      tests: [{ status, results: [{ error: message === undefined ? undefined : { message } }, {}] }],
    });
    const suites = [
      {
        specs: [spec("opens", "expected")],
        suites: [{ specs: [spec("closes", "unexpected", red("Timeout")), spec("blinks", "flaky", "late")] }],
      },
    ];
    expect(failedOfPlaywright({ suites, errors: [{ message: "no browser\nat" }] })).toEqual([
      "a.spec.ts:7 › closes: Timeout",
      "a.spec.ts:7 › blinks: late",
      "no browser",
    ]);
  });
});
