-- What a name is looked up by: without case, accents and punctuation, so that "muller" finds Müller, "obrien" O’Brien.
-- Kept in the row by the database itself, so that no write can forget it, and asked for through the same function.
CREATE FUNCTION app_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  btrim(regexp_replace(
    regexp_replace(
      regexp_replace(
        translate(
          replace(replace(replace(replace(lower(normalize($1, NFKD) COLLATE "und-x-icu"), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th'),
          'łøđðħŧŋı', 'lodohtni'),
        '[\u0300-\u036f]', '', 'g'),
      '[''’‘ʼ`´.]', '', 'g'),
    '[^[:alnum:]]+', ' ', 'g'));

ALTER TABLE "Patient" ADD COLUMN "searchKey" text NOT NULL
  GENERATED ALWAYS AS (app_fold("givenName" || ' ' || "familyName")) STORED;
-- Digits alone, without the zeros in front: "07700 900123" is within "+44 7700 900123".
ALTER TABLE "Patient" ADD COLUMN "phoneKey" text
  GENERATED ALWAYS AS (ltrim(regexp_replace("phone", '\D', '', 'g'), '0')) STORED;
