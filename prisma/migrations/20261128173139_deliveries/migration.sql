-- AlterTable
ALTER TABLE "Clinic" ADD COLUMN     "care" JSONB;

-- CreateTable
CREATE TABLE "AlertStep" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "alertId" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "takenAt" TIMESTAMPTZ(3),
    "memberIds" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "AlertStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID,
    "alertId" UUID,
    "memberId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "triedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,
    "openedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberMail" (
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "provedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MemberMail_pkey" PRIMARY KEY ("clinicId","memberId")
);

-- CreateTable
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PushKey" (
    "clinicId" UUID NOT NULL,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushKey_pkey" PRIMARY KEY ("clinicId")
);

-- CreateTable
CREATE TABLE "Leave" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "coverId" UUID,
    "fromDate" DATE NOT NULL,
    "toDate" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Leave_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DemoMail" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "DemoMail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AlertStep_clinicId_alertId_idx" ON "AlertStep"("clinicId", "alertId");

-- CreateIndex
CREATE INDEX "AlertStep_clinicId_patientId_idx" ON "AlertStep"("clinicId", "patientId");

-- CreateIndex
CREATE INDEX "Delivery_clinicId_createdAt_idx" ON "Delivery"("clinicId", "createdAt");

-- CreateIndex
CREATE INDEX "Delivery_clinicId_alertId_idx" ON "Delivery"("clinicId", "alertId");

-- CreateIndex
CREATE INDEX "Delivery_clinicId_memberId_channel_createdAt_idx" ON "Delivery"("clinicId", "memberId", "channel", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PushSubscription_clinicId_memberId_endpoint_key" ON "PushSubscription"("clinicId", "memberId", "endpoint");

-- CreateIndex
CREATE INDEX "Leave_clinicId_toDate_idx" ON "Leave"("clinicId", "toDate");

-- CreateIndex
CREATE INDEX "DemoMail_clinicId_at_idx" ON "DemoMail"("clinicId", "at");

-- AddForeignKey
ALTER TABLE "AlertStep" ADD CONSTRAINT "AlertStep_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "AlertStep" ADD CONSTRAINT "AlertStep_step" CHECK ("step" IN ('lead', 'team', 'cover', 'clinicians', 'owner'));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_channel" CHECK ("channel" IN ('app', 'push', 'mail'));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_purpose" CHECK ("purpose" IN ('alert', 'proof', 'test'));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_outcome" CHECK ("outcome" IN ('accepted', 'refused', 'gone', 'unneeded'));
ALTER TABLE "Leave" ADD CONSTRAINT "Leave_in_order" CHECK ("fromDate" <= "toDate");
ALTER TABLE "Leave" ADD CONSTRAINT "Leave_cover" CHECK ("coverId" <> "memberId");

-- What is due, whatever clinic it is of: the job asks every few seconds.
CREATE INDEX "AlertStep_due" ON "AlertStep" ("clinicId", "dueAt") WHERE "takenAt" IS NULL;
-- What stands open, which is little beside all there was.
CREATE INDEX "Alert_open" ON "Alert" ("clinicId") WHERE "acknowledgedAt" IS NULL;
CREATE INDEX "Delivery_due" ON "Delivery" ("clinicId", "channel", "dueAt") WHERE "outcome" IS NULL;

DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['AlertStep','Delivery','MemberMail','PushSubscription','PushKey','Leave','DemoMail']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN "clinicId" SET (n_distinct = 20)', t);
  END LOOP;
END $do$;

-- Whoever may see an alert sees where it is.
CREATE POLICY read ON "AlertStep" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
-- A patient's own alert begins its way with the lead; the rest of it is the program's.
CREATE POLICY add ON "AlertStep" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("step" = 'lead' AND "takenAt" IS NULL AND cardinality("memberIds") = 0
    AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))));
CREATE POLICY change ON "AlertStep" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'system');

CREATE POLICY read ON "Delivery" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())
    OR ("patientId" IS NULL AND "memberId" = (SELECT app_member()))));
CREATE POLICY add ON "Delivery" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("memberId" = (SELECT app_member()) AND "purpose" <> 'alert' AND "outcome" IS NULL)));
CREATE POLICY change ON "Delivery" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));

-- A member's own, and the program's, which sends.
CREATE POLICY own ON "MemberMail" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));
CREATE POLICY own ON "PushSubscription" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "memberId" = (SELECT app_member())));
CREATE POLICY program ON "PushKey" FOR ALL USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'system');
CREATE POLICY read ON "DemoMail" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));
CREATE POLICY add ON "DemoMail" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'system');

CREATE POLICY read ON "Leave" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));
CREATE POLICY add ON "Leave" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));
CREATE POLICY change ON "Leave" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));

-- The job, before it acts for one clinic, asks which have something due: their ids, and nothing else, past the policies.
CREATE POLICY due ON "AlertStep" FOR SELECT TO CURRENT_USER USING (true);
CREATE POLICY due ON "Delivery" FOR SELECT TO CURRENT_USER USING (true);
CREATE FUNCTION app_due_clinics(lane text, at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public
BEGIN ATOMIC
  SELECT DISTINCT "clinicId" FROM "AlertStep" WHERE lane = 'steps' AND "takenAt" IS NULL AND "dueAt" <= at
  UNION SELECT "clinicId" FROM "Delivery" WHERE "channel" = lane AND "outcome" IS NULL AND "dueAt" <= at;
END;

-- What stands open already begins its way now. The tables' own role writes past their policies here alone.
ALTER TABLE "Alert" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "AlertStep" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "AlertStep" ("id", "clinicId", "patientId", "alertId", "step", "dueAt", "memberIds")
SELECT gen_random_uuid(), "clinicId", "patientId", "id", 'lead', "at", '{}' FROM "Alert" WHERE "acknowledgedAt" IS NULL;
ALTER TABLE "AlertStep" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Alert" FORCE ROW LEVEL SECURITY;
