-- DropIndex
DROP INDEX "desk"."Document_applicantId_sha256_key";

-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "copy" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "multipartId" TEXT;

-- CreateIndex
CREATE INDEX "Document_sha256_idx" ON "desk"."Document"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Document_applicantId_sha256_copy_key" ON "desk"."Document"("applicantId", "sha256", "copy");

