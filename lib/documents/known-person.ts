import "server-only";
import { ExtractedField } from "@/lib/atlas/contract";
import { prisma } from "@/lib/db/client";
import type { KnownPerson } from "./password-patterns";

/** Less sure values are not offered to be tried. */
const LEAST_CONFIDENCE = 0.5;
/** Documents looked through, newest first. */
const MOST_DOCUMENTS = 20;

const panFields = ["pan_number"];
const birthFields = ["dob", "date_of_birth"];

/** The first of these fields that one of the documents gives surely. */
function firstValue(extracts: unknown[], names: string[]): string | undefined {
  const fields = extracts.flatMap((extract) =>
    names.map((name) => (extract as Record<string, unknown> | null)?.[name]),
  );
  return fields.flatMap((raw) => {
    const { data } = ExtractedField.safeParse(raw);
    return data && typeof data.value === "string" && data.confidence_score >= LEAST_CONFIDENCE ? [data.value] : [];
  })[0];
}

/** What an applicant's identity papers say so far. */
export async function knownPerson(applicant: { id: string; name: string }): Promise<KnownPerson> {
  const read = await prisma.document.findMany({
    where: {
      applicantId: applicant.id,
      state: "DONE",
      documentType: { in: ["PAN", "AADHAAR", "PASSPORT", "VOTER_ID", "DRIVING_LICENSE"] },
    },
    orderBy: { completedAt: "desc" },
    take: MOST_DOCUMENTS,
    select: { extract: true },
  });
  const extracts = read.map(({ extract }) => extract);
  return {
    name: applicant.name,
    pan: firstValue(extracts, panFields),
    birthDate: firstValue(extracts, birthFields),
  };
}
