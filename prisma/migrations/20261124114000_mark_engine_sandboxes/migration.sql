-- AlterTable
ALTER TABLE "engine"."tenant" ADD COLUMN     "sandbox" BOOLEAN NOT NULL DEFAULT false;
