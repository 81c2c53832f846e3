-- CreateTable
CREATE TABLE "engine"."idempotency_key" (
    "tenantId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "batchId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("tenantId","key")
);

-- CreateIndex
CREATE INDEX "idempotency_key_createdAt_idx" ON "engine"."idempotency_key"("createdAt");

-- AddForeignKey
ALTER TABLE "engine"."idempotency_key" ADD CONSTRAINT "idempotency_key_tenantId_fkey" FOREIGN KEY ("tenantId") REFERENCES "engine"."tenant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "engine"."idempotency_key" ADD CONSTRAINT "idempotency_key_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "engine"."batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
