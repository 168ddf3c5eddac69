-- AlterTable
ALTER TABLE "CaseloadStatus" ADD COLUMN "progression" JSONB;

-- CreateTable
CREATE TABLE "ProgressionDecision" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "outcome" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "evaluation" JSONB NOT NULL,
    "draftId" UUID,
    "reason" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedBy" UUID NOT NULL,

    CONSTRAINT "ProgressionDecision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProgressionDecision_clinicId_patientId_decidedAt_idx" ON "ProgressionDecision"("clinicId", "patientId", "decidedAt");

-- AddForeignKey
ALTER TABLE "ProgressionDecision" ADD CONSTRAINT "ProgressionDecision_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProgressionDecision" ADD CONSTRAINT "ProgressionDecision_clinicId_patientId_versionId_fkey" FOREIGN KEY ("clinicId", "patientId", "versionId") REFERENCES "PlanVersion"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "ProgressionDecision" ADD CONSTRAINT "ProgressionDecision_outcome" CHECK ("outcome" IN ('progress', 'next-phase', 'regress'));
ALTER TABLE "ProgressionDecision" ADD CONSTRAINT "ProgressionDecision_decision" CHECK ("decision" IN ('accept', 'change', 'dismiss'));
-- What was dismissed has a reason, and everything else the draft that a version follows from.
ALTER TABLE "ProgressionDecision" ADD CONSTRAINT "ProgressionDecision_form" CHECK (
  CASE "decision" WHEN 'dismiss' THEN "draftId" IS NULL AND char_length("reason") >= 10 ELSE "draftId" IS NOT NULL END);

ALTER TABLE "ProgressionDecision" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Each write of a patient judges their plan anew, and what was dismissed is not proposed again: so they read what is theirs.
-- Only clinicians decide, each in their own name, and the program to make the demo; nothing of it changes afterwards.
ALTER TABLE "ProgressionDecision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ProgressionDecision" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "ProgressionDecision" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "ProgressionDecision" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_kind()) = 'clinician' AND "decidedBy" = (SELECT app_member()))));
