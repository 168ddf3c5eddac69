-- CreateTable
CREATE TABLE "ProposalDismissal" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "dismissedAt" TIMESTAMPTZ(3) NOT NULL,
    "dismissedBy" UUID NOT NULL,

    CONSTRAINT "ProposalDismissal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProposalDismissal_clinicId_patientId_idx" ON "ProposalDismissal"("clinicId", "patientId");

-- AddForeignKey
ALTER TABLE "ProposalDismissal" ADD CONSTRAINT "ProposalDismissal_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "ProposalDismissal" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Clinicians' own words, as conditions are; why a condition was not put on record stays as it was written.
ALTER TABLE "ProposalDismissal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProposalDismissal" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "ProposalDismissal" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()));
CREATE POLICY add ON "ProposalDismissal" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()) AND "dismissedBy" = (SELECT app_member()));
