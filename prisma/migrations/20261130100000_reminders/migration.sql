-- AlterTable
ALTER TABLE "DemoMail" ALTER COLUMN "memberId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "ReminderChoice" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "morning" INTEGER,
    "midday" INTEGER,
    "afternoon" INTEGER,
    "evening" INTEGER,
    "quietFrom" INTEGER NOT NULL,
    "quietTo" INTEGER NOT NULL,
    "channel" TEXT,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderChoice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderLook" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "part" TEXT NOT NULL,
    "why" TEXT NOT NULL,

    CONSTRAINT "ReminderLook_pkey" PRIMARY KEY ("clinicId","patientId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "part" TEXT,
    "localDate" DATE NOT NULL,
    "channel" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PatientMail" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "provedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PatientMail_pkey" PRIMARY KEY ("clinicId","patientId")
);

-- CreateTable
CREATE TABLE "PatientPush" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "signInId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PatientPush_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("clinicId","patientId")
);

-- CreateIndex
CREATE INDEX "ReminderChoice_clinicId_patientId_chosenAt_idx" ON "ReminderChoice"("clinicId", "patientId", "chosenAt");

-- CreateIndex
CREATE INDEX "Reminder_clinicId_patientId_localDate_idx" ON "Reminder"("clinicId", "patientId", "localDate");

-- CreateIndex
CREATE INDEX "Reminder_clinicId_patientId_purpose_createdAt_idx" ON "Reminder"("clinicId", "patientId", "purpose", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PatientPush_clinicId_patientId_endpoint_key" ON "PatientPush"("clinicId", "patientId", "endpoint");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- AddForeignKey
ALTER TABLE "ReminderChoice" ADD CONSTRAINT "ReminderChoice_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReminderLook" ADD CONSTRAINT "ReminderLook_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PatientMail" ADD CONSTRAINT "PatientMail_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PatientPush" ADD CONSTRAINT "PatientPush_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "ReminderChoice" ADD CONSTRAINT "ReminderChoice_channel" CHECK ("channel" IN ('push', 'mail', 'calendar'));
ALTER TABLE "ReminderChoice" ADD CONSTRAINT "ReminderChoice_minutes" CHECK ("morning" BETWEEN 0 AND 1439
  AND "midday" BETWEEN 0 AND 1439 AND "afternoon" BETWEEN 0 AND 1439 AND "evening" BETWEEN 0 AND 1439
  AND "quietFrom" BETWEEN 0 AND 1439 AND "quietTo" BETWEEN 0 AND 1439);
ALTER TABLE "ReminderLook" ADD CONSTRAINT "ReminderLook_part" CHECK ("part" IN ('morning', 'midday', 'afternoon', 'evening'));
ALTER TABLE "ReminderLook" ADD CONSTRAINT "ReminderLook_why" CHECK ("why" IN ('time', 'again', 'later'));
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_purpose" CHECK ("purpose" IN ('time', 'again', 'later', 'gap', 'test', 'proof'));
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_part" CHECK ("part" IN ('morning', 'midday', 'afternoon', 'evening'));
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_channel" CHECK ("channel" IN ('push', 'mail'));
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_outcome" CHECK ("outcome" IN ('accepted', 'refused', 'gone', 'unneeded'));
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_answer" CHECK ("answer" IN ('in-an-hour', 'not-today'));

-- What is due, whatever clinic it is of: the job asks every few seconds.
CREATE INDEX "ReminderLook_due" ON "ReminderLook" ("clinicId", "dueAt");
CREATE INDEX "Reminder_due" ON "Reminder" ("clinicId", "channel", "dueAt") WHERE "outcome" IS NULL;

DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['ReminderChoice','ReminderLook','Reminder','PatientMail','PatientPush','CalendarFeed']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN "clinicId" SET (n_distinct = 20)', t);
  END LOOP;
END $do$;

-- How and when somebody is reminded is theirs: staff read none of it, but that a message went out after days of silence.
CREATE POLICY read ON "ReminderChoice" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "ReminderChoice" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())));

CREATE POLICY program ON "ReminderLook" FOR ALL USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'system');

CREATE POLICY read ON "Reminder" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())
    OR ("purpose" = 'gap' AND (SELECT app_reads_patients()))));
CREATE POLICY add ON "Reminder" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ("patientId" = (SELECT app_patient()) AND "purpose" IN ('test', 'proof') AND "outcome" IS NULL)));
CREATE POLICY change ON "Reminder" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())));

-- The patient's own, and the program's, which sends.
CREATE POLICY own ON "PatientMail" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())));
CREATE POLICY own ON "PatientPush" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())));
-- A calendar asks with nothing but its address, before anybody is known.
CREATE POLICY own ON "CalendarFeed" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "patientId" = (SELECT app_patient())));
CREATE POLICY ask ON "CalendarFeed" FOR SELECT USING ((SELECT app_kind()) = 'auth');

-- The job asks which clinics have something due, past the policies: their ids, and nothing else.
CREATE POLICY due ON "ReminderLook" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY due ON "Reminder" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION app_due_reminders(lane text, at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT DISTINCT "clinicId" FROM "ReminderLook" WHERE lane = 'looks' AND "dueAt" <= at
  UNION SELECT "clinicId" FROM "Reminder" WHERE "channel" = lane AND "outcome" IS NULL AND "dueAt" <= at;
END;
