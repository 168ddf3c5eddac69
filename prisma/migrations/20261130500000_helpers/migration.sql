-- CreateTable
CREATE TABLE "Helper" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "userId" UUID,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "leaveAt" TIMESTAMPTZ(3) NOT NULL,
    "leaveBy" UUID NOT NULL,
    "joinedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "Helper_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Invite" ADD COLUMN "helperId" UUID;
ALTER TABLE "SignIn" ADD COLUMN "activeHelperId" UUID;

-- CreateIndex
CREATE INDEX "Helper_clinicId_patientId_idx" ON "Helper"("clinicId", "patientId");
CREATE INDEX "Helper_userId_idx" ON "Helper"("userId");

-- AddForeignKey
ALTER TABLE "Helper" ADD CONSTRAINT "Helper_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Helper" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Nobody helps the same person twice at once, and nobody helps before they joined or without an end that is somebody's.
CREATE UNIQUE INDEX "Helper_one_standing" ON "Helper"("clinicId", "patientId", "userId") WHERE "endedAt" IS NULL;
ALTER TABLE "Helper" ADD CONSTRAINT "Helper_source" CHECK ("source" IN ('phone', 'paper', 'word'));
ALTER TABLE "Helper" ADD CONSTRAINT "Helper_whole" CHECK (("userId" IS NULL) = ("joinedAt" IS NULL)
  AND ("endedAt" IS NULL) = ("endedBy" IS NULL));

ALTER TABLE "Invite" DROP CONSTRAINT "Invite_kind";
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_kind" CHECK ("kind" IN ('member', 'patient', 'helper'));
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_helper" CHECK (("kind" = 'helper') = ("helperId" IS NOT NULL));
ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_actorKind";
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorKind" CHECK ("actorKind" IN ('clinician', 'assistant', 'owner',
  'patient', 'helper', 'system', 'auth'));
ALTER TABLE "SignIn" DROP CONSTRAINT "SignIn_one_hat";
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_one_role"
  CHECK (num_nonnulls("activeMemberId", "activePatientId", "activeHelperId") <= 1);

-- Leave is given by the patient on their phone, or written down by staff, each in their own name. It is ended by either, and
-- by the helper, who else reads of it what names the entries. While signing in one finds whom one helps.
ALTER TABLE "Helper" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Helper" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Helper" FOR SELECT USING (
  ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))
  OR ((SELECT app_kind()) IN ('auth', 'helper') AND "userId" = (SELECT app_user())));
CREATE POLICY add ON "Helper" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("userId" IS NULL AND "endedAt" IS NULL AND "leaveBy" = (SELECT app_user())
    AND (((SELECT app_reads_patients()) AND "source" <> 'phone')
      OR ((SELECT app_kind()) = 'patient' AND "source" = 'phone' AND "patientId" = (SELECT app_patient()))))));
CREATE POLICY change ON "Helper" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR ((SELECT app_kind()) = 'patient' AND "patientId" = (SELECT app_patient()))
    OR ((SELECT app_kind()) = 'helper' AND "userId" = (SELECT app_user()))));

-- Who helps is for joining to say, and what has ended stays ended.
CREATE FUNCTION app_keep_helper() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF OLD."endedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'A helper whose leave has ended is not changed' USING ERRCODE = '42501';
  END IF;
  IF app_kind() <> 'system' AND (NEW."userId", NEW."joinedAt") IS DISTINCT FROM (OLD."userId", OLD."joinedAt") THEN
    RAISE EXCEPTION 'A helper is linked to a user by joining alone' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Helper_keep" BEFORE UPDATE ON "Helper" FOR EACH ROW EXECUTE FUNCTION app_keep_helper();

-- A patient makes the link of their own helper, and withdraws it.
CREATE POLICY "own read" ON "Invite" FOR SELECT USING ((SELECT app_kind()) = 'patient' AND "kind" = 'helper'
  AND "clinicId" = (SELECT app_clinic()) AND "patientId" = (SELECT app_patient()));
CREATE POLICY "own add" ON "Invite" FOR INSERT WITH CHECK ((SELECT app_kind()) = 'patient' AND "kind" = 'helper'
  AND "clinicId" = (SELECT app_clinic()) AND "patientId" = (SELECT app_patient()));
CREATE POLICY "own change" ON "Invite" FOR UPDATE USING ((SELECT app_kind()) = 'patient' AND "kind" = 'helper'
  AND "clinicId" = (SELECT app_clinic()) AND "patientId" = (SELECT app_patient()));

-- What a patient alone decides, no helper writes, whatever the program asks for.
DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Consent', 'Pause', 'PatientZone', 'CheckinHour', 'ScreeningDay', 'Goal', 'CorrectionRequest',
    'ReminderChoice', 'Reminder', 'PatientMail', 'PatientPush', 'CalendarFeed']
  LOOP
    EXECUTE format('CREATE POLICY "no helper adds" ON %I AS RESTRICTIVE FOR INSERT
      WITH CHECK ((SELECT app_kind()) <> ''helper'')', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['Pause', 'Goal', 'Reminder', 'PatientMail', 'PatientPush', 'CalendarFeed']
  LOOP
    EXECUTE format('CREATE POLICY "no helper changes" ON %I AS RESTRICTIVE FOR UPDATE
      USING ((SELECT app_kind()) <> ''helper'')', t);
  END LOOP;
  -- Where and when the patient is reached, who looked, and what they asked for.
  FOREACH t IN ARRAY ARRAY['ReminderChoice', 'Reminder', 'PatientMail', 'PatientPush', 'CalendarFeed', 'RecordView',
    'CorrectionRequest', 'AuditEvent']
  LOOP
    EXECUTE format('CREATE POLICY "no helper reads" ON %I AS RESTRICTIVE FOR SELECT
      USING ((SELECT app_kind()) <> ''helper'')', t);
  END LOOP;
END $do$;
