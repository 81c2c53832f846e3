import { LoadingRegion, Skeleton, TableSkeleton } from "@/app/_ui/skeleton";

export default function BatchesLoading() {
  return (
    <LoadingRegion label="Loading the batches">
      <Skeleton className="h-8 w-36" />
      <Skeleton className="mt-3 mb-5 h-4 w-24" />
      <Skeleton className="mb-4 h-40 w-full" />
      <TableSkeleton rows={8} />
    </LoadingRegion>
  );
}
