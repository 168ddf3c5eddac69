-- A phase's prescriptions are found by the phase: without this, every history read all prescriptions of all clinics.
CREATE INDEX "Prescription_phaseRowId_idx" ON "Prescription"("phaseRowId");

-- Kinds are closed lists in the code; the database holds the same ones (lib/db/kinds.db.test.ts compares them).
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_kind" CHECK ("kind" IN ('red-flag', 'stop-S0', 'stop-S5', 'stop-S3',
  'new-symptom', 'stop-S4', 'stop-S1', 'moved-down', 'contraindication', 'modify-needed'));
ALTER TABLE "DoseLog" ADD CONSTRAINT "DoseLog_source" CHECK ("source" IN ('patient', 'therapist', 'paper'));
ALTER TABLE "LogCorrection" ADD CONSTRAINT "LogCorrection_source" CHECK ("source" IN ('patient', 'therapist', 'paper'));
ALTER TABLE "LogCorrection" ADD CONSTRAINT "LogCorrection_kind" CHECK ("kind" IN ('edit', 'undo'));
ALTER TABLE "BodyChart" ADD CONSTRAINT "BodyChart_source" CHECK ("source" IN ('patient', 'staff'));
ALTER TABLE "Prescription" ADD CONSTRAINT "Prescription_kind" CHECK ("kind" IN ('stretch', 'nerve-glide', 'mobility',
  'motor-control', 'strength', 'aerobic', 'posture', 'rest-position', 'sitting-limit', 'walking-breaks', 'medication',
  'education'));
ALTER TABLE "Prescription" ADD CONSTRAINT "Prescription_side" CHECK ("side" IN ('left', 'right', 'both'));
ALTER TABLE "Episode" ADD CONSTRAINT "Episode_side" CHECK ("side" IN ('left', 'right', 'both'));
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_kind" CHECK ("kind" IN ('ordinary', 'flare'));
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_authorKind" CHECK ("authorKind" IN ('patient', 'therapist'));
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_kind" CHECK ("kind" IN ('member', 'patient'));
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_roles" CHECK ("roles" <@ ARRAY['owner', 'therapist', 'assistant']::text[]);
ALTER TABLE "Member" ADD CONSTRAINT "Member_roles" CHECK ("roles" <@ ARRAY['owner', 'therapist', 'assistant']::text[]);
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_code" CHECK ("code" IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8',
  'C9', 'C10', 'C11', 'C12', 'C13'));
ALTER TABLE "ExerciseRevision" ADD CONSTRAINT "ExerciseRevision_kind" CHECK ("kind" IN ('stretch', 'nerve-glide',
  'mobility', 'motor-control', 'strength', 'aerobic', 'posture', 'rest-position'));
ALTER TABLE "ExerciseRevision" ADD CONSTRAINT "ExerciseRevision_laterality" CHECK ("laterality" IN ('bilateral',
  'unilateral', 'alternating'));
ALTER TABLE "CaseloadStatus" ADD CONSTRAINT "CaseloadStatus_need" CHECK ("need" IN ('act', 'week', 'steady'));
ALTER TABLE "CaseloadStatus" ADD CONSTRAINT "CaseloadStatus_band" CHECK ("band" IN ('on-track', 'partial', 'low'));
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorKind" CHECK ("actorKind" IN ('clinician', 'assistant', 'owner',
  'patient', 'system', 'auth'));
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_mode" CHECK ("mode" IN ('production', 'demo', 'test'));

-- The last row of each patient holds for ever, and says from when on it is out of date.
ALTER TABLE "CaseloadStatus" ADD COLUMN "staleFrom" TIMESTAMPTZ(3);
-- Forced row-level security would hide every row from the role that migrates.
ALTER TABLE "CaseloadStatus" NO FORCE ROW LEVEL SECURITY;
UPDATE "CaseloadStatus" s SET "staleFrom" = s."validUntil", "validUntil" = '9999-12-31'
  WHERE NOT EXISTS (SELECT 1 FROM "CaseloadStatus" n
    WHERE n."clinicId" = s."clinicId" AND n."patientId" = s."patientId" AND n."validFrom" > s."validFrom");
ALTER TABLE "CaseloadStatus" FORCE ROW LEVEL SECURITY;
