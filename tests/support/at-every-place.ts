import { describe, test } from "vitest";
import { openFlow, places, sendSeedRequest } from "./contract-target";

/**
 * A `test` that is given its `target`, the `flow_id` of the documents' example there, and the `uuids` of the two files of
 * the seed page's example: each made for the first test that asks for it, the target closed after the file's last.
 */
const targetTest = (place: (typeof places)[number], authPath: string | undefined) =>
  test
    .extend("place", { scope: "file" }, place)
    .extend("target", { scope: "file" }, async ({ place: { start } }, { onCleanup }) => {
      const target = await start(authPath);
      onCleanup(() => target.close());
      return target;
    })
    .extend("flow_id", { scope: "file" }, ({ target }) => openFlow(target))
    .extend("uuids", { scope: "file" }, ({ target, flow_id }) => sendSeedRequest(target, flow_id));

/**
 * Declares tests for every place where the contract must hold.
 * @param what.authPath where tokens are issued; v1's if not given
 */
export function atEveryPlace(
  { title, authPath }: { title: string; authPath?: string },
  declare: (test: ReturnType<typeof targetTest>) => void,
): void {
  for (const place of places) {
    const test = targetTest(place, authPath); // vitest makes what a whole file shares outside of `describe` alone
    describe(`${title} at ${place.name}`, () => declare(test));
  }
}
