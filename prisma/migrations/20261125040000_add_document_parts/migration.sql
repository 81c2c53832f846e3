-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "documentTypes" TEXT[],
ADD COLUMN     "parts" JSON;

-- AlterTable
ALTER TABLE "engine"."file" ADD COLUMN     "documentTypes" TEXT[],
ADD COLUMN     "parts" JSON;

-- What was read before is one document.
UPDATE "desk"."Document" SET "documentTypes" = ARRAY["documentType"] WHERE "documentType" IS NOT NULL;
UPDATE "engine"."file" SET "documentTypes" = ARRAY["documentType"] WHERE "documentType" IS NOT NULL;
