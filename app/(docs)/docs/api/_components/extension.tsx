import { Badge } from "@/app/_ui/badge";

/** Marks what Atlas does not document. */
export function Extension() {
  return <Badge tone="info">Extension</Badge>;
}
