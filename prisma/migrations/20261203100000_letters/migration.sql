-- CreateTable
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "alertId" UUID,
    "replacesId" UUID,
    "authorId" UUID NOT NULL,
    "begunAt" TIMESTAMPTZ(3) NOT NULL,
    "recipient" TEXT NOT NULL DEFAULT '',
    "opening" TEXT NOT NULL DEFAULT '',
    "findings" TEXT NOT NULL DEFAULT '',
    "request" TEXT NOT NULL DEFAULT '',
    "next" TEXT NOT NULL DEFAULT '',
    "sections" TEXT[],
    "basis" JSONB NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedBy" UUID NOT NULL,
    "issuedAt" TIMESTAMPTZ(3),
    "issuedBy" UUID,
    "content" JSONB,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Letter_clinicId_patientId_issuedAt_idx" ON "Letter"("clinicId", "patientId", "issuedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_clinicId_patientId_id_key" ON "Letter"("clinicId", "patientId", "id");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_clinicId_patientId_replacesId_fkey" FOREIGN KEY ("clinicId", "patientId", "replacesId") REFERENCES "Letter"("clinicId", "patientId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "Letter" ADD CONSTRAINT "Letter_kind" CHECK ("kind" IN ('gp', 'referral', 'urgent', 'discharge'));
-- Issued by somebody, at a moment, with all that stands in it, or not at all.
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_whole_issue" CHECK (num_nonnulls("issuedAt", "issuedBy", "content") IN (0, 3));
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_sections" CHECK (array_position("sections", NULL) IS NULL);
ALTER TABLE "Letter" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Of two corrections of one letter the later is refused: nobody would know which holds.
CREATE UNIQUE INDEX "Letter_one_replacement" ON "Letter" ("clinicId", "replacesId") WHERE "issuedAt" IS NOT NULL;

ALTER TABLE "Letter" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Letter" FORCE ROW LEVEL SECURITY;

-- Staff read letters, a patient those that were issued about them; a helper none. Clinicians write, each in their own name.
CREATE POLICY read ON "Letter" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients())
  OR ((SELECT app_kind()) = 'patient' AND "patientId" = (SELECT app_patient()) AND "issuedAt" IS NOT NULL)));
CREATE POLICY add ON "Letter" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_kind()) = 'clinician' AND "authorId" = (SELECT app_member()) AND "savedBy" = (SELECT app_member())
    AND "issuedAt" IS NULL)));
CREATE POLICY edit ON "Letter" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'clinician'
    AND "issuedAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "savedBy" = (SELECT app_member())
    AND ("issuedBy" IS NULL OR "issuedBy" = (SELECT app_member())));
CREATE POLICY discard ON "Letter" FOR DELETE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'clinician'
    AND "issuedAt" IS NULL);

-- Whoever the policies don't bind changes no issued letter either: it lies on somebody else's desk as it was.
CREATE FUNCTION app_keep_letter() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  RAISE EXCEPTION 'An issued letter is not changed' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER "Letter_keep" BEFORE UPDATE ON "Letter" FOR EACH ROW WHEN (OLD."issuedAt" IS NOT NULL)
  EXECUTE FUNCTION app_keep_letter();

-- A draft is saved at every pause while it is typed: that is not what a patient is shown.
DROP INDEX "AuditEvent_by_staff";
CREATE INDEX "AuditEvent_by_staff" ON "AuditEvent" ("clinicId", "patientId", "at" DESC, "id" DESC)
  WHERE "actorKind" IN ('clinician', 'assistant', 'owner') AND "action" NOT LIKE '%.read' AND "action" <> 'draft.save'
    AND "action" <> 'assessment.save' AND "action" <> 'note.save' AND "action" <> 'letter.save';
