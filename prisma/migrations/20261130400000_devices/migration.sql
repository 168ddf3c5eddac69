-- AlterTable
ALTER TABLE "SignIn" ADD COLUMN "browser" TEXT,
ADD COLUMN "device" TEXT,
ADD COLUMN "endedHere" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN "usedAt" TIMESTAMPTZ(3);

-- Two coarse words of the User-Agent; nothing else of it is kept.
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_device" CHECK ("device" IN ('phone', 'tablet', 'computer'));
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_browser" CHECK ("browser" IN ('chrome', 'safari', 'firefox', 'edge', 'samsung', 'opera'));

-- Which device ended those of before is not known: none of them is made to remove anything.
ALTER TABLE "SignIn" NO FORCE ROW LEVEL SECURITY;
UPDATE "SignIn" SET "endedHere" = true WHERE "revokedAt" IS NOT NULL;
ALTER TABLE "SignIn" FORCE ROW LEVEL SECURITY;
