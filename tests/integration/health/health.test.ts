import { expect, test } from "vitest";

test("health says that the database answers and that the bucket is missing", async () => {
  process.env.S3_BUCKET = "no-such-bucket-anywhere";
  const { GET } = await import("@/app/api/health/route");
  const reply = await GET(new Request("http://desk.test/api/health"));
  expect(reply.status).toBe(503);
  expect(await reply.json()).toMatchObject({ status: "unavailable", database: true, objectStore: false });
});
