-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Goal_clinicId_patientId_episodeId_idx" ON "Goal"("clinicId", "patientId", "episodeId");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_clinicId_patientId_id_key" ON "Goal"("clinicId", "patientId", "id");

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Goal" ADD CONSTRAINT "Goal_source" CHECK ("source" IN ('patient', 'staff'));
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_words" CHECK (char_length("words") BETWEEN 1 AND 60);

-- A goal is the patient's, whoever wrote it down: both read it and both may end it, each writes in their own name. Nothing
-- else of it changes afterwards.
ALTER TABLE "Goal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Goal" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Goal" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "Goal" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Goal" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_reads_patients()) AND "source" = 'staff' AND "authorId" = (SELECT app_user()))
    OR ("patientId" = (SELECT app_patient()) AND "source" = 'patient' AND "authorId" = (SELECT app_user()))));
CREATE POLICY edit ON "Goal" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND "endedAt" IS NULL
    AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "endedBy" = (SELECT app_user()));

-- A goal is scored by a check-in; that none is set yet is asked by one.
ALTER TABLE "Checkin" DROP CONSTRAINT "Checkin_kind";
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_kind" CHECK ("kind" IN ('rest-pain', 'settled', 'lying', 'confidence', 'walked', 'sat',
  'choose-goals', 'goal'));

-- AlterTable
ALTER TABLE "Checkin" ADD COLUMN     "goalId" UUID;
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_goal" CHECK (("kind" = 'goal') = ("goalId" IS NOT NULL));

-- CreateIndex
CREATE INDEX "Checkin_clinicId_patientId_goalId_localDate_idx" ON "Checkin"("clinicId", "patientId", "goalId", "localDate");

-- AddForeignKey
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_clinicId_patientId_goalId_fkey" FOREIGN KEY ("clinicId", "patientId", "goalId") REFERENCES "Goal"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
