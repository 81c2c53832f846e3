import type { SearchAnswer } from "@/app/_search/answer";
import { typeName } from "@/app/(officer)/_components/document-words";
import { route } from "@/lib/http/route";
import { words } from "@/lib/i18n/words";
import { SearchBody } from "@/lib/search/schema";
import { search } from "@/lib/search/search";

/** POST /api/search: applicants and documents by what was typed. Changes nothing; a body keeps it out of addresses and logs. */
export const POST = route({
  access: "read",
  body: SearchBody,
  handler: async ({ actor, body }) => {
    const { applicants, documents } = await search(actor, body);
    const t = await words("documents");
    const named = documents.map(({ documentType, ...document }) => ({
      ...{ ...document, typeName: documentType && typeName(t, documentType) },
    }));
    return { status: 200, json: { applicants, documents: named } satisfies SearchAnswer };
  },
});
