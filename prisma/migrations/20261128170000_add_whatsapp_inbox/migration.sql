-- CreateEnum
CREATE TYPE "desk"."InboxState" AS ENUM ('FETCHING', 'UNASSIGNED', 'TAKEN', 'FAILED', 'DISMISSED');

-- AlterTable
ALTER TABLE "desk"."Applicant" ADD COLUMN     "phone" TEXT;

-- CreateTable
CREATE TABLE "desk"."InboxMessage" (
    "id" TEXT NOT NULL,
    "messageHash" TEXT NOT NULL,
    "sender" TEXT,
    "senderEnd" TEXT,
    "mediaId" TEXT NOT NULL,
    "fileName" TEXT,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "receivedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" "desk"."InboxState" NOT NULL DEFAULT 'FETCHING',
    "problem" TEXT,
    "objectKey" TEXT,
    "contentType" TEXT,
    "byteSize" INTEGER,
    "sha256" TEXT,
    "applicantId" TEXT,
    "documentId" TEXT,
    "repliedAt" TIMESTAMP(3),

    CONSTRAINT "InboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_messageHash_key" ON "desk"."InboxMessage"("messageHash");

-- CreateIndex
CREATE UNIQUE INDEX "InboxMessage_objectKey_key" ON "desk"."InboxMessage"("objectKey");

-- CreateIndex
CREATE INDEX "InboxMessage_state_receivedAt_idx" ON "desk"."InboxMessage"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "InboxMessage_applicantId_state_idx" ON "desk"."InboxMessage"("applicantId", "state");

-- CreateIndex
CREATE INDEX "InboxMessage_documentId_idx" ON "desk"."InboxMessage"("documentId");

-- CreateIndex
CREATE INDEX "Applicant_phone_idx" ON "desk"."Applicant"("phone");

-- AddForeignKey
ALTER TABLE "desk"."InboxMessage" ADD CONSTRAINT "InboxMessage_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."InboxMessage" ADD CONSTRAINT "InboxMessage_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "desk"."Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
