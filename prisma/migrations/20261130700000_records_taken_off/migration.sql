-- The records that a clinic took this sign-in off while it was open, with those that had become one with them: its device
-- removes what it keeps of them, whatever it acts as when it comes back.
ALTER TABLE "SignIn" ADD COLUMN "unlinkedFrom" UUID[] NOT NULL DEFAULT '{}';

-- Devices that were to learn it before.
ALTER TABLE "SignIn" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Patient" NO FORCE ROW LEVEL SECURITY;
UPDATE "SignIn" s SET "unlinkedFrom" = ARRAY(
    SELECT q."id" FROM "Patient" q, "Patient" p WHERE p."clinicId" = s."activeClinicId" AND p."id" = s."activePatientId"
      AND q."clinicId" = p."clinicId" AND (q."id" IN (p."id", p."mergedIntoId") OR q."mergedIntoId" IN (p."id", p."mergedIntoId")))
  WHERE s."activePatientId" IS NOT NULL AND NOT s."endedHere" AND NOT EXISTS (
    SELECT 1 FROM "Patient" p WHERE p."clinicId" = s."activeClinicId" AND p."userId" = s."userId");
ALTER TABLE "Patient" FORCE ROW LEVEL SECURITY;
ALTER TABLE "SignIn" FORCE ROW LEVEL SECURITY;
