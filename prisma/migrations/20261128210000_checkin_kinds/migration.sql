-- The morning's questions and the weekly ones, one kind each.
ALTER TABLE "Checkin" DROP CONSTRAINT "Checkin_kind";
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_kind" CHECK ("kind" IN ('rest-pain', 'settled', 'lying', 'confidence', 'walked', 'sat'));

-- The latest of a kind is read without what lies between.
CREATE INDEX "Checkin_clinicId_patientId_kind_localDate_idx" ON "Checkin"("clinicId", "patientId", "kind", "localDate");

-- What was answered is the patient's own word: nobody of the staff adds it. The program may, to write a demo.
DROP POLICY add ON "Checkin";
CREATE POLICY add ON "Checkin" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ("patientId" = (SELECT app_patient()) AND "authorId" = (SELECT app_user()))));

-- CreateTable
CREATE TABLE "CheckinHour" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "hour" INTEGER,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckinHour_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CheckinHour_clinicId_patientId_chosenAt_idx" ON "CheckinHour"("clinicId", "patientId", "chosenAt");

-- AddForeignKey
ALTER TABLE "CheckinHour" ADD CONSTRAINT "CheckinHour_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "CheckinHour" ADD CONSTRAINT "CheckinHour_hour" CHECK ("hour" BETWEEN 5 AND 11);

-- A patient reads and adds their own, staff read. There is no policy to change or to remove: the latest counts.
ALTER TABLE "CheckinHour" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CheckinHour" FORCE ROW LEVEL SECURITY;
ALTER TABLE "CheckinHour" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "CheckinHour" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "CheckinHour" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND "patientId" = (SELECT app_patient()));
