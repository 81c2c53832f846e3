-- AlterTable
ALTER TABLE "desk"."Applicant" ADD COLUMN     "assigneeId" TEXT;

-- CreateTable
CREATE TABLE "desk"."Comment" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "sendKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMP(3),
    "deletedAt" TIMESTAMP(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk"."Mention" (
    "commentId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMP(3),

    CONSTRAINT "Mention_pkey" PRIMARY KEY ("commentId","userId")
);

-- CreateIndex
CREATE INDEX "Comment_applicantId_createdAt_idx" ON "desk"."Comment"("applicantId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_authorId_sendKey_key" ON "desk"."Comment"("authorId", "sendKey");

-- CreateIndex
CREATE INDEX "Mention_userId_seenAt_createdAt_idx" ON "desk"."Mention"("userId", "seenAt", "createdAt");

-- CreateIndex
CREATE INDEX "Applicant_createdById_idx" ON "desk"."Applicant"("createdById");

-- CreateIndex
CREATE INDEX "Applicant_assigneeId_idx" ON "desk"."Applicant"("assigneeId");

-- CreateIndex
CREATE INDEX "Batch_completedAt_idx" ON "desk"."Batch"("completedAt");

-- CreateIndex
CREATE INDEX "Document_reviewState_state_completedAt_idx" ON "desk"."Document"("reviewState", "state", "completedAt");

-- AddForeignKey
ALTER TABLE "desk"."Applicant" ADD CONSTRAINT "Applicant_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "desk"."User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Comment" ADD CONSTRAINT "Comment_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "desk"."Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "desk"."User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Mention" ADD CONSTRAINT "Mention_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "desk"."Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."Mention" ADD CONSTRAINT "Mention_userId_fkey" FOREIGN KEY ("userId") REFERENCES "desk"."User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What went wrong lately is little among all that was read. Prisma knows no indexes of a part of a table.
CREATE INDEX "Document_completedAt_errorCode_idx" ON "desk"."Document"("completedAt", "errorCode") WHERE "errorCode" IS NOT NULL;

-- What the search is answered from. Indexes on expressions are none of Prisma's: it neither makes nor misses them.

-- The last four letters or digits of a number; null where it has fewer, or where nothing of it is shown.
CREATE FUNCTION "desk".number_end(number text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
  SELECT nullif(substring(upper(regexp_replace(number, '[^[:alnum:]]', '', 'g')) FROM '.{4}$'), 'XXXX')
$$;

-- How the numbers end that were read of a document. Nothing is kept that the row does not hold already.
CREATE FUNCTION "desk".number_ends(file_data json, parts json) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
AS $$
DECLARE
  numbered CONSTANT text[] := ARRAY['aadhaar_number', 'pan_number', 'passport_number', 'voter_id', 'dl_number',
    'account_number', 'gst_number', 'udyam_registration_number'];
  ends text[];
BEGIN
  SELECT array_agg(DISTINCT "desk".number_end(field.value #>> '{value}')) INTO ends
  FROM (
    SELECT file_data AS data
    UNION ALL
    SELECT part -> 'file_data' FROM json_array_elements(CASE json_typeof(parts) WHEN 'array' THEN parts END) AS part
  ) AS document, json_each(CASE json_typeof(data) WHEN 'object' THEN data END) AS field
  WHERE field.key = ANY (numbered) AND json_typeof(field.value) = 'object';
  RETURN coalesce(array_remove(ends, NULL), '{}');
EXCEPTION WHEN OTHERS THEN
  RETURN '{}'; -- a text that PostgreSQL cannot hold must not keep a result from being taken over
END
$$;

CREATE INDEX "Document_number_ends_idx" ON "desk"."Document" USING gin ("desk".number_ends("extract", "parts"));

-- Numbers that a person has put right.
CREATE INDEX "FieldCheck_number_end_idx" ON "desk"."FieldCheck" ("desk".number_end("value"))
WHERE "field" IN ('aadhaar_number', 'pan_number', 'passport_number', 'voter_id', 'dl_number', 'account_number', 'gst_number', 'udyam_registration_number');

-- Parts of names and ids are found by trigrams. pg_trgm comes with PostgreSQL and may be made by a database's owner; where
-- a provider does not allow it, the search answers the same from the tables themselves, and is slower.
DO $$
DECLARE
  place text;
BEGIN
  BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
  EXCEPTION WHEN OTHERS THEN
    RAISE NOTICE 'pg_trgm cannot be made: %', SQLERRM;
  END;
  SELECT nspname INTO place FROM pg_extension JOIN pg_namespace ON pg_namespace.oid = extnamespace WHERE extname = 'pg_trgm';
  IF place IS NOT NULL THEN
    EXECUTE format('CREATE INDEX "Applicant_name_trgm_idx" ON "desk"."Applicant" USING gin (lower("name") %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX "Applicant_applicationId_trgm_idx" ON "desk"."Applicant" USING gin (lower("applicationId") %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX "Applicant_externalReferenceId_trgm_idx" ON "desk"."Applicant" USING gin (lower("externalReferenceId") %I.gin_trgm_ops)', place);
    EXECUTE format('CREATE INDEX "Document_fileName_trgm_idx" ON "desk"."Document" USING gin (lower("fileName") %I.gin_trgm_ops)', place);
  END IF;
END
$$;
