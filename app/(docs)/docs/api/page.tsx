import type { Metadata } from "next";
import { PageHeader } from "@/app/_ui/page-header";
import { requirePageActor } from "@/lib/auth/page-actor";
import { openApiDocument } from "@/lib/engine/openapi/document";
import { quickStart } from "@/lib/engine/openapi/quick-start";
import { env } from "@/lib/env";
import { Callbacks } from "./_components/callbacks";
import { Contents } from "./_components/contents";
import { DocumentTypes } from "./_components/document-types";
import { Extension } from "./_components/extension";
import { Family } from "./_components/family";
import { Limits } from "./_components/limits";
import { QuickStart } from "./_components/quick-start";
import { Sandbox } from "./_components/sandbox";

export const metadata: Metadata = { title: "API" };

export default async function ApiPage() {
  await requirePageActor("read");
  const origin = env().NEXTAUTH_URL;
  const document = openApiDocument(origin);
  const families = document.tags.map(({ name }) => name);
  const guides = ["Quick start", "Document types", "Callbacks", "Sandbox", "Limits"];
  return (
    <>
      <PageHeader title="API">
        How other systems send documents to this Patra and read what came of them, for any client of Atlas. As{" "}
        <a className="link" href="/v2/openapi.json">
          OpenAPI 3.1
        </a>{" "}
        for programs. What Atlas does not document is marked <Extension />
      </PageHeader>
      <div className="gap-10 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)]">
        <Contents groups={{ Guide: guides, Calls: families }} />
        <div className="flex min-w-0 flex-col gap-10">
          <QuickStart steps={quickStart(origin)} />
          {document.tags.map((tag) => (
            <Family key={tag.name} tag={tag} document={document} />
          ))}
          <DocumentTypes />
          <Callbacks />
          <Sandbox />
          <Limits />
        </div>
      </div>
    </>
  );
}
