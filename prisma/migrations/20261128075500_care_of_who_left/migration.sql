-- Care teams hold who looks after a patient now: whoever left, or is no therapist any longer, goes off them. Forced
-- row-level security would hide every row from the role that migrates.
ALTER TABLE "CareTeam" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Member" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "CareTeam" t USING "Member" m
  WHERE m."clinicId" = t."clinicId" AND m."id" = t."memberId" AND (m."leftAt" IS NOT NULL OR NOT 'therapist' = ANY(m."roles"));
ALTER TABLE "CareTeam" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Member" FORCE ROW LEVEL SECURITY;
CREATE INDEX "PlanDraft_clinicId_memberId_open_idx" ON "PlanDraft"("clinicId", "memberId") WHERE "publishedAt" IS NULL;
