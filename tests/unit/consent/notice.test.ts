import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { acceptedNotices, CURRENT_NOTICE } from "@/lib/consent/notice";
import { consentState } from "@/lib/consent/state";
import { messages } from "@/lib/i18n/catalogue";

/** The wording people agreed to. A changed text is another version: lib/consent/README.md says how to bring one in. */
const wordings: Record<string, Record<"en" | "hi", string>> = {
  "1": { en: "28d048feb032a91c", hi: "8850454277ade79f" },
};

const hashOf = (language: "en" | "hi") =>
  createHash("sha256").update(JSON.stringify(messages[language].consentNotice)).digest("hex").slice(0, 16);

test.each(["en", "hi"] as const)("the notice in %s is word for word the version it says it is", (language) => {
  expect(wordings[CURRENT_NOTICE]?.[language]).toBe(hashOf(language));
});

test("the wording that is shown is one whose consents are good", () => {
  expect(acceptedNotices).toContain(CURRENT_NOTICE);
});

test("consent stands by the newest answer, and only to a wording that is accepted", () => {
  expect(consentState(null)).toBe("missing");
  expect(consentState({ decision: "GIVEN", version: CURRENT_NOTICE })).toBe("given");
  expect(consentState({ decision: "GIVEN", version: "0" })).toBe("outdated");
  expect(consentState({ decision: "WITHDRAWN", version: CURRENT_NOTICE })).toBe("withdrawn");
});
