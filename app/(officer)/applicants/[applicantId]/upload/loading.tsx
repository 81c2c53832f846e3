import { LoadingRegion, Skeleton } from "@/app/_ui/skeleton";

export default function UploadLoading() {
  return (
    <LoadingRegion label="Loading the upload page">
      <Skeleton className="h-4 w-24" />
      <Skeleton className="mt-3 mb-6 h-8 w-56" />
      <Skeleton className="h-44" />
    </LoadingRegion>
  );
}
