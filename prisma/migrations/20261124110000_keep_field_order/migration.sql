-- jsonb sorts the keys of an object; json keeps the order in which Atlas gives the fields.
ALTER TABLE "desk"."Document" ALTER COLUMN "extract" SET DATA TYPE JSON;
ALTER TABLE "engine"."file" ALTER COLUMN "data" SET DATA TYPE JSON;
