-- AlterTable
ALTER TABLE "Episode" ADD COLUMN     "adherenceDen" TEXT,
ADD COLUMN     "adherenceNum" TEXT;

ALTER TABLE "Episode" ADD CONSTRAINT "Episode_adherence" CHECK (("adherenceNum" IS NULL) = ("adherenceDen" IS NULL));
-- The episodes of a clinic are read from the latest one on.
CREATE INDEX "Episode_clinicId_startDate_idx" ON "Episode"("clinicId", "startDate");
-- Of a measure the first value of an episode and its last are found without the ones between.
CREATE INDEX "MeasureResult_clinicId_patientId_measure_localDate_idx" ON "MeasureResult"("clinicId", "patientId", "measure", "localDate");
