-- CreateEnum
CREATE TYPE "desk"."DocumentOutcome" AS ENUM ('WAITING', 'FAILED', 'PENDING', 'APPROVED_ONCE', 'APPROVED', 'REJECTED', 'ASKED_AGAIN');

-- CreateTable
CREATE TABLE "desk"."DocumentFigure" (
    "documentId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "branchId" TEXT NOT NULL,
    "officerId" TEXT NOT NULL,
    "mode" "desk"."SubmissionMode" NOT NULL,
    "type" TEXT,
    "outcome" "desk"."DocumentOutcome" NOT NULL,
    "resultSeconds" INTEGER,
    "decisionSeconds" INTEGER,

    CONSTRAINT "DocumentFigure_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "desk"."FieldFigure" (
    "documentId" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "field" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "type" TEXT,
    "name" TEXT NOT NULL,
    "confidence" DOUBLE PRECISION,
    "isCorrected" BOOLEAN NOT NULL,

    CONSTRAINT "FieldFigure_pkey" PRIMARY KEY ("documentId","part","field")
);

-- CreateIndex
CREATE INDEX "DocumentFigure_day_idx" ON "desk"."DocumentFigure"("day");

-- CreateIndex
CREATE INDEX "FieldFigure_day_idx" ON "desk"."FieldFigure"("day");

-- AddForeignKey
ALTER TABLE "desk"."DocumentFigure" ADD CONSTRAINT "DocumentFigure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "desk"."Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk"."FieldFigure" ADD CONSTRAINT "FieldFigure_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "desk"."Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The figures of every submitted document as the rows say them now. Moments are kept in UTC; a day is one of India.
CREATE VIEW "desk"."document_figures" AS
  SELECT
    document."id" AS "documentId",
    (batch."createdAt" AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Kolkata')::date AS "day",
    applicant."branchId",
    batch."officerId",
    document."submissionMode" AS "mode",
    document."documentType" AS "type",
    (CASE document."state"
      WHEN 'DONE' THEN document."reviewState"::text
      WHEN 'FAILED' THEN 'FAILED'
      ELSE 'WAITING'
    END)::"desk"."DocumentOutcome" AS "outcome",
    extract(epoch FROM document."completedAt" - document."createdAt")::int AS "resultSeconds",
    extract(epoch FROM decision."at" - document."completedAt")::int AS "decisionSeconds"
  FROM "desk"."Document" AS document
  JOIN "desk"."Batch" AS batch ON batch."id" = document."batchId"
  JOIN "desk"."Applicant" AS applicant ON applicant."id" = batch."applicantId"
  LEFT JOIN LATERAL (
    SELECT review."at" FROM "desk"."DocumentReview" AS review
    WHERE review."documentId" = document."id" AND review."attempt" = document."attempt"
    ORDER BY review."id" DESC LIMIT 1
  ) AS decision ON document."state" = 'DONE' AND document."reviewState" IN ('APPROVED', 'REJECTED', 'ASKED_AGAIN')
  WHERE document."state" <> 'AWAITING_UPLOAD';

-- The newest look at every field, of documents that have figures.
CREATE VIEW "desk"."field_figures" AS
  SELECT DISTINCT ON (looked."documentId", looked."part", looked."field")
    looked."documentId",
    looked."part",
    looked."field",
    figure."day",
    coalesce(document."parts" -> looked."part" ->> 'document_type', figure."type") AS "type",
    regexp_replace(looked."field", '\.[0-9]+$', '') AS "name",
    looked."confidence",
    looked."value" IS DISTINCT FROM looked."readValue" AS "isCorrected"
  FROM "desk"."FieldCheck" AS looked
  JOIN "desk"."Document" AS document ON document."id" = looked."documentId" AND document."attempt" = looked."attempt"
  JOIN "desk"."DocumentFigure" AS figure ON figure."documentId" = looked."documentId"
  ORDER BY looked."documentId", looked."part", looked."field", looked."id" DESC;

CREATE FUNCTION "desk"."keep_document_figure"(id text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "desk"."DocumentFigure" SELECT * FROM "desk"."document_figures" WHERE "documentId" = id
  ON CONFLICT ("documentId") DO UPDATE SET
    "type" = excluded."type", "outcome" = excluded."outcome",
    "resultSeconds" = excluded."resultSeconds", "decisionSeconds" = excluded."decisionSeconds"
$$;

CREATE FUNCTION "desk"."document_changed_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "desk"."keep_document_figure"(NEW."id");
  RETURN NULL;
END
$$;

CREATE TRIGGER "Document_keeps_figure"
  AFTER INSERT OR UPDATE OF "batchId", "state", "attempt", "documentType", "completedAt", "reviewState" ON "desk"."Document"
  FOR EACH ROW WHEN (NEW."batchId" IS NOT NULL AND NEW."state" <> 'AWAITING_UPLOAD')
  EXECUTE FUNCTION "desk"."document_changed_figures"();

CREATE FUNCTION "desk"."review_changed_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "desk"."keep_document_figure"(NEW."documentId");
  RETURN NULL;
END
$$;

CREATE TRIGGER "DocumentReview_keeps_figure" AFTER INSERT ON "desk"."DocumentReview" FOR EACH ROW
  EXECUTE FUNCTION "desk"."review_changed_figures"();

CREATE FUNCTION "desk"."branch_changed_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "desk"."DocumentFigure" AS figure SET "branchId" = NEW."branchId"
    FROM "desk"."Document" AS document
    WHERE document."id" = figure."documentId" AND document."applicantId" = NEW."id";
  RETURN NULL;
END
$$;

CREATE TRIGGER "Applicant_keeps_figures" AFTER UPDATE OF "branchId" ON "desk"."Applicant" FOR EACH ROW
  WHEN (NEW."branchId" IS DISTINCT FROM OLD."branchId")
  EXECUTE FUNCTION "desk"."branch_changed_figures"();

CREATE FUNCTION "desk"."look_changed_figures"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "desk"."FieldFigure" SELECT * FROM "desk"."field_figures"
    WHERE "documentId" = NEW."documentId" AND "part" = NEW."part" AND "field" = NEW."field"
  ON CONFLICT ("documentId", "part", "field") DO UPDATE SET
    "type" = excluded."type", "confidence" = excluded."confidence", "isCorrected" = excluded."isCorrected";
  RETURN NULL;
END
$$;

CREATE TRIGGER "FieldCheck_keeps_figure" AFTER INSERT ON "desk"."FieldCheck" FOR EACH ROW
  EXECUTE FUNCTION "desk"."look_changed_figures"();

-- Rows of before, in the order of their days, so that a stretch of days lies together.
INSERT INTO "desk"."DocumentFigure" SELECT * FROM "desk"."document_figures" ORDER BY "day";
INSERT INTO "desk"."FieldFigure" SELECT * FROM "desk"."field_figures" ORDER BY "day";
