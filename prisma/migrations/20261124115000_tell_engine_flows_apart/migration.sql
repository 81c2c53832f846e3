-- CreateEnum
CREATE TYPE "engine"."flow_api" AS ENUM ('V2', 'V3', 'BULK');

-- AlterTable
ALTER TABLE "engine"."flow" ADD COLUMN     "api" "engine"."flow_api" NOT NULL DEFAULT 'V2';
