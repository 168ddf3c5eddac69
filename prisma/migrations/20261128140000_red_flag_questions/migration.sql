-- CreateTable
CREATE TABLE "Screening" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "occasion" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "answers" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "Screening_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateTable
CREATE TABLE "ScreeningMistake" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "screeningId" UUID NOT NULL,
    "notedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "ScreeningMistake_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateTable
CREATE TABLE "ScreeningDay" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ScreeningDay_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Screening_clinicId_patientId_answeredAt_idx" ON "Screening"("clinicId", "patientId", "answeredAt");

-- CreateIndex
CREATE INDEX "Screening_clinicId_patientId_form_answeredAt_idx" ON "Screening"("clinicId", "patientId", "form", "answeredAt");

-- CreateIndex
CREATE INDEX "ScreeningMistake_clinicId_patientId_screeningId_idx" ON "ScreeningMistake"("clinicId", "patientId", "screeningId");

-- CreateIndex
CREATE INDEX "ScreeningDay_clinicId_patientId_chosenAt_idx" ON "ScreeningDay"("clinicId", "patientId", "chosenAt");

-- AddForeignKey
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ScreeningMistake" ADD CONSTRAINT "ScreeningMistake_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ScreeningDay" ADD CONSTRAINT "ScreeningDay_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Screening" ADD CONSTRAINT "Screening_source" CHECK ("source" IN ('patient', 'staff'));
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_occasion" CHECK ("occasion" IN ('intake', 'wrong', 'weekly', 'phase', 'stop', 'visit'));
ALTER TABLE "Screening" ADD CONSTRAINT "Screening_form" CHECK ("form" IN ('full', 'short', 'knee-stop', 'breath', 'nerves', 'knee'));
ALTER TABLE "ScreeningDay" ADD CONSTRAINT "ScreeningDay_weekday" CHECK ("weekday" BETWEEN 1 AND 7);

-- Staff read and add what is a patient's, a patient their own in their own name. There is no policy to change or to
-- remove: what was answered stays.
DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Screening','ScreeningMistake','ScreeningDay']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN "clinicId" SET (n_distinct = 20)', t);
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING ("clinicId" = (SELECT app_clinic())
      AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))', t);
  END LOOP;
END $do$;
CREATE POLICY add ON "Screening" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients())
    OR ("patientId" = (SELECT app_patient()) AND "source" = 'patient' AND "authorId" = (SELECT app_user()))));
CREATE POLICY add ON "ScreeningMistake" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients())
    OR ("patientId" = (SELECT app_patient()) AND "authorId" = (SELECT app_user()))));
CREATE POLICY add ON "ScreeningDay" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));

-- Whoever unlocks says what was examined and who was informed, beside why it is safe.
ALTER TABLE "Alert" ADD COLUMN "examined" TEXT;
ALTER TABLE "Alert" ADD COLUMN "informed" TEXT;

-- What a body chart warns of by itself, a first one as well.
ALTER TABLE "Alert" DROP CONSTRAINT "Alert_kind";
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_kind" CHECK ("kind" IN ('red-flag', 'stop-S0', 'stop-S5', 'both-legs',
  'weakness', 'stop-S3', 'new-symptom', 'other-leg', 'stop-S4', 'stop-S1', 'moved-down', 'contraindication',
  'modify-needed'));
