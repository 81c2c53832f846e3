import { LoadingRegion } from "@/app/_ui/loading-region";
import { Skeleton } from "@/app/_ui/skeleton";

export default function DocumentLoading() {
  return (
    <LoadingRegion page="document">
      <Skeleton className="h-4 w-24" />
      <Skeleton className="mt-3 mb-6 h-8 w-72" />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(21rem,26rem)]">
        <Skeleton className="h-[45dvh] lg:h-[70dvh]" />
        <Skeleton className="h-96" />
      </div>
    </LoadingRegion>
  );
}
