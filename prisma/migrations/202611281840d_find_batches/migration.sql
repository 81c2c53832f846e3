-- DropIndex
DROP INDEX "desk"."Batch_applicantId_createdAt_idx";

-- DropIndex
DROP INDEX "desk"."Batch_state_createdAt_idx";

-- AlterTable
ALTER TABLE "desk"."Batch" ADD COLUMN     "branchId" TEXT,
ADD COLUMN     "productType" TEXT;

-- AlterTable
ALTER TABLE "desk"."Document" ADD COLUMN     "lowestConfidence" DOUBLE PRECISION,
ADD COLUMN     "words" tsvector;

-- CreateTable
CREATE TABLE "desk"."SavedView" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SavedView_isShared_idx" ON "desk"."SavedView"("isShared");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_ownerId_name_key" ON "desk"."SavedView"("ownerId", "name");

-- CreateIndex
CREATE INDEX "Batch_applicantId_createdAt_id_idx" ON "desk"."Batch"("applicantId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_state_createdAt_id_idx" ON "desk"."Batch"("state", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_officerId_createdAt_id_idx" ON "desk"."Batch"("officerId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_branchId_createdAt_id_idx" ON "desk"."Batch"("branchId", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_productType_createdAt_id_idx" ON "desk"."Batch"("productType", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Batch_atlasBatchIds_idx" ON "desk"."Batch" USING GIN ("atlasBatchIds");

-- CreateIndex
CREATE INDEX "Document_words_idx" ON "desk"."Document" USING GIN ("words");

-- CreateIndex
CREATE INDEX "Document_documentTypes_idx" ON "desk"."Document" USING GIN ("documentTypes");

-- CreateIndex
CREATE INDEX "Document_lowestConfidence_idx" ON "desk"."Document"("lowestConfidence");

-- CreateIndex

-- CreateIndex
CREATE INDEX "Document_submissionMode_idx" ON "desk"."Document"("submissionMode");

-- AddForeignKey
ALTER TABLE "desk"."SavedView" ADD CONSTRAINT "SavedView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "desk"."User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A text as words to be searched, cut here and not by PostgreSQL's parser, which cuts Devanagari at its vowel signs and takes
-- parts of ids for negative numbers. Of twelve digits in a row, which may be an Aadhaar number, only the last four stay, also
-- where something small stands between the groups. lib/batches/search-words.ts cuts what is searched for alike.
CREATE FUNCTION "desk"."search_words"(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(word, 500)) FILTER (WHERE word <> ''), '{}'))
  FROM regexp_split_to_table(
    lower(translate(translate(
      regexp_replace(left(said, 200000),
        '(?<![0-9])[0-9]{4}[^[:alnum:]\n]{0,3}[0-9]{4}[^[:alnum:]\n]{0,3}([0-9]{4})(?![0-9])', ' \1 ', 'g'),
      '-/.,:;@_()[]{}#&+*=|<>!?%$^~`\''"।॥–—‘’“”•·…₹', repeat(' ', 60)),
      U&'\200C\200D', '')),
    '\s+') AS word
$$;

-- What Atlas sent, without what jsonb cannot hold: the character 0.
CREATE FUNCTION "desk"."plain_jsonb"(sent text) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(sent, '(?<!\\)((?:\\\\)*)\\u0000', '\1', 'g')::jsonb
$$;

CREATE FUNCTION "desk"."find_document_by_values"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  -- One object of fields for each document in the file, without what is no field.
  read jsonb[] := ARRAY(
    SELECT fields - ARRAY['document_type', 'qr', 'einvoice_qr', 'signatures'] FROM (
      SELECT "desk"."plain_jsonb"(NEW."extract"::text)
      UNION ALL
      SELECT part -> 'file_data' FROM jsonb_array_elements("desk"."plain_jsonb"(coalesce(NEW."parts"::text, '[]'))) AS part
    ) AS said (fields)
    WHERE jsonb_typeof(fields) = 'object'
  );
BEGIN
  NEW."words" := "desk"."search_words"((
    SELECT string_agg(DISTINCT value #>> '{}', E'\n')
    FROM unnest(read) AS one,
      LATERAL (
        SELECT jsonb_path_query(one, '$.** ? (@.type() == "string")')
        UNION ALL
        SELECT jsonb_path_query(one, '$.**.value ? (@.type() == "number")')
      ) AS found (value)
  ));
  NEW."lowestConfidence" := (
    SELECT min(confidence::float8)
    FROM unnest(read) AS one, jsonb_path_query(
      one, '$.** ? (@.value.type() != "null").confidence_score ? (@.type() == "number")') AS confidence
  );
  RETURN NEW;
END
$$;

CREATE TRIGGER "Document_found_by_values" BEFORE INSERT OR UPDATE OF "extract", "parts" ON "desk"."Document"
  FOR EACH ROW EXECUTE FUNCTION "desk"."find_document_by_values"();

-- What a person put right finds the document beside what was read.
CREATE FUNCTION "desk"."find_document_by_correction"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "desk"."Document" SET "words" = coalesce("words", '') || "desk"."search_words"(NEW."value")
    WHERE "id" = NEW."documentId" AND "attempt" = NEW."attempt";
  RETURN NULL;
END
$$;

CREATE TRIGGER "FieldCheck_finds_document" AFTER INSERT ON "desk"."FieldCheck" FOR EACH ROW
  WHEN (NEW."value" IS NOT NULL AND NEW."value" IS DISTINCT FROM NEW."readValue")
  EXECUTE FUNCTION "desk"."find_document_by_correction"();

CREATE FUNCTION "desk"."place_batch"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT "branchId", "productType" INTO NEW."branchId", NEW."productType"
    FROM "desk"."Applicant" WHERE "id" = NEW."applicantId";
  RETURN NEW;
END
$$;

CREATE TRIGGER "Batch_placed" BEFORE INSERT OR UPDATE OF "applicantId" ON "desk"."Batch"
  FOR EACH ROW EXECUTE FUNCTION "desk"."place_batch"();

CREATE FUNCTION "desk"."move_batches"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "desk"."Batch" SET "branchId" = NEW."branchId", "productType" = NEW."productType"
    WHERE "applicantId" = NEW."id";
  RETURN NULL;
END
$$;

CREATE TRIGGER "Applicant_moves_batches" AFTER UPDATE OF "branchId", "productType" ON "desk"."Applicant" FOR EACH ROW
  WHEN (NEW."branchId" IS DISTINCT FROM OLD."branchId" OR NEW."productType" IS DISTINCT FROM OLD."productType")
  EXECUTE FUNCTION "desk"."move_batches"();

-- Rows of before.
UPDATE "desk"."Document" SET "extract" = "extract" WHERE "extract" IS NOT NULL OR "parts" IS NOT NULL;
UPDATE "desk"."Document" AS document SET "words" = coalesce(document."words", '') || said."words"
  FROM (
    SELECT "documentId", "attempt", "desk"."search_words"(string_agg("value", E'\n')) AS "words" FROM "desk"."FieldCheck"
    WHERE "value" IS DISTINCT FROM "readValue" GROUP BY "documentId", "attempt"
  ) AS said
  WHERE document."id" = said."documentId" AND document."attempt" = said."attempt";
UPDATE "desk"."Batch" SET "applicantId" = "applicantId";
