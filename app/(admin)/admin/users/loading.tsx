import { LoadingRegion, Skeleton, TableSkeleton } from "@/app/_ui/skeleton";

export default function UsersLoading() {
  return (
    <LoadingRegion label="Loading the users">
      <Skeleton className="h-8 w-28" />
      <Skeleton className="mt-3 mb-5 h-4 w-24" />
      <Skeleton className="mb-4 h-9 max-w-2xl" />
      <TableSkeleton rows={5} />
    </LoadingRegion>
  );
}
