-- A version prepared for bad days has days instead of dates; a draft of one knows how many.
ALTER TABLE "PlanVersion" ADD COLUMN "lighterDays" INTEGER;
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_lighter"
  CHECK ("lighterDays" IS NULL OR ("lighterDays" BETWEEN 1 AND 14 AND "kind" = 'flare' AND "endsOn" IS NULL));
ALTER TABLE "PlanDraft" ADD COLUMN "lighterDays" INTEGER;
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_lighter" CHECK ("lighterDays" BETWEEN 1 AND 14);

-- The days of the lighter plan that is on; null on those of an ordinary one.
ALTER TABLE "CaseloadStatus" ADD COLUMN "flareFrom" DATE;
ALTER TABLE "CaseloadStatus" ADD COLUMN "flareUntil" DATE;

-- CreateTable
CREATE TABLE "PlanSwap" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "swapTo" TEXT NOT NULL,
    "localDate" DATE NOT NULL,
    "untilDate" DATE,
    "zone" TEXT NOT NULL,
    "swappedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "PlanSwap_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateIndex
CREATE INDEX "PlanSwap_clinicId_patientId_localDate_idx" ON "PlanSwap"("clinicId", "patientId", "localDate");

-- AddForeignKey
ALTER TABLE "PlanSwap" ADD CONSTRAINT "PlanSwap_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "PlanSwap" ADD CONSTRAINT "PlanSwap_swapTo" CHECK ("swapTo" IN ('lighter', 'usual'));
ALTER TABLE "PlanSwap" ADD CONSTRAINT "PlanSwap_until"
  CHECK (("swapTo" = 'lighter') = ("untilDate" IS NOT NULL) AND "untilDate" > "localDate" AND "untilDate" <= "localDate" + 14);

-- Staff read what a patient swapped; a patient reads and adds their own, and the program whole histories. There is no
-- policy to change or to remove.
ALTER TABLE "PlanSwap" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanSwap" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PlanSwap" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "PlanSwap" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "PlanSwap" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("patientId" = (SELECT app_patient()) AND "authorId" = (SELECT app_user()))));
