-- What every member of a clinic is told until they have read it: who became a therapist or an owner, and whose password was
-- reset by hand. One row for each who is told.
CREATE TABLE "Notice" (
  "id" UUID NOT NULL,
  "clinicId" UUID NOT NULL,
  "toId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "memberId" UUID NOT NULL,
  "byId" UUID,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "seenAt" TIMESTAMPTZ(3),
  CONSTRAINT "Notice_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "Notice_kind" CHECK ("kind" IN ('therapist', 'owner', 'reset')),
  CONSTRAINT "Notice_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic"("id"),
  CONSTRAINT "Notice_to_fkey" FOREIGN KEY ("clinicId", "toId") REFERENCES "Member"("clinicId", "id"),
  CONSTRAINT "Notice_about_fkey" FOREIGN KEY ("clinicId", "memberId") REFERENCES "Member"("clinicId", "id"),
  CONSTRAINT "Notice_by_fkey" FOREIGN KEY ("clinicId", "byId") REFERENCES "Member"("clinicId", "id")
);
CREATE INDEX "Notice_unseen" ON "Notice"("clinicId", "toId") WHERE "seenAt" IS NULL;
ALTER TABLE "Notice" ALTER COLUMN "clinicId" SET (n_distinct = 20);
ALTER TABLE "Notice" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Notice" FORCE ROW LEVEL SECURITY;
-- Who is told reads it, and says so; nobody does either for them. The sign-in code sees that there is one.
CREATE POLICY read ON "Notice" FOR SELECT USING ((SELECT app_kind()) = 'auth'
  OR ("clinicId" = (SELECT app_clinic()) AND ("toId" = (SELECT app_member()) OR (SELECT app_kind()) = 'system')));
CREATE POLICY add ON "Notice" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND "seenAt" IS NULL
  AND app_told_now("at")
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_owns()) AND "byId" = (SELECT app_member()))));
CREATE POLICY change ON "Notice" FOR UPDATE USING (
  "clinicId" = (SELECT app_clinic()) AND "toId" = (SELECT app_member()));
CREATE POLICY "least insert" ON "Notice" AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT app_kind()) = ANY ('{clinician,assistant,owner,system}'::text[]));
CREATE POLICY "least update" ON "Notice" AS RESTRICTIVE FOR UPDATE
  USING ((SELECT app_kind()) = ANY ('{clinician,assistant,owner,system}'::text[]));

-- Links to a new password that somebody made and nobody has used, who may make none any longer.
CREATE INDEX "PasswordReset_made" ON "PasswordReset"("clinicId", "createdById")
  WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;
