import { FileSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "./_ui/button";
import { MessagePage } from "./_ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main>
      <MessagePage
        icon={FileSearch}
        title="This page does not exist"
        action={
          <Button asChild variant="primary">
            <Link href="/applicants">To the applicants</Link>
          </Button>
        }
      >
        The address may be mistyped, or what it showed belongs to another branch.
      </MessagePage>
    </main>
  );
}
