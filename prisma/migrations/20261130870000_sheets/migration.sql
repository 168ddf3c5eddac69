-- CreateTable
CREATE TABLE "Sheet" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "fromDate" DATE NOT NULL,
    "rows" JSONB NOT NULL,
    "size" TEXT NOT NULL,
    "large" BOOLEAN NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL,
    "printedBy" UUID NOT NULL,

    CONSTRAINT "Sheet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Sheet_clinicId_patientId_number_key" ON "Sheet"("clinicId", "patientId", "number");

-- AddForeignKey
ALTER TABLE "Sheet" ADD CONSTRAINT "Sheet_clinicId_patientId_versionId_fkey" FOREIGN KEY ("clinicId", "patientId", "versionId") REFERENCES "PlanVersion"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "Sheet" ADD CONSTRAINT "Sheet_size" CHECK ("size" IN ('a4', 'letter'));
ALTER TABLE "Sheet" ADD CONSTRAINT "Sheet_number" CHECK ("number" > 0);
ALTER TABLE "Sheet" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Staff print, each in their own name; a patient reads what was printed for them. Nobody changes what was handed out.
ALTER TABLE "Sheet" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Sheet" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "Sheet" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "Sheet" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_reads_patients()) AND "printedBy" = (SELECT app_member()))));
