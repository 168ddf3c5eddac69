-- What a member looks at their caseload by, under a name of theirs: filter, order and columns.
CREATE TABLE "CaseloadView" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CaseloadView_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseloadView_clinicId_memberId_position_idx" ON "CaseloadView"("clinicId", "memberId", "position");

-- One of them at most is what the caseload opens with.
CREATE UNIQUE INDEX "CaseloadView_one_default" ON "CaseloadView" ("clinicId", "memberId") WHERE "isDefault";

ALTER TABLE "CaseloadView" ALTER COLUMN "clinicId" SET (n_distinct = 20);

ALTER TABLE "CaseloadView" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CaseloadView" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "CaseloadView" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));

-- How wide a member made the columns of their caseload, in pixels.
CREATE TABLE "CaseloadWidths" (
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "widths" JSONB NOT NULL,

    CONSTRAINT "CaseloadWidths_pkey" PRIMARY KEY ("clinicId","memberId")
);

ALTER TABLE "CaseloadWidths" ALTER COLUMN "clinicId" SET (n_distinct = 20);

ALTER TABLE "CaseloadWidths" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CaseloadWidths" FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON "CaseloadWidths" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));
