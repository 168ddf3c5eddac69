-- A template keeps its versions, and a plan says which of them it was made from or brought up to.
CREATE TABLE "PlanTemplateVersion" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID NOT NULL,

    CONSTRAINT "PlanTemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "PlanTemplateVersion_clinicId_id_key" ON "PlanTemplateVersion"("clinicId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanTemplateVersion_clinicId_templateId_number_key" ON "PlanTemplateVersion"("clinicId", "templateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanTemplate_clinicId_id_key" ON "PlanTemplate"("clinicId", "id");

-- AddForeignKey
ALTER TABLE "PlanTemplateVersion" ADD CONSTRAINT "PlanTemplateVersion_clinicId_templateId_fkey" FOREIGN KEY ("clinicId", "templateId") REFERENCES "PlanTemplate"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "PlanTemplateVersion" ADD CONSTRAINT "PlanTemplateVersion_number" CHECK ("number" > 0);

-- What every template is until now is its first version.
ALTER TABLE "PlanTemplate" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "PlanTemplateVersion" ("id", "clinicId", "templateId", "number", "content", "publishedAt", "publishedBy")
  SELECT gen_random_uuid(), "clinicId", "id", 1, "content", "createdAt", "createdBy" FROM "PlanTemplate";
ALTER TABLE "PlanTemplate" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PlanTemplate" DROP COLUMN "content";

ALTER TABLE "PlanDraft" ADD COLUMN "templateVersionId" UUID;
ALTER TABLE "PlanVersion" ADD COLUMN "templateVersionId" UUID;

-- Plans that were made before say nothing of their template, and follow none.
CREATE INDEX "PlanVersion_clinicId_templateVersionId_idx" ON "PlanVersion"("clinicId", "templateVersionId")
  WHERE "templateVersionId" IS NOT NULL;

ALTER TABLE "PlanTemplateVersion" ALTER COLUMN "clinicId" SET (n_distinct = 20);

ALTER TABLE "PlanTemplateVersion" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PlanTemplateVersion" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PlanTemplateVersion" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()));
CREATE POLICY add ON "PlanTemplateVersion" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_reads_patients()) AND "publishedBy" = (SELECT app_member()))));
