-- How many exercises a patient's percentage is the mean of. It stands in the closings, so all of them are computed anew.
ALTER TABLE "CaseloadStatus" ADD COLUMN "meanOf" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "CaseloadStatus" ALTER COLUMN "meanOf" DROP DEFAULT;
-- Forced row-level security would hide every row from the role that migrates.
ALTER TABLE "CaseloadStatus" NO FORCE ROW LEVEL SECURITY;
UPDATE "CaseloadStatus" SET "staleFrom" = now() WHERE "staleFrom" IS NOT NULL;
ALTER TABLE "CaseloadStatus" FORCE ROW LEVEL SECURITY;
