-- CreateTable
CREATE TABLE "RecordView" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordView_pkey" PRIMARY KEY ("clinicId","patientId","memberId","localDate","place")
);

-- CreateIndex
CREATE INDEX "RecordView_clinicId_patientId_at_idx" ON "RecordView"("clinicId", "patientId", "at");

-- AddForeignKey
ALTER TABLE "RecordView" ADD CONSTRAINT "RecordView_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "RecordView" ADD CONSTRAINT "RecordView_place" CHECK ("place" IN ('record', 'log'));
ALTER TABLE "RecordView" ADD CONSTRAINT "RecordView_role" CHECK ("role" IN ('clinician', 'assistant', 'owner'));
ALTER TABLE "RecordView" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Each member is written down in their own name; whom it is about reads it. There is no policy to change or to remove.
ALTER TABLE "RecordView" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "RecordView" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "RecordView" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "RecordView" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ("memberId" = (SELECT app_member()) AND "role" = (SELECT app_kind()))));

-- A patient reads what was done about them, and by whom.
CREATE POLICY own ON "AuditEvent" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND "patientId" = (SELECT app_patient()));

-- What staff changed of one patient, without passing over each log that the patient sent and each page that was read.
CREATE INDEX "AuditEvent_by_staff" ON "AuditEvent" ("clinicId", "patientId", "at" DESC, "id" DESC)
  WHERE "actorKind" IN ('clinician', 'assistant', 'owner') AND "action" NOT LIKE '%.read' AND "action" <> 'draft.save';
