-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Exercise" (
    "id" UUID NOT NULL,
    "clinicId" UUID,
    "slug" TEXT NOT NULL,
    "variantOf" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Exercise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExerciseRevision" (
    "id" UUID NOT NULL,
    "clinicId" UUID,
    "exerciseId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "position" TEXT NOT NULL,
    "targets" TEXT[],
    "equipment" TEXT[],
    "optionalEquipment" TEXT[],
    "laterality" TEXT NOT NULL,
    "dose" JSONB NOT NULL,
    "cautions" TEXT[],
    "stops" TEXT[],
    "harder" TEXT[],
    "easier" TEXT[],
    "figure" JSONB,
    "text" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ExerciseRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanTemplate" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "mode" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "address" TEXT,
    "loginName" TEXT,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignIn" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "activeClinicId" UUID,
    "activeMemberId" UUID,
    "activePatientId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'GB',
    "zone" TEXT NOT NULL DEFAULT 'Europe/London',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "roles" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "roles" TEXT[],
    "name" TEXT NOT NULL,
    "patientId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "clinicId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "actorKind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "patientId" UUID,
    "subjects" TEXT[],
    "reason" TEXT,
    "codes" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DoseLog" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "prescriptionId" UUID NOT NULL,
    "localDate" DATE NOT NULL,
    "slot" INTEGER,
    "source" TEXT NOT NULL,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "DoseLog_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateTable
CREATE TABLE "LogCorrection" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "logId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "correctedAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "body" JSONB,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "LogCorrection_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateTable
CREATE TABLE "Patient" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "userId" UUID,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "dateOfBirth" DATE NOT NULL,
    "pronouns" TEXT,
    "phone" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PatientZone" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "zone" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PatientZone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CareTeam" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "lead" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CareTeam_pkey" PRIMARY KEY ("clinicId","patientId","memberId")
);

-- CreateTable
CREATE TABLE "AccessReason" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccessReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" UUID NOT NULL,
    "clearedAt" TIMESTAMPTZ(3),
    "clearedBy" UUID,
    "clearedNote" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alert" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "facts" JSONB NOT NULL,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "acknowledgedBy" UUID,

    CONSTRAINT "Alert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseloadStatus" (
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "validFrom" TIMESTAMPTZ(3) NOT NULL,
    "validUntil" TIMESTAMPTZ(3) NOT NULL,
    "lastDay" DATE NOT NULL,
    "alertRank" INTEGER NOT NULL,
    "reds" INTEGER NOT NULL,
    "ambers" INTEGER NOT NULL,
    "need" TEXT NOT NULL,
    "daNum" TEXT,
    "daDen" TEXT,
    "percent" INTEGER,
    "band" TEXT,
    "provisional" BOOLEAN NOT NULL,
    "doneCount" TEXT NOT NULL,
    "dueCount" TEXT NOT NULL,
    "trend" JSONB NOT NULL,
    "flags" JSONB NOT NULL,
    "painNow" INTEGER,
    "painBefore" INTEGER,
    "lastLogAt" TIMESTAMPTZ(3),
    "phase" TEXT,
    "phaseNumber" INTEGER,
    "planNumber" INTEGER,
    "planName" TEXT,
    "paused" BOOLEAN NOT NULL DEFAULT false,
    "inFlare" BOOLEAN NOT NULL DEFAULT false,
    "planSince" DATE,

    CONSTRAINT "CaseloadStatus_pkey" PRIMARY KEY ("clinicId","patientId","validFrom")
);

-- CreateTable
CREATE TABLE "Episode" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "startDate" DATE NOT NULL,
    "endDate" DATE,
    "side" TEXT NOT NULL,

    CONSTRAINT "Episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "episodeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'ordinary',
    "effectiveFrom" DATE NOT NULL,
    "endsOn" DATE,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedBy" UUID NOT NULL,
    "draftId" UUID,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Phase" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "phaseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "weekFrom" INTEGER,
    "weekTo" INTEGER,
    "effortCeiling" INTEGER NOT NULL,
    "current" BOOLEAN NOT NULL,

    CONSTRAINT "Phase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Prescription" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "phaseRowId" UUID NOT NULL,
    "prescriptionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "exerciseId" UUID,
    "exerciseRevisionId" UUID,
    "side" TEXT,
    "dose" JSONB NOT NULL,
    "schedule" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "modifyNotes" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Prescription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanDraft" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "baseVersionId" UUID,
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PlanDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pause" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "authorKind" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Excuse" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Excuse_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrescriptionHold" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "prescriptionId" UUID NOT NULL,
    "conditionId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE,

    CONSTRAINT "PrescriptionHold_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Exercise_clinicId_slug_key" ON "Exercise"("clinicId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ExerciseRevision_exerciseId_number_key" ON "ExerciseRevision"("exerciseId", "number");

-- CreateIndex
CREATE INDEX "PlanTemplate_clinicId_name_idx" ON "PlanTemplate"("clinicId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "User_loginName_key" ON "User"("loginName");

-- CreateIndex
CREATE INDEX "User_address_idx" ON "User"("address");

-- CreateIndex
CREATE UNIQUE INDEX "SignIn_tokenHash_key" ON "SignIn"("tokenHash");

-- CreateIndex
CREATE INDEX "SignIn_userId_idx" ON "SignIn"("userId");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_clinicId_userId_key" ON "Member"("clinicId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_clinicId_id_key" ON "Member"("clinicId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE INDEX "Invite_clinicId_createdAt_idx" ON "Invite"("clinicId", "createdAt");

-- CreateIndex
CREATE INDEX "AuditEvent_clinicId_at_idx" ON "AuditEvent"("clinicId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_clinicId_patientId_at_idx" ON "AuditEvent"("clinicId", "patientId", "at");

-- CreateIndex
CREATE INDEX "DoseLog_clinicId_patientId_localDate_idx" ON "DoseLog"("clinicId", "patientId", "localDate");

-- CreateIndex
CREATE INDEX "DoseLog_clinicId_patientId_loggedAt_idx" ON "DoseLog"("clinicId", "patientId", "loggedAt");

-- CreateIndex
CREATE INDEX "LogCorrection_clinicId_patientId_logId_idx" ON "LogCorrection"("clinicId", "patientId", "logId");

-- CreateIndex
CREATE INDEX "Patient_clinicId_familyName_givenName_idx" ON "Patient"("clinicId", "familyName", "givenName");

-- CreateIndex
CREATE INDEX "Patient_userId_idx" ON "Patient"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Patient_clinicId_id_key" ON "Patient"("clinicId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Patient_clinicId_userId_key" ON "Patient"("clinicId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "PatientZone_clinicId_patientId_fromDate_key" ON "PatientZone"("clinicId", "patientId", "fromDate");

-- CreateIndex
CREATE INDEX "CareTeam_clinicId_memberId_idx" ON "CareTeam"("clinicId", "memberId");

-- CreateIndex
CREATE INDEX "AccessReason_clinicId_patientId_memberId_until_idx" ON "AccessReason"("clinicId", "patientId", "memberId", "until");

-- CreateIndex
CREATE INDEX "Condition_clinicId_patientId_idx" ON "Condition"("clinicId", "patientId");

-- CreateIndex
CREATE INDEX "Alert_clinicId_patientId_acknowledgedAt_idx" ON "Alert"("clinicId", "patientId", "acknowledgedAt");

-- CreateIndex
CREATE INDEX "CaseloadStatus_clinicId_validUntil_idx" ON "CaseloadStatus"("clinicId", "validUntil");

-- CreateIndex
CREATE UNIQUE INDEX "Episode_clinicId_patientId_id_key" ON "Episode"("clinicId", "patientId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_clinicId_patientId_id_key" ON "Plan"("clinicId", "patientId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_draftId_key" ON "PlanVersion"("draftId");

-- CreateIndex
CREATE INDEX "PlanVersion_clinicId_patientId_effectiveFrom_idx" ON "PlanVersion"("clinicId", "patientId", "effectiveFrom");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_clinicId_patientId_id_key" ON "PlanVersion"("clinicId", "patientId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_number_key" ON "PlanVersion"("planId", "number");

-- CreateIndex
CREATE INDEX "Phase_versionId_idx" ON "Phase"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Phase_clinicId_patientId_id_key" ON "Phase"("clinicId", "patientId", "id");

-- CreateIndex
CREATE INDEX "Prescription_versionId_idx" ON "Prescription"("versionId");

-- CreateIndex
CREATE INDEX "Prescription_clinicId_patientId_prescriptionId_idx" ON "Prescription"("clinicId", "patientId", "prescriptionId");

-- CreateIndex
CREATE INDEX "PlanDraft_clinicId_patientId_memberId_idx" ON "PlanDraft"("clinicId", "patientId", "memberId");

-- CreateIndex
CREATE INDEX "Pause_clinicId_patientId_toDate_idx" ON "Pause"("clinicId", "patientId", "toDate");

-- CreateIndex
CREATE INDEX "Excuse_clinicId_patientId_toDate_idx" ON "Excuse"("clinicId", "patientId", "toDate");

-- CreateIndex
CREATE INDEX "PrescriptionHold_clinicId_patientId_idx" ON "PrescriptionHold"("clinicId", "patientId");

-- AddForeignKey
ALTER TABLE "ExerciseRevision" ADD CONSTRAINT "ExerciseRevision_exerciseId_fkey" FOREIGN KEY ("exerciseId") REFERENCES "Exercise"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DoseLog" ADD CONSTRAINT "DoseLog_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogCorrection" ADD CONSTRAINT "LogCorrection_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_clinicId_fkey" FOREIGN KEY ("clinicId") REFERENCES "Clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PatientZone" ADD CONSTRAINT "PatientZone_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareTeam" ADD CONSTRAINT "CareTeam_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CareTeam" ADD CONSTRAINT "CareTeam_clinicId_memberId_fkey" FOREIGN KEY ("clinicId", "memberId") REFERENCES "Member"("clinicId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessReason" ADD CONSTRAINT "AccessReason_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseloadStatus" ADD CONSTRAINT "CaseloadStatus_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_clinicId_patientId_episodeId_fkey" FOREIGN KEY ("clinicId", "patientId", "episodeId") REFERENCES "Episode"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_clinicId_patientId_planId_fkey" FOREIGN KEY ("clinicId", "patientId", "planId") REFERENCES "Plan"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Phase" ADD CONSTRAINT "Phase_clinicId_patientId_versionId_fkey" FOREIGN KEY ("clinicId", "patientId", "versionId") REFERENCES "PlanVersion"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Prescription" ADD CONSTRAINT "Prescription_clinicId_patientId_phaseRowId_fkey" FOREIGN KEY ("clinicId", "patientId", "phaseRowId") REFERENCES "Phase"("clinicId", "patientId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanDraft" ADD CONSTRAINT "PlanDraft_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrescriptionHold" ADD CONSTRAINT "PrescriptionHold_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
