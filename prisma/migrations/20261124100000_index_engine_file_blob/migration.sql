-- CreateIndex
CREATE INDEX "file_blobId_idx" ON "engine"."file"("blobId");
