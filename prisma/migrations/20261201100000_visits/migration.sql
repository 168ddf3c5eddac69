-- AlterTable
ALTER TABLE "Episode" ADD COLUMN     "reviewOn" DATE;

-- CreateTable
CREATE TABLE "Visit" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "place" TEXT NOT NULL,
    "link" TEXT,
    "state" TEXT NOT NULL,
    "bookedAt" TIMESTAMPTZ(3) NOT NULL,
    "bookedBy" UUID NOT NULL,
    "changedAt" TIMESTAMPTZ(3),
    "changedBy" UUID,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitNote" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "subjective" TEXT NOT NULL DEFAULT '',
    "objective" TEXT NOT NULL DEFAULT '',
    "assessment" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3),
    "signedBy" UUID,

    CONSTRAINT "VisitNote_pkey" PRIMARY KEY ("clinicId","patientId","visitId")
);

-- CreateTable
CREATE TABLE "NoteAddendum" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedBy" UUID NOT NULL,

    CONSTRAINT "NoteAddendum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NoteTemplate" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "subjective" TEXT NOT NULL DEFAULT '',
    "objective" TEXT NOT NULL DEFAULT '',
    "assessment" TEXT NOT NULL DEFAULT '',
    "plan" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NoteTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "ownerId" UUID NOT NULL,
    "dueOn" DATE NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "setBy" UUID NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneBy" UUID,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberCalendar" (
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "madeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MemberCalendar_pkey" PRIMARY KEY ("clinicId","memberId")
);

-- CreateIndex
CREATE INDEX "Visit_clinicId_patientId_startsAt_idx" ON "Visit"("clinicId", "patientId", "startsAt");

-- CreateIndex
CREATE INDEX "Visit_clinicId_startsAt_idx" ON "Visit"("clinicId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_clinicId_patientId_id_key" ON "Visit"("clinicId", "patientId", "id");

-- CreateIndex
CREATE INDEX "VisitNote_clinicId_savedBy_signedAt_idx" ON "VisitNote"("clinicId", "savedBy", "signedAt");

-- CreateIndex
CREATE INDEX "NoteAddendum_clinicId_patientId_visitId_idx" ON "NoteAddendum"("clinicId", "patientId", "visitId");

-- CreateIndex
CREATE INDEX "NoteTemplate_clinicId_memberId_idx" ON "NoteTemplate"("clinicId", "memberId");

-- CreateIndex
CREATE INDEX "Task_clinicId_patientId_doneAt_idx" ON "Task"("clinicId", "patientId", "doneAt");

-- CreateIndex
CREATE INDEX "Task_clinicId_ownerId_doneAt_dueOn_idx" ON "Task"("clinicId", "ownerId", "doneAt", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "MemberCalendar_tokenHash_key" ON "MemberCalendar"("tokenHash");

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "VisitNote" ADD CONSTRAINT "VisitNote_clinicId_patientId_visitId_fkey" FOREIGN KEY ("clinicId", "patientId", "visitId") REFERENCES "Visit"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "NoteAddendum" ADD CONSTRAINT "NoteAddendum_clinicId_patientId_visitId_fkey" FOREIGN KEY ("clinicId", "patientId", "visitId") REFERENCES "VisitNote"("clinicId", "patientId", "visitId") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MemberCalendar" ADD CONSTRAINT "MemberCalendar_clinicId_memberId_fkey" FOREIGN KEY ("clinicId", "memberId") REFERENCES "Member"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Visit" ADD CONSTRAINT "Visit_place" CHECK ("place" IN ('clinic', 'home', 'video', 'phone'));
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_state" CHECK ("state" IN ('planned', 'attended', 'cancelled', 'missed'));
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_minutes" CHECK ("minutes" BETWEEN 5 AND 240);
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_link" CHECK ("link" IS NULL OR ("place" = 'video' AND "link" LIKE 'https://%'));
ALTER TABLE "VisitNote" ADD CONSTRAINT "VisitNote_whole_signature" CHECK (("signedAt" IS NULL) = ("signedBy" IS NULL));
ALTER TABLE "Task" ADD CONSTRAINT "Task_whole_end" CHECK (("doneAt" IS NULL) = ("doneBy" IS NULL));

-- Visits whose time has come and of which nobody said what became of them: those of one member alone, however many there were.
CREATE INDEX "Visit_planned" ON "Visit" ("clinicId", "memberId", "startsAt") WHERE "state" = 'planned';

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['Visit', 'VisitNote', 'NoteAddendum', 'NoteTemplate', 'Task', 'MemberCalendar']
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN "clinicId" SET (n_distinct = 20)', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- A patient reads when they are to come; staff book, move and mark, each in their own name. None is deleted.
CREATE POLICY read ON "Visit" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Visit" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_reads_patients()) AND "bookedBy" = (SELECT app_member()))));
CREATE POLICY edit ON "Visit" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()))
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "changedBy" = (SELECT app_member()));

-- Staff read notes, clinicians write them, and what is signed stays as it is.
CREATE POLICY read ON "VisitNote" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY add ON "VisitNote" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_kind()) = 'clinician' AND "authorId" = (SELECT app_member()) AND "savedBy" = (SELECT app_member())
    AND "signedAt" IS NULL)));
CREATE POLICY edit ON "VisitNote" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'clinician'
    AND "signedAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "savedBy" = (SELECT app_member())
    AND ("signedBy" IS NULL OR "signedBy" = (SELECT app_member())));

-- What is added to a note comes after its signature.
CREATE POLICY read ON "NoteAddendum" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY add ON "NoteAddendum" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_kind()) = 'clinician' AND "addedBy" = (SELECT app_member())
    AND EXISTS (SELECT 1 FROM "VisitNote" n WHERE n."clinicId" = "NoteAddendum"."clinicId"
      AND n."patientId" = "NoteAddendum"."patientId" AND n."visitId" = "NoteAddendum"."visitId" AND n."signedAt" IS NOT NULL))));

CREATE POLICY own ON "NoteTemplate" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));

CREATE POLICY read ON "Task" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY add ON "Task" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_reads_patients()) AND "setBy" = (SELECT app_member()) AND "doneAt" IS NULL)));
CREATE POLICY edit ON "Task" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()))
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ("doneBy" IS NULL OR "doneBy" = (SELECT app_member())));

-- A calendar asks with the secret of its address alone.
CREATE POLICY own ON "MemberCalendar" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));
CREATE POLICY ask ON "MemberCalendar" FOR SELECT USING ((SELECT app_kind()) = 'auth');

-- A draft is saved at every pause while it is typed: that is not what a patient is shown.
DROP INDEX "AuditEvent_by_staff";
CREATE INDEX "AuditEvent_by_staff" ON "AuditEvent" ("clinicId", "patientId", "at" DESC, "id" DESC)
  WHERE "actorKind" IN ('clinician', 'assistant', 'owner') AND "action" NOT LIKE '%.read' AND "action" <> 'draft.save'
    AND "action" <> 'assessment.save' AND "action" <> 'note.save';
