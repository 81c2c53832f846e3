import { LoadingRegion, Skeleton, TableSkeleton } from "@/app/_ui/skeleton";

export default function BatchAuditLoading() {
  return (
    <LoadingRegion label="Loading the batch">
      <Skeleton className="h-8 w-36" />
      <Skeleton className="mt-3 mb-5 h-10 w-3/4" />
      <TableSkeleton rows={3} />
      <Skeleton className="mt-6 h-48 w-full" />
    </LoadingRegion>
  );
}
