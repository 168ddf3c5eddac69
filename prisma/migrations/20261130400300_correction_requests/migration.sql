-- CreateTable
CREATE TABLE "CorrectionRequest" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredBy" UUID,
    "answered" TEXT,
    "answer" TEXT,

    CONSTRAINT "CorrectionRequest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CorrectionRequest_clinicId_patientId_askedAt_idx" ON "CorrectionRequest"("clinicId", "patientId", "askedAt");

-- AddForeignKey
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_about" CHECK ("about" IN ('name', 'birth', 'phone', 'record', 'entry'));
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_answered" CHECK ("answered" IN ('corrected', 'unchanged'));
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_words_length" CHECK (length("words") <= 1000 AND length("answer") <= 1000);
ALTER TABLE "CorrectionRequest" ADD CONSTRAINT "CorrectionRequest_whole_answer" CHECK (("answeredAt" IS NULL) = ("answered" IS NULL)
  AND ("answeredAt" IS NULL) = ("answeredBy" IS NULL) AND ("answer" IS NULL OR "answeredAt" IS NOT NULL)
  AND ("answered" IS DISTINCT FROM 'unchanged' OR "answer" IS NOT NULL));
ALTER TABLE "CorrectionRequest" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- A patient asks for themselves alone, and without an answer; staff answer once, each in their own name.
ALTER TABLE "CorrectionRequest" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CorrectionRequest" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "CorrectionRequest" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "CorrectionRequest" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("patientId" = (SELECT app_patient()) AND "answeredAt" IS NULL)));
CREATE POLICY change ON "CorrectionRequest" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()) AND "answeredAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "answeredBy" = (SELECT app_member()));

-- One more kind of alert, whichever there are by now.
DO $do$
DECLARE
  kinds text;
BEGIN
  SELECT string_agg(quote_literal(k[1]), ', ') INTO kinds FROM pg_constraint c,
    regexp_matches(pg_get_constraintdef(c.oid), '''([^'']+)''::text', 'g') k
  WHERE c.conrelid = '"Alert"'::regclass AND c.conname = 'Alert_kind';
  ALTER TABLE "Alert" DROP CONSTRAINT "Alert_kind";
  EXECUTE format('ALTER TABLE "Alert" ADD CONSTRAINT "Alert_kind" CHECK ("kind" IN (%s, %L))', kinds, 'correction-asked');
END $do$;
