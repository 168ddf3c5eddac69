-- What a stop holds is held until a clinician decides; the local day on which it is due again is kept with its alert.
ALTER TABLE "Alert" ADD COLUMN "liftedOn" DATE;
CREATE INDEX "Alert_holding" ON "Alert"("clinicId", "patientId", "liftedOn") WHERE "facts" ? 'hold';

-- CreateTable
CREATE TABLE "AlertRepeat" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "alertId" UUID NOT NULL,
    "logId" UUID NOT NULL,
    "pain" INTEGER,
    "toldAt" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AlertRepeat_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AlertRepeat_clinicId_patientId_alertId_idx" ON "AlertRepeat"("clinicId", "patientId", "alertId");

-- AddForeignKey
ALTER TABLE "AlertRepeat" ADD CONSTRAINT "AlertRepeat_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "AlertRepeat" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "AlertRepeat" FORCE ROW LEVEL SECURITY;
ALTER TABLE "AlertRepeat" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "AlertRepeat" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "AlertRepeat" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));

ALTER TABLE "Alert" DROP CONSTRAINT "Alert_kind";
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_kind" CHECK ("kind" IN ('red-flag', 'stop-S0', 'stop-S5', 'both-legs',
  'weakness', 'stop-S3', 'new-symptom', 'other-leg', 'stop-S4', 'high-pain', 'stop-S1', 'moved-down',
  'contraindication', 'modify-needed'));
