-- A template is the clinic's, or one member's until they give it to the clinic. Those there are stay the clinic's.
ALTER TABLE "PlanTemplate" ADD COLUMN "memberId" UUID;
-- The version that a copy began as.
ALTER TABLE "PlanTemplate" ADD COLUMN "copiedFromId" UUID;
-- Nobody makes the clinic's, or a colleague's, their own: only who saved it has it for themselves.
ALTER TABLE "PlanTemplate" ADD CONSTRAINT "PlanTemplate_member" CHECK ("memberId" IS NULL OR "memberId" = "createdBy");

-- What the template was called then: a plan says it also to who may not read the template.
ALTER TABLE "PlanTemplateVersion" ADD COLUMN "name" TEXT;
ALTER TABLE "PlanTemplate" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "PlanTemplateVersion" NO FORCE ROW LEVEL SECURITY;
UPDATE "PlanTemplateVersion" v SET "name" = t."name"
  FROM "PlanTemplate" t WHERE t."clinicId" = v."clinicId" AND t."id" = v."templateId";
ALTER TABLE "PlanTemplateVersion" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PlanTemplate" FORCE ROW LEVEL SECURITY;
ALTER TABLE "PlanTemplateVersion" ALTER COLUMN "name" SET NOT NULL;

-- All staff who read patients see the clinic's; clinicians write them. A member's own are theirs alone.
DROP POLICY staff ON "PlanTemplate";
CREATE POLICY read ON "PlanTemplate" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients())
  AND ((SELECT app_kind()) = 'system' OR "memberId" IS NULL OR "memberId" = (SELECT app_member())));
CREATE POLICY add ON "PlanTemplate" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_kind()) = 'clinician' AND "createdBy" = (SELECT app_member()))));
CREATE POLICY change ON "PlanTemplate" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_kind()) = 'clinician' AND ("memberId" IS NULL OR "memberId" = (SELECT app_member())));

-- Its versions are read by who sees it. Whoever looks after somebody whose plan stands on a version, or gave a reason to open
-- their record that has not run out, reads that version too, whosever it is: it is part of how the plan came about.
DROP POLICY read ON "PlanTemplateVersion";
CREATE POLICY read ON "PlanTemplateVersion" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients())
  AND ("templateId" IN (SELECT t."id" FROM "PlanTemplate" t WHERE t."clinicId" = (SELECT app_clinic()))
    OR EXISTS (SELECT FROM "PlanVersion" v
      WHERE v."clinicId" = (SELECT app_clinic()) AND v."templateVersionId" = "PlanTemplateVersion"."id"
        AND (EXISTS (SELECT FROM "CareTeam" c WHERE c."clinicId" = (SELECT app_clinic())
            AND c."patientId" = v."patientId" AND c."memberId" = (SELECT app_member()))
          OR EXISTS (SELECT FROM "AccessReason" a WHERE a."clinicId" = (SELECT app_clinic())
            AND a."patientId" = v."patientId" AND a."memberId" = (SELECT app_member()) AND a."until" > now())))));
DROP POLICY add ON "PlanTemplateVersion";
CREATE POLICY add ON "PlanTemplateVersion" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system'
    OR ((SELECT app_kind()) = 'clinician' AND "publishedBy" = (SELECT app_member())
      AND "templateId" IN (SELECT t."id" FROM "PlanTemplate" t WHERE t."clinicId" = (SELECT app_clinic())))));
