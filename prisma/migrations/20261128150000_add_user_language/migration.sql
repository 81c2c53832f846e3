-- CreateEnum
CREATE TYPE "desk"."Language" AS ENUM ('en', 'hi');

-- AlterTable
ALTER TABLE "desk"."User" ADD COLUMN "language" "desk"."Language";
