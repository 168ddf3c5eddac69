-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateIndex
CREATE INDEX "Consent_clinicId_patientId_decidedAt_idx" ON "Consent"("clinicId", "patientId", "decidedAt");

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Consent" ADD CONSTRAINT "Consent_kind" CHECK ("kind" IN ('given', 'withdrawn'));
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_source" CHECK ("source" IN ('phone', 'paper', 'word'));

-- Staff record what was decided on paper or by word, a patient their own on the phone, each in their own name. There is
-- no policy to change or to remove: what was decided stays.
ALTER TABLE "Consent" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Consent" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Consent" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "Consent" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Consent" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_reads_patients()) AND "source" <> 'phone' AND "authorId" = (SELECT app_user()))
    OR ("patientId" = (SELECT app_patient()) AND "source" = 'phone' AND "authorId" = (SELECT app_user()))));
