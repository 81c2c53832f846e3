import { FileSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { MessagePage } from "@/app/_ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function OfficerNotFound() {
  return (
    <MessagePage
      icon={FileSearch}
      title="Nothing is here for you"
      action={
        <Button asChild variant="primary">
          <Link href="/applicants">To the applicants</Link>
        </Button>
      }
    >
      The address may be mistyped, or what it showed belongs to another branch.
    </MessagePage>
  );
}
