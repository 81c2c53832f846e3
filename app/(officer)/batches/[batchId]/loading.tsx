import { LoadingRegion } from "@/app/_ui/loading-region";
import { Skeleton } from "@/app/_ui/skeleton";

export default function BatchLoading() {
  return (
    <LoadingRegion page="batch">
      <Skeleton className="h-4 w-24" />
      <Skeleton className="mt-3 mb-6 h-8 w-72" />
      <Skeleton className="mb-3 h-32" />
      <Skeleton className="h-32" />
    </LoadingRegion>
  );
}
