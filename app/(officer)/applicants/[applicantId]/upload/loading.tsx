import { LoadingRegion } from "@/app/_ui/loading-region";
import { Skeleton } from "@/app/_ui/skeleton";

export default function UploadLoading() {
  return (
    <LoadingRegion page="upload">
      <div className="mx-auto max-w-4xl">
        <Skeleton className="h-4 w-24" />
        <Skeleton className="mt-3 mb-6 h-8 w-56" />
        <Skeleton className="h-44" />
      </div>
    </LoadingRegion>
  );
}
