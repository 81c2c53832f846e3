-- CreateEnum
CREATE TYPE "engine"."delivery_state" AS ENUM ('PENDING', 'DELIVERED', 'DEAD');

-- AlterTable: tenants there are get a secret of 32 random bytes
ALTER TABLE "engine"."tenant" ADD COLUMN     "callbackClientId" TEXT,
ADD COLUMN     "callbackClientSecret" TEXT,
ADD COLUMN     "webhookSecret" TEXT,
ADD COLUMN     "webhookSecretBefore" TEXT,
ADD COLUMN     "webhookSecretChangedAt" TIMESTAMP(3);
UPDATE "engine"."tenant"
SET "webhookSecret" = 'whsec_' || encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'base64');
ALTER TABLE "engine"."tenant" ALTER COLUMN "webhookSecret" SET NOT NULL;

-- CreateTable
CREATE TABLE "engine"."delivery" (
    "id" TEXT NOT NULL,
    "tenantId" TEXT NOT NULL,
    "flowId" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "state" "engine"."delivery_state" NOT NULL DEFAULT 'PENDING',
    "failures" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "engine"."delivery_attempt" (
    "deliveryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "startedAt" TIMESTAMP(3) NOT NULL,
    "durationMs" INTEGER NOT NULL,
    "status" INTEGER,
    "errorCode" TEXT,

    CONSTRAINT "delivery_attempt_pkey" PRIMARY KEY ("deliveryId","number")
);

-- CreateIndex
CREATE INDEX "delivery_tenantId_createdAt_idx" ON "engine"."delivery"("tenantId", "createdAt");

-- AddForeignKey
ALTER TABLE "engine"."delivery" ADD CONSTRAINT "delivery_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "engine"."tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."delivery" ADD CONSTRAINT "delivery_flowId_fkey" FOREIGN KEY ("flowId") REFERENCES "engine"."flow"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."delivery" ADD CONSTRAINT "delivery_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "engine"."applicant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."delivery_attempt" ADD CONSTRAINT "delivery_attempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "engine"."delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
