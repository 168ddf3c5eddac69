-- CreateTable
CREATE TABLE "ConditionOverride" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "conditionId" UUID NOT NULL,
    "exerciseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "fromDate" DATE NOT NULL,
    "untilDate" DATE NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "givenBy" UUID NOT NULL,

    CONSTRAINT "ConditionOverride_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConditionOverride_clinicId_patientId_idx" ON "ConditionOverride"("clinicId", "patientId");

-- AddForeignKey
ALTER TABLE "ConditionOverride" ADD CONSTRAINT "ConditionOverride_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "ConditionOverride" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Clinicians' own words, as conditions are; what was allowed and why stays as it was written.
ALTER TABLE "ConditionOverride" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ConditionOverride" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "ConditionOverride" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()));
CREATE POLICY add ON "ConditionOverride" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()) AND "givenBy" = (SELECT app_member()));
