-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "originalDeletedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "engine"."blob" ADD COLUMN     "deletedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "engine"."file" ADD COLUMN     "masked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "engine"."tenant" ADD COLUMN     "keepsOriginals" BOOLEAN NOT NULL DEFAULT true;
