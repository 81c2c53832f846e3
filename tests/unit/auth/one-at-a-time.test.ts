import { expect, test } from "vitest";
import { oneAtATime } from "@/lib/auth/one-at-a-time";

/** Work that ends when it is told to, and writes down when it began and ended. */
function controlled(name: string, diary: string[]) {
  let end = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async () => {
    diary.push(`${name} begins`);
    await promise;
    diary.push(`${name} ends`);
    return name;
  };
  return { work, end };
}

test("work under a shared key follows in order, other work does not wait", async () => {
  const diary: string[] = [];
  const [a, b, c] = [controlled("a", diary), controlled("b", diary), controlled("c", diary)];
  const running = [oneAtATime(["x", "y"], a.work), oneAtATime(["y", "z"], b.work), oneAtATime(["w"], c.work)];
  c.end();
  await running[2];
  expect(diary).toEqual(["a begins", "c begins", "c ends"]);
  a.end();
  b.end();
  expect(await Promise.all(running)).toEqual(["a", "b", "c"]);
  expect(diary.slice(3)).toEqual(["a ends", "b begins", "b ends"]);
});

test("work that fails tells its caller and lets the next go on", async () => {
  const failing = oneAtATime(["x"], async () => {
    throw new Error("no");
  });
  const next = oneAtATime(["x"], async () => "went on");
  await expect(failing).rejects.toThrow("no");
  expect(await next).toBe("went on");
});
