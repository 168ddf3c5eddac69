-- An assessment is saved at every pause while it is typed, as a draft of a plan is: neither is what a patient is shown.
DROP INDEX "AuditEvent_by_staff";
CREATE INDEX "AuditEvent_by_staff" ON "AuditEvent" ("clinicId", "patientId", "at" DESC, "id" DESC)
  WHERE "actorKind" IN ('clinician', 'assistant', 'owner') AND "action" NOT LIKE '%.read' AND "action" <> 'draft.save'
    AND "action" <> 'assessment.save';
