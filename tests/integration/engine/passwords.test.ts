import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import { PasswordInbox } from "@/lib/engine/passwords/password-inbox";
import { sealPassword } from "@/lib/engine/passwords/seal";
import { type ProcessFilePorts, processFile } from "@/lib/engine/pipeline/process-file";
import { acceptFiles } from "@/lib/engine/store/accept-files";
import { createFlow } from "@/lib/engine/store/create-flow";
import { provisionTenant } from "@/lib/engine/store/provision-tenant";
import { rereadFile } from "@/lib/engine/store/reread-file";
import { flowBody } from "@/tests/support/engine-client";
import { protectedPdf } from "@/tests/support/protected-pdf";

/*
 * A PDF with a password on its whole way: refused, told the password through the database's notifications, read by a
 * real reader.
 */
const readers = createReaderPool({ size: 1 });
const inbox = new PasswordInbox();
beforeAll(() => inbox.open());
afterAll(async () => {
  await inbox.close();
  await readers.close();
});

async function newFile(bytes: Buffer) {
  const tenantId = await provisionTenant({ name: "t", clientId: randomUUID(), clientSecret: randomUUID() });
  const { flowId } = await createFlow(tenantId, flowBody());
  const file = { fileUrl: "https://files.example.com/a", documentId: "doc_1" };
  const accepted = await acceptFiles(tenantId, { flowId, files: [file] });
  const uuid = accepted?.fileUuids[0] ?? "";
  const ports: ProcessFilePorts = {
    reader: readers,
    fetchFile: async () => bytes,
    takePassword: (fileUuid) => inbox.take(fileUuid),
  };
  const run = (withPassword = false) =>
    processFile(uuid, ports, { attempt: 1, maxAttempts: 6, signal: new AbortController().signal, withPassword });
  const tell = async (password: string) => rereadFile(tenantId, uuid, await sealPassword(password));
  const row = () => prisma.engineFile.findUniqueOrThrow({ where: { uuid } });
  return { run, tell, row };
}

test("a protected PDF ends as one that needs its password, and is read with it", async () => {
  const { run, tell, row } = await newFile(await protectedPdf("ASHA1990"));
  await run();
  expect(await row()).toMatchObject({ status: "PROCESSING_SUCCESS", errorCode: "PASSWORD_NEEDED" });

  await tell("asha1990");
  await run(true);
  expect(await row()).toMatchObject({
    errorCode: "PASSWORD_NEEDED",
    errorMessage: "The password does not open the PDF",
  });

  await tell("ASHA1990");
  await run(true);
  const read = await row();
  expect(read).toMatchObject({ errorCode: null, documentType: "PAN" });
  expect(read.data).toMatchObject({ pan_number: { value: "ABCPR1234K" } });
});

test("a password is taken once: a second reading has none", async () => {
  const { run, tell, row } = await newFile(await protectedPdf("04111990"));
  await run();
  await tell("04111990");
  await run(true);
  expect(await row()).toMatchObject({ errorCode: null });
  expect(await inbox.take((await row()).uuid)).toBeUndefined();
});
