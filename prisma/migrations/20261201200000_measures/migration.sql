-- CreateTable
CREATE TABLE "OwnMeasure" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "least" INTEGER NOT NULL,
    "most" INTEGER NOT NULL,
    "better" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OwnMeasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureResult" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "measure" TEXT,
    "ownMeasureId" UUID,
    "goalId" UUID,
    "catalogue" INTEGER NOT NULL,
    "localDate" DATE NOT NULL,
    "value" INTEGER,
    "authorId" UUID NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "replacesId" UUID,

    CONSTRAINT "MeasureResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeasureSchedule" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "measure" TEXT,
    "ownMeasureId" UUID,
    "occasion" TEXT NOT NULL,
    "weeks" INTEGER NOT NULL,
    "setOn" DATE NOT NULL,
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    "authorId" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "MeasureSchedule_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "OwnMeasure_clinicId_id_key" ON "OwnMeasure"("clinicId", "id");

-- CreateIndex
CREATE INDEX "MeasureResult_clinicId_patientId_localDate_idx" ON "MeasureResult"("clinicId", "patientId", "localDate");

-- CreateIndex
CREATE UNIQUE INDEX "MeasureResult_clinicId_patientId_id_key" ON "MeasureResult"("clinicId", "patientId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "MeasureResult_clinicId_patientId_replacesId_key" ON "MeasureResult"("clinicId", "patientId", "replacesId");

-- CreateIndex
CREATE INDEX "MeasureSchedule_clinicId_patientId_idx" ON "MeasureSchedule"("clinicId", "patientId");

-- AddForeignKey
ALTER TABLE "MeasureResult" ADD CONSTRAINT "MeasureResult_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeasureResult" ADD CONSTRAINT "MeasureResult_clinicId_ownMeasureId_fkey" FOREIGN KEY ("clinicId", "ownMeasureId") REFERENCES "OwnMeasure"("clinicId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeasureResult" ADD CONSTRAINT "MeasureResult_clinicId_patientId_goalId_fkey" FOREIGN KEY ("clinicId", "patientId", "goalId") REFERENCES "Goal"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeasureResult" ADD CONSTRAINT "MeasureResult_clinicId_patientId_replacesId_fkey" FOREIGN KEY ("clinicId", "patientId", "replacesId") REFERENCES "MeasureResult"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_clinicId_ownMeasureId_fkey" FOREIGN KEY ("clinicId", "ownMeasureId") REFERENCES "OwnMeasure"("clinicId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "OwnMeasure" ADD CONSTRAINT "OwnMeasure_better" CHECK ("better" IN ('higher', 'lower'));
ALTER TABLE "OwnMeasure" ADD CONSTRAINT "OwnMeasure_name" CHECK (char_length("name") BETWEEN 1 AND 60);
ALTER TABLE "OwnMeasure" ADD CONSTRAINT "OwnMeasure_range" CHECK ("least" >= 0 AND "least" < "most" AND "most" <= 9999);
-- Two that are offered side by side are told apart by their names.
CREATE UNIQUE INDEX "OwnMeasure_one_name" ON "OwnMeasure"("clinicId", lower("name")) WHERE "archivedAt" IS NULL;

ALTER TABLE "MeasureResult" ADD CONSTRAINT "MeasureResult_measure" CHECK ("measure" IN ('nprs-leg', 'nprs-back', 'nprs-knee', 'groc',
  'slr-left', 'slr-right', 'chair-stand', 'six-minute-walk', 'bothersomeness', 'frequency', 'ears', 'siras'));
ALTER TABLE "MeasureResult" ADD CONSTRAINT "MeasureResult_of_one" CHECK (num_nonnulls("measure", "ownMeasureId", "goalId") = 1);

ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_measure" CHECK ("measure" IN ('nprs-leg', 'nprs-back', 'nprs-knee',
  'groc', 'slr-left', 'slr-right', 'chair-stand', 'six-minute-walk', 'bothersomeness', 'frequency', 'ears', 'siras'));
ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_of_one" CHECK (num_nonnulls("measure", "ownMeasureId") = 1);
ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_occasion" CHECK ("occasion" IN ('patient', 'visit'));
-- What the program knows no words of cannot be asked of a patient.
ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_askable" CHECK ("occasion" = 'visit'
  OR coalesce("measure", '') IN ('nprs-leg', 'nprs-back', 'nprs-knee', 'groc'));
ALTER TABLE "MeasureSchedule" ADD CONSTRAINT "MeasureSchedule_weeks" CHECK ("weeks" BETWEEN 1 AND 12);
-- One at a time of each measure of a patient.
CREATE UNIQUE INDEX "MeasureSchedule_one_open" ON "MeasureSchedule"("clinicId", "patientId",
  coalesce("measure", "ownMeasureId"::text)) WHERE "endedAt" IS NULL;

ALTER TABLE "OwnMeasure" ALTER COLUMN "clinicId" SET (n_distinct = 20);
ALTER TABLE "MeasureResult" ALTER COLUMN "clinicId" SET (n_distinct = 20);
ALTER TABLE "MeasureSchedule" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- A name and a range say nothing of anybody: everybody in the clinic reads them, patients beside their own values.
ALTER TABLE "OwnMeasure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "OwnMeasure" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "OwnMeasure" FOR SELECT USING ("clinicId" = (SELECT app_clinic()));
CREATE POLICY add ON "OwnMeasure" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_reads_patients()) AND "createdBy" = (SELECT app_member()))));
CREATE POLICY change ON "OwnMeasure" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()))
  WITH CHECK ("clinicId" = (SELECT app_clinic()));

-- Staff enter, each in their own name; a patient reads what was found of them. Nobody changes a value.
ALTER TABLE "MeasureResult" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeasureResult" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "MeasureResult" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "MeasureResult" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_reads_patients()) AND "authorId" = (SELECT app_member()))));

ALTER TABLE "MeasureSchedule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MeasureSchedule" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "MeasureSchedule" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "MeasureSchedule" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_reads_patients()) AND "authorId" = (SELECT app_member()))));
CREATE POLICY edit ON "MeasureSchedule" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients())
    AND "endedAt" IS NULL)
  WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "endedBy" = (SELECT app_member()));
