-- CreateEnum
CREATE TYPE "desk"."ReviewState" AS ENUM ('PENDING', 'APPROVED_ONCE', 'APPROVED', 'REJECTED', 'ASKED_AGAIN');

-- CreateEnum
CREATE TYPE "desk"."ReviewDecision" AS ENUM ('APPROVE', 'REJECT', 'ASK_AGAIN', 'REOPEN');

-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "reviewState" "desk"."ReviewState" NOT NULL DEFAULT 'PENDING';

-- CreateTable
CREATE TABLE "desk"."DocumentReview" (
    "id" BIGSERIAL NOT NULL,
    "documentId" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "decision" "desk"."ReviewDecision" NOT NULL,
    "reason" TEXT,
    "note" TEXT,
    "reviewerId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."FieldCheck" (
    "id" BIGSERIAL NOT NULL,
    "documentId" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "readValue" TEXT,
    "confidence" DOUBLE PRECISION,
    "value" TEXT,
    "userId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FieldCheck_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."ProductType" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "expectedDocuments" TEXT[],
    "needsSecondApproval" BOOLEAN NOT NULL DEFAULT false,
    "isRetired" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ProductType_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "desk"."ReviewThreshold" (
    "documentType" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ReviewThreshold_pkey" PRIMARY KEY ("documentType","field")
);

-- CreateIndex
CREATE INDEX "DocumentReview_documentId_id_idx" ON "desk"."DocumentReview"("documentId", "id");

-- CreateIndex
CREATE INDEX "FieldCheck_documentId_id_idx" ON "desk"."FieldCheck"("documentId", "id");

-- CreateIndex
CREATE INDEX "FieldCheck_at_idx" ON "desk"."FieldCheck"("at");

-- AddForeignKey
ALTER TABLE "desk"."DocumentReview" ADD CONSTRAINT "DocumentReview_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "desk"."Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."DocumentReview" ADD CONSTRAINT "DocumentReview_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."FieldCheck" ADD CONSTRAINT "FieldCheck_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "desk"."Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."FieldCheck" ADD CONSTRAINT "FieldCheck_userId_fkey" FOREIGN KEY ("userId") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
