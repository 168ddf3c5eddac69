-- AlterTable
ALTER TABLE "CaseloadStatus" ADD COLUMN     "quiet" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "ReasonHandling" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "flag" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "how" TEXT,
    "onDate" DATE,
    "until" DATE,
    "seen" JSONB,
    "assigneeId" UUID,
    "assignedOn" DATE,
    "handledAt" TIMESTAMPTZ(3) NOT NULL,
    "handledBy" UUID NOT NULL,

    CONSTRAINT "ReasonHandling_pkey" PRIMARY KEY ("clinicId","patientId","flag")
);

-- CreateIndex
CREATE INDEX "ReasonHandling_clinicId_assigneeId_idx" ON "ReasonHandling"("clinicId", "assigneeId");

-- AddForeignKey
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- No alert is among them: it is decided on its page, and nothing makes it quiet. What asks about a warning sign can be given to
-- somebody, and is never quiet either; nor is a proposal, which has a dismissal of its own.
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_flag" CHECK ("flag" IN ('silence', 'low-dose', 'decline', 'pain',
  'rest-pain', 'burden', 'confidence', 'pauses', 'visits', 'over-rest', 'overdoing', 'questions', 'unanswered',
  'low-log-reliability', 'progression', 'phase', 'review', 'graduation', 'consent'));
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_how" CHECK ("how" IN ('acknowledged', 'snoozed'));
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_quiet" CHECK (
  ("how" IS NULL) = ("onDate" IS NULL) AND ("how" IS NULL) = ("until" IS NULL) AND ("how" IS NULL) = ("seen" IS NULL)
  AND ("how" IS NULL OR "flag" NOT IN ('questions', 'progression')));
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_assigned" CHECK (("assigneeId" IS NULL) = ("assignedOn" IS NULL));
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_until" CHECK ("until" > "onDate" AND "until" <= "onDate" + 28);
ALTER TABLE "ReasonHandling" ADD CONSTRAINT "ReasonHandling_version" CHECK ("version" > 0);

ALTER TABLE "ReasonHandling" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- A log that makes it worse is the patient's own, and rewrites what the caseload shows: so they read what is theirs. Members write, each in
-- their own name, and the program to make the demo.
ALTER TABLE "ReasonHandling" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReasonHandling" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "ReasonHandling" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "ReasonHandling" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_reads_patients()) AND "handledBy" = (SELECT app_member()))));
CREATE POLICY edit ON "ReasonHandling" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()))
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "handledBy" = (SELECT app_member()));
