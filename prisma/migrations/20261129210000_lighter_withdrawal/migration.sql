-- CreateTable
CREATE TABLE "LighterWithdrawal" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnBy" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LighterWithdrawal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LighterWithdrawal_clinicId_patientId_versionId_key" ON "LighterWithdrawal"("clinicId", "patientId", "versionId");

-- AddForeignKey
ALTER TABLE "LighterWithdrawal" ADD CONSTRAINT "LighterWithdrawal_clinicId_patientId_versionId_fkey" FOREIGN KEY ("clinicId", "patientId", "versionId") REFERENCES "PlanVersion"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- A clinician withdraws, in their own name; whoever reads the plan reads it. There is no policy to change or to remove:
-- what was offered, and until when, stays.
ALTER TABLE "LighterWithdrawal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "LighterWithdrawal" FORCE ROW LEVEL SECURITY;
ALTER TABLE "LighterWithdrawal" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "LighterWithdrawal" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "LighterWithdrawal" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_kind()) = 'clinician' AND "withdrawnBy" = (SELECT app_member()));
