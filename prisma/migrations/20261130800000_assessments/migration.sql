-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "concludedAt" TIMESTAMPTZ(3),
    "concludedBy" UUID,
    "conclusion" TEXT,
    "age" SMALLINT,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Assessment_clinicId_patientId_concludedAt_idx" ON "Assessment"("clinicId", "patientId", "concludedAt");

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_conclusion" CHECK ("conclusion" IN ('spine-referred', 'mixed', 'local-knee', 'hip',
  'vascular', 'inflammatory', 'undetermined'));
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_whole_conclusion" CHECK (("concludedAt" IS NULL) = ("conclusion" IS NULL)
  AND ("concludedAt" IS NULL) = ("concludedBy" IS NULL) AND ("age" IS NULL OR "concludedAt" IS NOT NULL));
ALTER TABLE "Assessment" ALTER COLUMN "clinicId" SET (n_distinct = 20);
-- Two who examine one person write in one.
CREATE UNIQUE INDEX "Assessment_one_open" ON "Assessment"("clinicId", "patientId") WHERE "concludedAt" IS NULL;

-- Staff alone read it, each writes in their own name, and what is concluded stays as it is.
ALTER TABLE "Assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Assessment" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY add ON "Assessment" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_reads_patients()) AND "authorId" = (SELECT app_member()) AND "savedBy" = (SELECT app_member()) AND "concludedAt" IS NULL)));
CREATE POLICY edit ON "Assessment" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients())
    AND "concludedAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "savedBy" = (SELECT app_member())
    AND ("concludedBy" IS NULL OR "concludedBy" = (SELECT app_member())));
CREATE POLICY remove ON "Assessment" FOR DELETE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients())
  AND "concludedAt" IS NULL);
