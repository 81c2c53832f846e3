-- AlterTable
ALTER TABLE "engine"."flow" ADD COLUMN     "closedAt" TIMESTAMP(3);
