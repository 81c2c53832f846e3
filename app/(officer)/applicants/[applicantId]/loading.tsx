import { LoadingRegion } from "@/app/_ui/loading-region";
import { Skeleton } from "@/app/_ui/skeleton";

export default function ApplicantLoading() {
  return (
    <LoadingRegion page="applicant">
      <Skeleton className="h-4 w-24" />
      <Skeleton className="mt-3 h-8 w-64" />
      <Skeleton className="mt-4 mb-6 h-10 max-w-2xl" />
      <div className="grid gap-4 lg:grid-cols-[18rem_minmax(0,1fr)]">
        <Skeleton className="h-48" />
        <Skeleton className="h-96" />
      </div>
    </LoadingRegion>
  );
}
