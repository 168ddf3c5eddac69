-- A second factor of an account: a code from an app on the phone, and codes on paper for when that is lost. Both belong to
-- the person and to no clinic; the sign-in code alone reads and writes them.
CREATE TABLE "SecondFactor" (
  "userId" UUID NOT NULL,
  "secret" TEXT NOT NULL,
  "lastStep" INTEGER NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "SecondFactor_pkey" PRIMARY KEY ("userId"),
  CONSTRAINT "SecondFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE
);
CREATE TABLE "RecoveryCode" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "hash" TEXT NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "SecondFactor"("userId") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "RecoveryCode_userId_hash_key" ON "RecoveryCode"("userId", "hash");
-- What was changed, until the person has read it: it may not have been them.
CREATE TABLE "FactorChange" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "kind" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "seenAt" TIMESTAMPTZ(3),
  CONSTRAINT "FactorChange_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "FactorChange_kind" CHECK ("kind" IN ('on', 'off', 'codes', 'recovery')),
  CONSTRAINT "FactorChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE
);
CREATE INDEX "FactorChange_unseen" ON "FactorChange"("userId") WHERE "seenAt" IS NULL;

DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['SecondFactor','RecoveryCode','FactorChange']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING ((SELECT app_kind()) = ''auth''
      AND ((SELECT app_user()) IS NULL OR "userId" = (SELECT app_user())))', t);
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT WITH CHECK ((SELECT app_kind()) = ''auth''
      AND "userId" = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY change ON %I FOR UPDATE USING ((SELECT app_kind()) = ''auth''
      AND "userId" = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY "least insert" ON %I AS RESTRICTIVE FOR INSERT
      WITH CHECK ((SELECT app_kind()) = ANY (''{auth}''::text[]))', t);
    EXECUTE format('CREATE POLICY "least update" ON %I AS RESTRICTIVE FOR UPDATE
      USING ((SELECT app_kind()) = ANY (''{auth}''::text[]))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['SecondFactor','RecoveryCode']
  LOOP
    EXECUTE format('CREATE POLICY remove ON %I FOR DELETE USING ((SELECT app_kind()) = ''auth''
      AND "userId" = (SELECT app_user()))', t);
    EXECUTE format('CREATE POLICY "least delete" ON %I AS RESTRICTIVE FOR DELETE
      USING ((SELECT app_kind()) = ANY (''{auth}''::text[]))', t);
  END LOOP;
END $do$;
