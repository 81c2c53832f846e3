import { FileSearch } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { MessagePage } from "@/app/_ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function AdminNotFound() {
  return (
    <MessagePage
      icon={FileSearch}
      title="This page does not exist"
      action={
        <Button asChild variant="primary">
          <Link href="/admin/batches">To all batches</Link>
        </Button>
      }
    >
      The address may be mistyped.
    </MessagePage>
  );
}
