-- CreateEnum
CREATE TYPE "desk"."CoApplicantState" AS ENUM ('ADDING', 'ADDED', 'REFUSED', 'REMOVED');

-- CreateEnum
CREATE TYPE "desk"."ConsentDecision" AS ENUM ('GIVEN', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "desk"."ConsentWay" AS ENUM ('IN_PERSON', 'BY_LINK', 'BY_SYSTEM');

-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "receivedAt" TIMESTAMP(3),
ADD COLUMN     "uploadLinkId" TEXT;

-- CreateTable
CREATE TABLE "desk"."CoApplicant" (
    "applicantId" TEXT NOT NULL,
    "mainApplicantId" TEXT NOT NULL,
    "state" "desk"."CoApplicantState" NOT NULL DEFAULT 'ADDING',
    "failure" TEXT,
    "addedAt" TIMESTAMP(3),
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "CoApplicant_pkey" PRIMARY KEY ("applicantId")
);

-- CreateTable
CREATE TABLE "desk"."ConsentRecord" (
    "id" BIGSERIAL NOT NULL,
    "applicantId" TEXT NOT NULL,
    "decision" "desk"."ConsentDecision" NOT NULL,
    "way" "desk"."ConsentWay" NOT NULL,
    "version" TEXT NOT NULL,
    "language" "desk"."Language" NOT NULL,
    "textHash" TEXT NOT NULL,
    "officerId" TEXT,
    "uploadLinkId" TEXT,
    "address" TEXT,
    "agent" TEXT,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."UploadLink" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "language" "desk"."Language" NOT NULL,
    "isSingleUse" BOOLEAN NOT NULL,
    "maxFiles" INTEGER NOT NULL,
    "maxFileBytes" INTEGER NOT NULL,
    "contentTypes" TEXT[],
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "lastOpenedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "UploadLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."RateWindow" (
    "key" TEXT NOT NULL,
    "calls" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RateWindow_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "CoApplicant_mainApplicantId_idx" ON "desk"."CoApplicant"("mainApplicantId");

-- CreateIndex
CREATE INDEX "ConsentRecord_applicantId_id_idx" ON "desk"."ConsentRecord"("applicantId", "id");

-- CreateIndex
CREATE INDEX "ConsentRecord_uploadLinkId_idx" ON "desk"."ConsentRecord"("uploadLinkId");

-- CreateIndex
CREATE UNIQUE INDEX "UploadLink_tokenHash_key" ON "desk"."UploadLink"("tokenHash");

-- CreateIndex
CREATE INDEX "UploadLink_applicantId_createdAt_idx" ON "desk"."UploadLink"("applicantId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "RateWindow_startedAt_idx" ON "desk"."RateWindow"("startedAt");

-- CreateIndex
CREATE INDEX "Document_uploadLinkId_idx" ON "desk"."Document"("uploadLinkId");

-- AddForeignKey
ALTER TABLE "desk"."CoApplicant" ADD CONSTRAINT "CoApplicant_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."CoApplicant" ADD CONSTRAINT "CoApplicant_mainApplicantId_fkey" FOREIGN KEY ("mainApplicantId") REFERENCES "desk"."Applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ConsentRecord" ADD CONSTRAINT "ConsentRecord_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ConsentRecord" ADD CONSTRAINT "ConsentRecord_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "desk"."User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."ConsentRecord" ADD CONSTRAINT "ConsentRecord_uploadLinkId_fkey" FOREIGN KEY ("uploadLinkId") REFERENCES "desk"."UploadLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Document" ADD CONSTRAINT "Document_uploadLinkId_fkey" FOREIGN KEY ("uploadLinkId") REFERENCES "desk"."UploadLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."UploadLink" ADD CONSTRAINT "UploadLink_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."UploadLink" ADD CONSTRAINT "UploadLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


