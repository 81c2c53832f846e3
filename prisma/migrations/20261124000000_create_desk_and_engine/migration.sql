-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "desk";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "engine";

-- CreateEnum
CREATE TYPE "desk"."FlowState" AS ENUM ('OPENING', 'OPEN', 'FAILED');

-- CreateEnum
CREATE TYPE "desk"."BatchState" AS ENUM ('SUBMITTED', 'PROCESSING', 'COMPLETED', 'FAILED');

-- CreateEnum
CREATE TYPE "desk"."SubmissionMode" AS ENUM ('UPLOAD', 'CAMERA', 'WHATSAPP');

-- CreateEnum
CREATE TYPE "desk"."DocumentState" AS ENUM ('AWAITING_UPLOAD', 'SUBMITTED', 'PROCESSING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "engine"."file_status" AS ENUM ('UPLOAD_SUCCESS', 'PROCESSING', 'PROCESSING_SUCCESS', 'FAILED');

-- CreateEnum
CREATE TYPE "desk"."Role" AS ENUM ('OFFICER', 'ADMIN');

-- CreateTable
CREATE TABLE "desk"."Flow" (
    "id" TEXT NOT NULL,
    "state" "desk"."FlowState" NOT NULL DEFAULT 'OPENING',
    "atlasFlowId" TEXT,
    "failure" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "openedAt" TIMESTAMP(3),

    CONSTRAINT "Flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Applicant" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "externalReferenceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "productType" TEXT NOT NULL,
    "expectedDocuments" TEXT[],
    "branchId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Applicant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "applicantId" TEXT,
    "batchId" TEXT,
    "documentId" TEXT,
    "userId" TEXT,
    "data" JSONB NOT NULL,
    "requestId" TEXT,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Batch" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "state" "desk"."BatchState" NOT NULL DEFAULT 'SUBMITTED',
    "atlasBatchIds" TEXT[],
    "trouble" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMP(3),
    "completedAt" TIMESTAMP(3),

    CONSTRAINT "Batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."BatchEvent" (
    "id" BIGSERIAL NOT NULL,
    "batchId" TEXT NOT NULL,
    "documentId" TEXT,
    "state" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BatchEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Document" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "batchId" TEXT,
    "state" "desk"."DocumentState" NOT NULL DEFAULT 'AWAITING_UPLOAD',
    "submissionMode" "desk"."SubmissionMode" NOT NULL,
    "fileName" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "objectKey" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "fileUuid" TEXT,
    "documentType" TEXT,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "extract" JSONB,
    "pages" JSONB,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedAt" TIMESTAMP(3),
    "completedAt" TIMESTAMP(3),

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."tenant" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."signing_key" (
    "kid" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("kid")
);

-- CreateTable
CREATE TABLE "engine"."flow" (
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "productType" TEXT NOT NULL,
    "callbackUrl" TEXT,
    "chatNotificationUrl" TEXT,
    "authTokenUrl" TEXT,
    "flowParams" JSONB NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "flow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."applicant" (
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "externalReferenceId" TEXT NOT NULL,
    "username" TEXT NOT NULL,
    "userDocs" TEXT[],
    "primary" BOOLEAN NOT NULL,
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "applicant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."batch" (
    "id" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."file" (
    "uuid" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "batchId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "documentId" TEXT NOT NULL,
    "fileUrl" TEXT,
    "submissionMode" TEXT,
    "status" "engine"."file_status" NOT NULL DEFAULT 'UPLOAD_SUCCESS',
    "blobId" TEXT,
    "documentType" TEXT,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "data" JSONB,
    "pages" JSONB,
    "redactedKey" TEXT,
    "engineVersion" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "file_pkey" PRIMARY KEY ("uuid")
);

-- CreateTable
CREATE TABLE "engine"."blob" (
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "byteSize" INTEGER NOT NULL,
    "objectKey" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "blob_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Branch" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Branch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "desk"."Role" NOT NULL,
    "branchId" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "blockedUntil" TIMESTAMP(3),
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Flow_atlasFlowId_key" ON "desk"."Flow"("atlasFlowId");

-- CreateIndex
CREATE INDEX "Applicant_branchId_createdAt_id_idx" ON "desk"."Applicant"("branchId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Applicant_createdAt_id_idx" ON "desk"."Applicant"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Applicant_applicationId_externalReferenceId_key" ON "desk"."Applicant"("applicationId", "externalReferenceId");

-- CreateIndex
CREATE INDEX "AuditEvent_batchId_id_idx" ON "desk"."AuditEvent"("batchId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_applicantId_id_idx" ON "desk"."AuditEvent"("applicantId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_at_id_idx" ON "desk"."AuditEvent"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_applicantId_createdAt_idx" ON "desk"."Batch"("applicantId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Batch_createdAt_id_idx" ON "desk"."Batch"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_state_createdAt_idx" ON "desk"."Batch"("state", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "BatchEvent_batchId_id_idx" ON "desk"."BatchEvent"("batchId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Document_objectKey_key" ON "desk"."Document"("objectKey");

-- CreateIndex
CREATE INDEX "Document_batchId_idx" ON "desk"."Document"("batchId");

-- CreateIndex
CREATE INDEX "Document_state_createdAt_idx" ON "desk"."Document"("state", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Document_applicantId_sha256_key" ON "desk"."Document"("applicantId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_clientId_key" ON "engine"."tenant"("clientId");

-- CreateIndex
CREATE INDEX "applicant_flowId_idx" ON "engine"."applicant"("flowId");

-- CreateIndex
CREATE UNIQUE INDEX "applicant_tenantId_applicationId_externalReferenceId_key" ON "engine"."applicant"("tenantId", "applicationId", "externalReferenceId");

-- CreateIndex
CREATE INDEX "file_flowId_applicantId_idx" ON "engine"."file"("flowId", "applicantId");

-- CreateIndex
CREATE INDEX "file_batchId_idx" ON "engine"."file"("batchId");

-- CreateIndex
CREATE UNIQUE INDEX "blob_tenantId_sha256_key" ON "engine"."blob"("tenantId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "Branch_code_key" ON "desk"."Branch"("code");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "desk"."User"("email");

-- AddForeignKey
ALTER TABLE "desk"."Applicant" ADD CONSTRAINT "Applicant_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "desk"."Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Applicant" ADD CONSTRAINT "Applicant_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "desk"."Flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Applicant" ADD CONSTRAINT "Applicant_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Batch" ADD CONSTRAINT "Batch_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Batch" ADD CONSTRAINT "Batch_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."BatchEvent" ADD CONSTRAINT "BatchEvent_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "desk"."Batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Document" ADD CONSTRAINT "Document_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Document" ADD CONSTRAINT "Document_officerId_fkey" FOREIGN KEY ("officerId") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Document" ADD CONSTRAINT "Document_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "desk"."Batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."flow" ADD CONSTRAINT "flow_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "engine"."tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."applicant" ADD CONSTRAINT "applicant_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "engine"."flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."batch" ADD CONSTRAINT "batch_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "engine"."flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."file" ADD CONSTRAINT "file_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "engine"."batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."file" ADD CONSTRAINT "file_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "engine"."flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."file" ADD CONSTRAINT "file_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "engine"."applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."file" ADD CONSTRAINT "file_blobId_fkey" FOREIGN KEY ("blobId") REFERENCES "engine"."blob"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."blob" ADD CONSTRAINT "blob_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "engine"."tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."User" ADD CONSTRAINT "User_branchId_fkey" FOREIGN KEY ("branchId") REFERENCES "desk"."Branch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


