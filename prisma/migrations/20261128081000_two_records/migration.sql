-- Two records of one person: the one that goes points at the one that stays, and nothing of either is rewritten. The
-- sign-in that moved is remembered, so that undoing gives it back.
ALTER TABLE "Patient" ADD COLUMN "mergedIntoId" UUID;
ALTER TABLE "Patient" ADD COLUMN "mergedAt" TIMESTAMPTZ(3);
ALTER TABLE "Patient" ADD COLUMN "mergedUserId" UUID;
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_clinicId_mergedIntoId_fkey" FOREIGN KEY ("clinicId", "mergedIntoId")
  REFERENCES "Patient"("clinicId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_merged" CHECK (("mergedIntoId" IS NULL) = ("mergedAt" IS NULL)
  AND ("mergedUserId" IS NULL OR "mergedIntoId" IS NOT NULL) AND "mergedIntoId" IS DISTINCT FROM "id"
  AND ("mergedIntoId" IS NULL OR "userId" IS NULL));
CREATE INDEX "Patient_clinicId_mergedIntoId_idx" ON "Patient"("clinicId", "mergedIntoId");

-- Who may be somebody new: those born on the same day, or with the same end of the phone number.
CREATE INDEX "Patient_clinicId_dateOfBirth_idx" ON "Patient"("clinicId", "dateOfBirth");
CREATE INDEX "Patient_phone_end_idx" ON "Patient"("clinicId", right("phoneKey", 7));

ALTER TABLE "RecordCorrection" DROP CONSTRAINT "RecordCorrection_field";
ALTER TABLE "RecordCorrection" ADD CONSTRAINT "RecordCorrection_field" CHECK ("field" IN ('givenName', 'familyName',
  'dateOfBirth', 'phone', 'pronouns', 'side', 'lead', 'signIn', 'diedOn', 'enteredInError', 'mergedInto'));

-- A patient reads the records that were merged into her own: what her phone kept for them is still hers to send.
DROP POLICY read ON "Patient";
CREATE POLICY read ON "Patient" FOR SELECT USING (
  ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients()) OR "id" = (SELECT app_patient())
    OR "mergedIntoId" = (SELECT app_patient())))
  OR ((SELECT app_kind()) = 'auth' AND "userId" = (SELECT app_user())));

-- Who is linked to a record is for joining to say. A merge takes the sign-in of the record that goes along, and undoing
-- it gives that one back; no other user can be named.
CREATE OR REPLACE FUNCTION app_keep_link() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF app_kind() = 'system' THEN RETURN NEW; END IF;
  IF NEW."mergedUserId" IS NOT NULL AND NEW."mergedUserId" IS DISTINCT FROM OLD."mergedUserId"
    AND NEW."mergedUserId" IS DISTINCT FROM OLD."userId" THEN
    RAISE EXCEPTION 'A merge remembers the sign-in of its own record alone' USING ERRCODE = '42501';
  END IF;
  IF NEW."userId" IS NOT NULL AND NEW."userId" IS DISTINCT FROM OLD."userId"
    AND NEW."userId" IS DISTINCT FROM OLD."mergedUserId"
    AND NOT EXISTS (SELECT 1 FROM "Patient" m WHERE m."clinicId" = NEW."clinicId" AND m."mergedIntoId" = NEW."id"
      AND m."mergedUserId" = NEW."userId") THEN
    RAISE EXCEPTION 'A record is linked to a user by joining alone' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER "Patient_keep_link" ON "Patient";
CREATE TRIGGER "Patient_keep_link" BEFORE UPDATE OF "userId", "mergedUserId" ON "Patient"
  FOR EACH ROW EXECUTE FUNCTION app_keep_link();
