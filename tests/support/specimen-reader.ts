import { readFileSync } from "node:fs";
import type { Canvas } from "@napi-rs/canvas";
import { createReaderPool } from "@/lib/engine/adapters/reader-pool";
import type { DocumentReading } from "@/lib/engine/pipeline/ports";
import type { SpecimenType } from "@/prisma/seed/specimens/catalogue";
import { type Degradation, degrade } from "@/prisma/seed/specimens/degrade";
import { drawSpecimen } from "@/prisma/seed/specimens/specimen";

const testCertificate = (name: string) =>
  readFileSync(`prisma/seed/specimens/test-keys/${name}.test-certificate.pem`, "utf8");

export type Read = Extract<DocumentReading, { outcome: "read" }>;

/**
 * The product's own reader process, as a test file has one for itself: real pixels, real models. It trusts the keys the
 * specimens are signed by; whoever asks for it closes it.
 * @param trusted certificates of whom else signs PDFs, PEM
 */
export function startReader(trusted: string[] = []) {
  const pool = createReaderPool({
    size: 1,
    trusted: { aadhaarQr: [testCertificate("aadhaar-qr")], invoiceQr: [testCertificate("invoice-qr")], pdf: trusted },
  });
  const read = (bytes: Uint8Array) => pool.read(bytes, new AbortController().signal);

  /** Reads a drawn document in one of its states, and tells what is right beside it. */
  async function readSpecimen(documentType: SpecimenType, layout: string, state: Degradation | "pdf", seed: number) {
    const specimen = drawSpecimen({ documentType, layout, seed, medium: state === "pdf" ? "pdf" : "image" });
    const bytes = specimen.medium === "pdf" ? specimen.pdf : await degrade(specimen.images, state as Degradation, seed);
    return { reading: await read(bytes), labels: specimen.labels };
  }

  return { read, readSpecimen, close: () => pool.close() };
}

/** What was read of a field, be it with a confidence or bare. */
export function readValue(reading: Read, name: string): unknown {
  const given = reading.fileData[name];
  return typeof given === "object" && given !== null && "value" in given ? given.value : given;
}

/** The first page of a document as it is drawn: its card, or its first sheet. */
export function drawPage(documentType: SpecimenType, layout: string, seed: number): Canvas {
  const specimen = drawSpecimen({ documentType, layout, seed });
  const [page] = specimen.medium === "image" ? specimen.images : [];
  if (!page) throw new Error("A specimen that is no PDF has a page");
  return page;
}
