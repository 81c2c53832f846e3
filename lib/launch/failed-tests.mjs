/*
 * The tests that failed, by name and first line of the reason: said once more at the end of a run,
 * since what a test printed stands thousands of lines before it.
 */

const terminalColours = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const firstLine = (text = "") => text.replace(terminalColours, "").trim().split("\n")[0];

/** @returns a line for each failed test, and each file that could not be run, of vitest's JSON report */
export function failedOfVitest(report) {
  return report.testResults.flatMap(({ name, message, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [`${name}: ${firstLine(message)}`];
    return failed.map((test) => `${name} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });
}

/** @returns a line for each test of playwright's JSON report that failed, or passed only the second time */
export function failedOfPlaywright(report) {
  const ofSuite = (suite) => [
    ...(suite.suites ?? []).flatMap(ofSuite),
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === "unexpected" || status === "flaky"))
      .map(({ file, line, title, tests }) => {
        const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
        return `${file}:${line} › ${title}: ${firstLine(errors[0])}`;
      }),
  ];
  return [...report.suites.flatMap(ofSuite), ...(report.errors ?? []).map(({ message }) => firstLine(message))];
}
