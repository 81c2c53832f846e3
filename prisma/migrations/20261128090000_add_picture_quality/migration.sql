-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "quality" JSONB;

-- AlterTable
ALTER TABLE "engine"."file" ADD COLUMN     "quality" JSONB;
