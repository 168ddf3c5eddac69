-- DropIndex
DROP INDEX "PatientZone_clinicId_patientId_fromDate_key";

-- CreateIndex
CREATE INDEX "PatientZone_clinicId_patientId_fromDate_idx" ON "PatientZone"("clinicId", "patientId", "fromDate");

-- A patient who travels moves her own day, from a date about the one on which she says so and never from one long
-- lived. Rows are only added: she has no policy to change or remove one.
CREATE POLICY travel ON "PatientZone" FOR INSERT WITH CHECK (
  "clinicId" = (SELECT app_clinic()) AND "patientId" = (SELECT app_patient())
  AND "fromDate" BETWEEN ("recordedAt" AT TIME ZONE 'UTC')::date AND ("recordedAt" AT TIME ZONE 'UTC')::date + 3);
