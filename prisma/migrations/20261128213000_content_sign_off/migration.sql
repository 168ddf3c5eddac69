-- CreateTable
CREATE TABLE "ContentSignOff" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "signedOn" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "ContentSignOff_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContentSignOff_clinicId_createdAt_idx" ON "ContentSignOff"("clinicId", "createdAt");

ALTER TABLE "ContentSignOff" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ContentSignOff" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ContentSignOff" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- All staff read it; it is written in the recorder's own name, and no policy lets it be changed or deleted.
CREATE POLICY read ON "ContentSignOff" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_is_staff()) OR (SELECT app_kind()) = 'system'));
CREATE POLICY add ON "ContentSignOff" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ((SELECT app_is_staff()) AND "recordedById" = (SELECT app_member()))));
