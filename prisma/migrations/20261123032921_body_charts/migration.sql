-- CreateTable
CREATE TABLE "BodyChart" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "chartedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "marks" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "BodyChart_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateIndex
CREATE INDEX "BodyChart_clinicId_patientId_episodeId_localDate_chartedAt_idx" ON "BodyChart"("clinicId", "patientId", "episodeId", "localDate", "chartedAt");

-- AddForeignKey
ALTER TABLE "BodyChart" ADD CONSTRAINT "BodyChart_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BodyChart" ADD CONSTRAINT "BodyChart_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A patient's own record: staff of her clinic read it, she reads and adds her own. There is no policy to change or
-- remove a chart: it is append-only.
ALTER TABLE "BodyChart" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "BodyChart" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "BodyChart" FOR SELECT USING (
  "clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "BodyChart" FOR INSERT WITH CHECK (
  "clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
