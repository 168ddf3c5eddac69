-- AlterTable
ALTER TABLE "Clinic" ADD COLUMN     "monitoring" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Monitoring" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "beganOn" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "lastDay" DATE,
    "endReason" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "Monitoring_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonitoringTime" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "monitoringId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "how" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "visitId" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "countersId" UUID,

    CONSTRAINT "MonitoringTime_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Monitoring_clinicId_beganOn_idx" ON "Monitoring"("clinicId", "beganOn");

-- CreateIndex
CREATE UNIQUE INDEX "Monitoring_clinicId_patientId_id_key" ON "Monitoring"("clinicId", "patientId", "id");

-- CreateIndex
CREATE INDEX "MonitoringTime_clinicId_patientId_localDate_idx" ON "MonitoringTime"("clinicId", "patientId", "localDate");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringTime_clinicId_patientId_id_key" ON "MonitoringTime"("clinicId", "patientId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "MonitoringTime_clinicId_patientId_countersId_key" ON "MonitoringTime"("clinicId", "patientId", "countersId");

-- AddForeignKey
ALTER TABLE "Monitoring" ADD CONSTRAINT "Monitoring_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_clinicId_patientId_monitoringId_fkey" FOREIGN KEY ("clinicId", "patientId", "monitoringId") REFERENCES "Monitoring"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_clinicId_patientId_visitId_fkey" FOREIGN KEY ("clinicId", "patientId", "visitId") REFERENCES "Visit"("clinicId", "patientId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_clinicId_patientId_countersId_fkey" FOREIGN KEY ("clinicId", "patientId", "countersId") REFERENCES "MonitoringTime"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- One at a time of a patient.
CREATE UNIQUE INDEX "Monitoring_one_open" ON "Monitoring" ("clinicId", "patientId") WHERE "endedAt" IS NULL;
ALTER TABLE "Monitoring" ADD CONSTRAINT "Monitoring_end" CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL)
  AND ("endedAt" IS NOT NULL OR ("lastDay" IS NULL AND "endReason" IS NULL)) AND "lastDay" >= "beganOn");
ALTER TABLE "Monitoring" ADD CONSTRAINT "Monitoring_endReason" CHECK ("endReason" <> '' OR "lastDay" IS NOT NULL);
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_minutes" CHECK ("minutes" BETWEEN 1 AND 120);
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_how" CHECK ("how" IN ('phone', 'video', 'in-person', 'message'));
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_evidence" CHECK ("evidence" IN ('note', 'messages', 'visit'));
ALTER TABLE "MonitoringTime" ADD CONSTRAINT "MonitoringTime_shown" CHECK (("evidence" = 'visit') = ("visitId" IS NOT NULL)
  AND ("evidence" <> 'note' OR "note" <> '') AND ("countersId" IS NULL OR "note" <> ''));

ALTER TABLE "Monitoring" ALTER COLUMN "clinicId" SET (n_distinct = 20);
ALTER TABLE "MonitoringTime" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Staff record, each in their own name; a patient reads what was recorded of them. Nobody changes a row but by its end.
ALTER TABLE "Monitoring" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Monitoring" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Monitoring" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Monitoring" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_reads_patients()) AND "recordedBy" = (SELECT app_member()))));
CREATE POLICY edit ON "Monitoring" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients())
    AND "endedAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "endedBy" = (SELECT app_member()));

ALTER TABLE "MonitoringTime" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MonitoringTime" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "MonitoringTime" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "MonitoringTime" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_reads_patients()) AND "authorId" = (SELECT app_member()))));
