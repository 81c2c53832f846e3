import { expect, test } from "vitest";
import { walkPages } from "@/lib/atlas/walk-pages";

/** A list in pages of two; keeps which were asked for. */
function paged(items: string[], change: (page: number) => number = (page) => page) {
  const asked: number[] = [];
  const walk = walkPages(async (page) => {
    asked.push(page);
    const data = items.slice((page - 1) * 2, page * 2);
    const total_pages = Math.ceil(items.length / 2);
    const facts = {
      per_page: 2,
      total_pages,
      total_items: items.length,
      has_next: page < total_pages,
      has_prev: page > 1,
    };
    return { data, page: change(page), ...facts };
  });
  return { walk, asked };
}
async function taken(walk: AsyncIterable<string>, most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const items: string[] = [];
  for await (const item of walk) if (items.push(item) >= most) break;
  return items;
}

test.each([0, 1, 2, 5])("%i items come in order, each once", async (count) => {
  const items = Array.from({ length: count }, (_, index) => String(index));
  expect(await taken(paged(items).walk)).toEqual(items);
});

test("pages nobody needs are not asked for", async () => {
  const { walk, asked } = paged(["a", "b", "c", "d", "e"]);
  expect(await taken(walk, 3)).toEqual(["a", "b", "c"]);
  expect(asked).toEqual([1, 2]);
});

test("a server that gives the first page for ever is not followed", async () => {
  const { walk, asked } = paged(["a", "b", "c"], () => 1);
  await expect(taken(walk)).rejects.toMatchObject({
    name: "AtlasUnavailable",
    message: expect.stringContaining("page 2"),
  });
  expect(asked).toEqual([1, 2]);
});
