-- Death and entry in error take a record out of every list; nothing of it is removed.
ALTER TABLE "Patient" ADD COLUMN "diedOn" DATE;
ALTER TABLE "Patient" ADD COLUMN "enteredInErrorAt" TIMESTAMPTZ(3);

-- Why and when an episode ended, so that an end by mistake can be undone.
ALTER TABLE "Episode" ADD COLUMN "endReason" TEXT;
ALTER TABLE "Episode" ADD COLUMN "endedAt" TIMESTAMPTZ(3);
-- Forced row-level security would hide every row from the role that migrates.
ALTER TABLE "Episode" NO FORCE ROW LEVEL SECURITY;
UPDATE "Episode" SET "endReason" = 'discharge' WHERE "endDate" IS NOT NULL;
ALTER TABLE "Episode" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_endReason" CHECK ("endReason" IN ('discharge', 'death', 'error'));
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_end_has_reason" CHECK (("endDate" IS NULL) = ("endReason" IS NULL));

-- What was put right in a record: before and after, for staff to read. Rows are only added.
CREATE TABLE "RecordCorrection" (
  "id" UUID NOT NULL,
  "clinicId" UUID NOT NULL,
  "patientId" UUID NOT NULL,
  "field" TEXT NOT NULL,
  "before" TEXT,
  "after" TEXT,
  "reason" TEXT NOT NULL DEFAULT '',
  "authorId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "RecordCorrection_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "RecordCorrection_field" CHECK ("field" IN ('givenName', 'familyName', 'dateOfBirth', 'phone', 'pronouns', 'side',
    'lead', 'signIn', 'diedOn', 'enteredInError')),
  CONSTRAINT "RecordCorrection_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId")
    REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE
);
CREATE INDEX "RecordCorrection_clinicId_patientId_at_idx" ON "RecordCorrection"("clinicId", "patientId", "at");
ALTER TABLE "RecordCorrection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RecordCorrection" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "RecordCorrection" FOR SELECT
  USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY add ON "RecordCorrection" FOR INSERT
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));

-- Staff put a record right and take a wrong sign-in off it; who is linked to it is still for joining alone to say.
DROP POLICY change ON "Patient";
CREATE POLICY change ON "Patient" FOR UPDATE
  USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE FUNCTION app_keep_link() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NEW."userId" IS NOT NULL AND NEW."userId" IS DISTINCT FROM OLD."userId" AND app_kind() <> 'system' THEN
    RAISE EXCEPTION 'A record is linked to a user by joining alone' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Patient_keep_link" BEFORE UPDATE OF "userId" ON "Patient" FOR EACH ROW EXECUTE FUNCTION app_keep_link();
