ALTER TABLE "Alert" DROP CONSTRAINT "Alert_kind";
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_kind" CHECK ("kind" IN ('red-flag', 'stop-S0', 'stop-S5', 'saddle',
  'both-legs', 'weakness', 'stop-S3', 'new-symptom', 'other-leg', 'stop-S4', 'high-pain', 'stop-S1', 'moved-down',
  'contraindication', 'modify-needed'));

-- CreateTable
CREATE TABLE "KnownSigns" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "chartId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "marks" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "KnownSigns_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "KnownSigns_clinicId_patientId_episodeId_idx" ON "KnownSigns"("clinicId", "patientId", "episodeId");

-- AddForeignKey
ALTER TABLE "KnownSigns" ADD CONSTRAINT "KnownSigns_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "KnownSigns" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- A patient's own charts are judged against it, so that they read what is theirs; only clinicians write it, each in
-- their own name, and the program to make the demo; afterwards nothing of it changes but that it was ended.
ALTER TABLE "KnownSigns" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "KnownSigns" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "KnownSigns" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "KnownSigns" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_reads_patients()) AND "recordedBy" = (SELECT app_member()))));
CREATE POLICY edit ON "KnownSigns" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()) AND "endedAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "endedBy" = (SELECT app_member()));
