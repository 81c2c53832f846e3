-- Groups of four before the twelve digits, as a year, are left out with them: of "1990 4321 8765 2109" only the last four stay.
CREATE OR REPLACE FUNCTION "desk"."search_words"(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT left(word, 500)) FILTER (WHERE word <> ''), '{}'))
  FROM regexp_split_to_table(
    lower(translate(translate(
      regexp_replace(left(said, 200000),
        '(?<![0-9])(?:[0-9]{4}[^[:alnum:]\n]{1,3})*[0-9]{4}[^[:alnum:]\n]{0,3}[0-9]{4}[^[:alnum:]\n]{0,3}([0-9]{4})(?![0-9])',
        ' \1 ', 'g'),
      '-/.,:;@_()[]{}#&+*=|<>!?%$^~`\''"।॥–—‘’“”•·…₹', repeat(' ', 60)),
      U&'\200C\200D', '')),
    '\s+') AS word
$$;

-- Rows of before.
CREATE TEMPORARY TABLE again ON COMMIT DROP AS
  SELECT "id" FROM "desk"."Document"
  WHERE concat("extract"::text, "parts"::text) ~ '[0-9]{4}[^[:alnum:]]{1,3}[0-9]{4}[^[:alnum:]]{0,3}[0-9]{4}[^[:alnum:]]{0,3}[0-9]{4}';
UPDATE "desk"."Document" SET "extract" = "extract" WHERE "id" IN (SELECT "id" FROM again);
UPDATE "desk"."Document" AS document SET "words" = coalesce(document."words", '') || said."words"
  FROM (
    SELECT "documentId", "attempt", "desk"."search_words"(string_agg("value", E'\n')) AS "words" FROM "desk"."FieldCheck"
    WHERE "value" IS DISTINCT FROM "readValue" AND "documentId" IN (SELECT "id" FROM again)
    GROUP BY "documentId", "attempt"
  ) AS said
  WHERE document."id" = said."documentId" AND document."attempt" = said."attempt";
