-- A one-time link to choose a new password. The sign-in code alone reads and writes it; staff see it made, never again.
CREATE TABLE "PasswordReset" (
  "id" UUID NOT NULL,
  "clinicId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "tokenHash" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "createdById" UUID,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "expiresAt" TIMESTAMPTZ(3) NOT NULL,
  "usedAt" TIMESTAMPTZ(3),
  "revokedAt" TIMESTAMPTZ(3),
  "tries" INTEGER NOT NULL DEFAULT 0,
  "seenAt" TIMESTAMPTZ(3),
  CONSTRAINT "PasswordReset_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PasswordReset_kind" CHECK ("kind" IN ('patient', 'member', 'operator')),
  CONSTRAINT "PasswordReset_made_by" CHECK (("kind" = 'operator') = ("createdById" IS NULL)),
  CONSTRAINT "PasswordReset_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic"("id"),
  CONSTRAINT "PasswordReset_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE
);
CREATE UNIQUE INDEX "PasswordReset_tokenHash_key" ON "PasswordReset"("tokenHash");
CREATE INDEX "PasswordReset_userId_usedAt_idx" ON "PasswordReset"("userId", "usedAt");
CREATE UNIQUE INDEX "PasswordReset_one_open" ON "PasswordReset"("userId") WHERE "usedAt" IS NULL AND "revokedAt" IS NULL;
ALTER TABLE "PasswordReset" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PasswordReset" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "PasswordReset" FOR SELECT
  USING ((SELECT app_kind()) = 'auth' AND ((SELECT app_user()) IS NULL OR "userId" = (SELECT app_user())));
CREATE POLICY add ON "PasswordReset" FOR INSERT
  WITH CHECK ((SELECT app_kind()) = 'auth' AND "userId" = (SELECT app_user()));
CREATE POLICY change ON "PasswordReset" FOR UPDATE
  USING ((SELECT app_kind()) = 'auth' AND "userId" = (SELECT app_user()));
