-- CreateEnum
CREATE TYPE "desk"."DocumentClass" AS ENUM ('IDENTITY', 'INCOME', 'BANK', 'BUSINESS', 'OTHER');

-- CreateEnum
CREATE TYPE "desk"."ErasureState" AS ENUM ('REQUESTED', 'CONFIRMED', 'ERASING', 'ERASED', 'CANCELLED');

-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "clearedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "desk"."ProductType" ADD COLUMN     "crossChecks" TEXT[],
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "desk"."RetentionPeriod" (
    "documentClass" "desk"."DocumentClass" NOT NULL,
    "days" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "RetentionPeriod_pkey" PRIMARY KEY ("documentClass")
);

-- CreateTable
CREATE TABLE "desk"."LegalHold" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "setById" TEXT NOT NULL,
    "setAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftReason" TEXT,
    "liftedById" TEXT,
    "liftedAt" TIMESTAMP(3),

    CONSTRAINT "LegalHold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."ErasureRequest" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "state" "desk"."ErasureState" NOT NULL DEFAULT 'REQUESTED',
    "reason" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" TIMESTAMP(3),
    "cancelledById" TEXT,
    "cancelledAt" TIMESTAMP(3),
    "plan" JSONB,
    "erasedAt" TIMESTAMP(3),
    "proof" JSONB,

    CONSTRAINT "ErasureRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LegalHold_applicantId_liftedAt_idx" ON "desk"."LegalHold"("applicantId", "liftedAt");

-- CreateIndex
CREATE INDEX "ErasureRequest_applicantId_requestedAt_idx" ON "desk"."ErasureRequest"("applicantId", "requestedAt");

-- CreateIndex
CREATE INDEX "ErasureRequest_state_dueAt_idx" ON "desk"."ErasureRequest"("state", "dueAt");

-- CreateIndex
CREATE INDEX "ErasureRequest_requestedAt_id_idx" ON "desk"."ErasureRequest"("requestedAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "desk"."LegalHold" ADD CONSTRAINT "LegalHold_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."LegalHold" ADD CONSTRAINT "LegalHold_setById_fkey" FOREIGN KEY ("setById") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."LegalHold" ADD CONSTRAINT "LegalHold_liftedById_fkey" FOREIGN KEY ("liftedById") REFERENCES "desk"."User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Products from before compared everything.
UPDATE "desk"."ProductType" SET "crossChecks" = ARRAY['names', 'birth_dates', 'household_names', 'pan_numbers', 'home_addresses', 'bank_accounts', 'bank_branches', 'employers', 'buyers', 'customers', 'buyer_pans', 'dealers', 'dealer_addresses', 'prices', 'firm_pans', 'firm_names', 'firm_owners', 'firm_addresses'];
