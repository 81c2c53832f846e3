import { describe, test } from "vitest";
import { places } from "./contract-target";

/**
 * For every place where the contract must hold, a `test` that is given its `target`: started for the first test that asks
 * for it, closed after the file's last.
 * @param authPath where its tokens are issued; v1's if not given
 */
const targetTests = (authPath?: string) =>
  places.map((place) => ({
    name: place.name,
    test: test
      .extend("place", { scope: "file" }, place)
      .extend("target", { scope: "file" }, async ({ place: { start } }, { onCleanup }) => {
        const target = await start(authPath);
        onCleanup(() => target.close());
        return target;
      }),
  }));
type TargetTest = ReturnType<typeof targetTests>[number]["test"];

/**
 * Declares tests for every place where the contract must hold.
 * @param given adds what these tests share to their `target`
 */
export function atEveryPlace<Test>(
  title: string,
  given: (test: TargetTest) => Test,
  declare: (test: Test) => void,
  { authPath }: { authPath?: string } = {},
): void {
  for (const { name, test: targetTest } of targetTests(authPath)) {
    const ownTest = given(targetTest); // vitest takes what a whole file shares outside of `describe` alone
    describe(`${title} at ${name}`, () => declare(ownTest));
  }
}
