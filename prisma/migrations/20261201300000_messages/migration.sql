-- CreateTable
CREATE TABLE "Message" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "prescriptionId" UUID,
    "logId" UUID,
    "zone" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3),
    "opensAt" TIMESTAMPTZ(3),
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateTable
CREATE TABLE "MessageThread" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "lastNumber" INTEGER NOT NULL,
    "lastSource" TEXT NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "patientNumber" INTEGER NOT NULL DEFAULT 0,
    "waitingNumber" INTEGER,
    "waitingSince" TIMESTAMPTZ(3),
    "answerBy" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "doneBy" UUID,

    CONSTRAINT "MessageThread_pkey" PRIMARY KEY ("clinicId","patientId")
);

-- CreateTable
CREATE TABLE "MessageRead" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageRead_pkey" PRIMARY KEY ("clinicId","patientId","userId","number")
);

-- CreateTable
CREATE TABLE "MessageStep" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "memberIds" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "MessageStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageTemplate" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessageTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Message_patientId_receivedAt_id_idx" ON "Message"("patientId", "receivedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Message_clinicId_patientId_number_key" ON "Message"("clinicId", "patientId", "number");

-- CreateIndex
CREATE INDEX "MessageThread_clinicId_lastAt_patientId_idx" ON "MessageThread"("clinicId", "lastAt", "patientId");

-- CreateIndex
CREATE INDEX "MessageRead_clinicId_patientId_source_number_idx" ON "MessageRead"("clinicId", "patientId", "source", "number");

-- CreateIndex
CREATE UNIQUE INDEX "MessageStep_clinicId_patientId_number_step_key" ON "MessageStep"("clinicId", "patientId", "number", "step");

-- CreateIndex
CREATE INDEX "MessageTemplate_clinicId_memberId_idx" ON "MessageTemplate"("clinicId", "memberId");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageRead" ADD CONSTRAINT "MessageRead_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessageStep" ADD CONSTRAINT "MessageStep_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Message" ADD CONSTRAINT "Message_source" CHECK ("source" IN ('patient', 'staff'));
ALTER TABLE "Message" ADD CONSTRAINT "Message_text" CHECK (char_length("text") BETWEEN 1 AND 2000);
ALTER TABLE "Message" ADD CONSTRAINT "Message_number" CHECK ("number" > 0);
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_lastSource" CHECK ("lastSource" IN ('patient', 'staff'));
ALTER TABLE "MessageThread" ADD CONSTRAINT "MessageThread_waits" CHECK (
  ("waitingNumber" IS NULL) = ("waitingSince" IS NULL) AND ("waitingNumber" IS NULL) = ("answerBy" IS NULL)
  AND ("doneAt" IS NULL) = ("doneBy" IS NULL) AND ("waitingNumber" IS NULL OR "doneAt" IS NULL));
ALTER TABLE "MessageRead" ADD CONSTRAINT "MessageRead_source" CHECK ("source" IN ('patient', 'staff'));
ALTER TABLE "MessageStep" ADD CONSTRAINT "MessageStep_step" CHECK ("step" IN ('lead', 'cover'));
ALTER TABLE "Delivery" DROP CONSTRAINT "Delivery_purpose";
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_purpose" CHECK ("purpose" IN ('alert', 'message', 'proof', 'test'));
ALTER TABLE "Reminder" DROP CONSTRAINT "Reminder_purpose";
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_purpose" CHECK ("purpose" IN ('time', 'again', 'later', 'gap', 'message', 'test', 'proof'));

-- What waits for an answer, which is little beside all there was; and what is due, which the job asks every few seconds.
CREATE INDEX "MessageThread_waiting" ON "MessageThread" ("clinicId", "answerBy", "patientId") WHERE "waitingNumber" IS NOT NULL;
CREATE INDEX "MessageStep_due" ON "MessageStep" ("clinicId", "dueAt") WHERE "takenAt" IS NULL;

DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Message','MessageThread','MessageRead','MessageStep','MessageTemplate']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN "clinicId" SET (n_distinct = 20)', t);
  END LOOP;
END $do$;

-- Both sides read the whole thread, and each writes in their own name. Nobody changes what was written.
CREATE POLICY read ON "Message" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Message" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_reads_patients()) AND "source" = 'staff' AND "authorId" = (SELECT app_user()))
    OR ("patientId" = (SELECT app_patient()) AND "source" = 'patient' AND "authorId" = (SELECT app_user()))));

CREATE POLICY read ON "MessageThread" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "MessageThread" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY change ON "MessageThread" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
-- That a message is answered, or needs no answer, is the clinic's to say.
CREATE POLICY "patients wait" ON "MessageThread" AS RESTRICTIVE FOR UPDATE USING (true)
  WITH CHECK ((SELECT app_reads_patients()) OR "waitingNumber" IS NOT NULL);

-- Who read is who had it open, each for themselves.
CREATE POLICY read ON "MessageRead" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "MessageRead" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("userId" = (SELECT app_user())
    AND (((SELECT app_reads_patients()) AND "source" = 'staff')
      OR ("patientId" = (SELECT app_patient()) AND "source" = 'patient')))));

-- The first step is written with the message; the rest is the program's.
CREATE POLICY read ON "MessageStep" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "MessageStep" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("step" = 'lead' AND "takenAt" IS NULL AND cardinality("memberIds") = 0
    AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))));
CREATE POLICY change ON "MessageStep" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'system');

CREATE POLICY own ON "MessageTemplate" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));

-- The job asks which clinics have something due, past the policies: their ids, and nothing else.
CREATE POLICY due ON "MessageStep" FOR SELECT TO CURRENT_USER USING (true);
CREATE OR REPLACE FUNCTION app_due_clinics(lane text, at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT DISTINCT "clinicId" FROM "AlertStep" WHERE lane = 'steps' AND "takenAt" IS NULL AND "dueAt" <= at
  UNION SELECT "clinicId" FROM "Delivery" WHERE "channel" = lane AND "outcome" IS NULL AND "dueAt" <= at
  UNION SELECT "clinicId" FROM "MessageStep" WHERE lane = 'messages' AND "takenAt" IS NULL AND "dueAt" <= at;
END;
