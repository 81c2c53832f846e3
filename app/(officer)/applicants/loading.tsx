import { LoadingRegion } from "@/app/_ui/loading-region";
import { Skeleton, TableSkeleton } from "@/app/_ui/skeleton";

export default function ApplicantsLoading() {
  return (
    <LoadingRegion page="applicants">
      <Skeleton className="h-8 w-44" />
      <Skeleton className="mt-3 mb-5 h-4 w-28" />
      <Skeleton className="mb-4 h-9 max-w-2xl" />
      <TableSkeleton rows={8} />
    </LoadingRegion>
  );
}
