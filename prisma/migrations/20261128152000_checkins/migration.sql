-- CreateTable
CREATE TABLE "Checkin" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "localDate" DATE NOT NULL,
    "zone" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "body" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "Checkin_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateIndex
CREATE INDEX "Checkin_clinicId_patientId_localDate_idx" ON "Checkin"("clinicId", "patientId", "localDate");

-- AddForeignKey
ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Checkin" ADD CONSTRAINT "Checkin_kind" CHECK ("kind" IN ('rest-pain'));

-- Staff read what a patient answered; a patient reads and adds their own. There is no policy to change or to remove.
ALTER TABLE "Checkin" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Checkin" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Checkin" ALTER COLUMN "clinicId" SET (n_distinct = 20);
CREATE POLICY read ON "Checkin" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Checkin" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND "patientId" = (SELECT app_patient()) AND "authorId" = (SELECT app_user()));
