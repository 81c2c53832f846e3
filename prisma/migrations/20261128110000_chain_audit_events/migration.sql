-- AlterTable
ALTER TABLE "desk"."AuditEvent" ADD COLUMN     "address" TEXT,
ADD COLUMN     "agent" TEXT,
ADD COLUMN     "hash" TEXT,
ADD COLUMN     "keyId" TEXT,
ADD COLUMN     "previousHash" TEXT,
ADD COLUMN     "sequence" BIGINT;

-- CreateTable
CREATE TABLE "desk"."AuditHead" (
    "chain" TEXT NOT NULL,
    "sequence" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,
    "signedSequence" BIGINT NOT NULL DEFAULT 0,
    "signedAt" TIMESTAMP(3),

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("chain")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_sequence_key" ON "desk"."AuditEvent"("sequence");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "desk"."AuditEvent"("actorId", "at" DESC);

-- CreateIndex
CREATE INDEX "AuditEvent_documentId_idx" ON "desk"."AuditEvent"("documentId");

-- CreateIndex
CREATE INDEX "AuditEvent_userId_idx" ON "desk"."AuditEvent"("userId");

-- The chain begins empty, and with its own name: what was written before stays outside it.
INSERT INTO "desk"."AuditHead" ("chain", "sequence", "hash")
  SELECT id, 0, encode(sha256(convert_to('patra audit chain ' || id, 'UTF8')), 'hex')
  FROM (SELECT gen_random_uuid()::text AS id) AS named;

-- Not valid for the rows of before, and so checked for new ones alone: none comes in beside the chain.
ALTER TABLE "desk"."AuditEvent" ADD CONSTRAINT "AuditEvent_chained"
  CHECK ("sequence" IS NOT NULL AND "previousHash" IS NOT NULL AND "hash" IS NOT NULL AND "keyId" IS NOT NULL) NOT VALID;

-- An event stays as it was written. Who wants to change one must take these triggers away first, which is seen.
CREATE FUNCTION "desk"."refuse_audit_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit events are never changed nor deleted (% refused)', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "AuditEvent_kept" BEFORE UPDATE OR DELETE ON "desk"."AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "desk"."refuse_audit_change"();
CREATE TRIGGER "AuditEvent_not_emptied" BEFORE TRUNCATE ON "desk"."AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "desk"."refuse_audit_change"();
