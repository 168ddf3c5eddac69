-- Until now the policies kept clinics and patients apart, and left it to the program what an assistant, an owner or a patient
-- may do within their own. Each kind gets the least that its actions need: a check that is forgotten in the program finds
-- nothing to write.

-- The roles of a member: an owner who treats as well is a clinician by kind.
CREATE FUNCTION app_owns() RETURNS boolean LANGUAGE sql STABLE
  RETURN app_kind() = 'system' OR (app_kind() IN ('clinician', 'assistant', 'owner')
    AND 'owner' = ANY (string_to_array(current_setting('app.roles', true), ',')));
-- What holds people's records is not told another time than its own; a demo and the tests move their clock.
CREATE FUNCTION app_told_now(at timestamptz) RETURNS boolean LANGUAGE sql STABLE
  RETURN at BETWEEN now() - interval '10 minutes' AND now() + interval '10 minutes'
    OR NOT EXISTS (SELECT 1 FROM "Installation" WHERE "mode" = 'production');

-- Who sets off which kind of statement at all. Which rows, the other policies say: these only take away.
DO $do$
DECLARE
  rule record;
  t text;
BEGIN
  FOR rule IN SELECT * FROM (VALUES
    ('INSERT', '{clinician,system}', '{AccessReason,Assessment,ConditionOverride,EducationCard,EducationCardRevision,Excuse,
      Exercise,ExerciseRevision,KnownSigns,Letter,LighterWithdrawal,MeasureSchedule,NoteAddendum,NoteTemplate,OwnMeasure,Phase,
      Plan,PlanDraft,PlanTemplate,PlanTemplateVersion,PlanVersion,Prescription,PrescriptionHold,ProgressionDecision,
      ProposalDismissal,ReasonHandling,VisitNote}'),
    ('INSERT', '{clinician,assistant,system}', '{CareTeam,CaseloadView,CaseloadWidths,Condition,Episode,MeasureResult,
      MemberCalendar,MessageTemplate,Monitoring,MonitoringTime,Patient,RecordCorrection,RecordView,Sheet,Task,Visit}'),
    ('INSERT', '{clinician,assistant,owner,system}', '{ContentSignOff,Delivery,Leave,MemberMail,PushSubscription}'),
    ('INSERT', '{clinician,assistant,owner,patient,system}', '{Invite}'),
    ('INSERT', '{clinician,assistant,patient,helper,system}', '{Alert,AlertRepeat,AlertStep,BodyChart,DoseLog,LogCorrection,
      Message,MessagePicture,MessageRead,MessageThread,Screening,ScreeningMistake}'),
    ('INSERT', '{clinician,assistant,patient,system}', '{Consent,Helper,PatientZone}'),
    ('INSERT', '{clinician,patient,system}', '{Goal,Pause}'),
    ('INSERT', '{patient,helper,system}', '{CardRead,Checkin,MessageStep,PlanSwap}'),
    ('INSERT', '{patient,system}', '{CalendarFeed,CheckinHour,CorrectionRequest,PatientMail,PatientPush,Reminder,
      ReminderChoice,ScreeningDay}'),
    ('INSERT', '{system}', '{CaseloadStatus,Clinic,DemoMail,Member,PushKey,ReminderLook}'),
    ('INSERT', '{auth}', '{PasswordReset,SignIn,User}'),
    ('INSERT', '{none}', '{RateLimit}'),
    ('UPDATE', '{clinician,system}', '{Assessment,Condition,EducationCard,Exercise,KnownSigns,Letter,MeasureSchedule,
      NoteTemplate,OwnMeasure,PlanDraft,PlanTemplate,PrescriptionHold,ReasonHandling,VisitNote}'),
    ('UPDATE', '{clinician,assistant,system}', '{Alert,CareTeam,CaseloadView,CaseloadWidths,CorrectionRequest,Delivery,Episode,
      MessageTemplate,Monitoring,Patient,Task,Visit}'),
    ('UPDATE', '{clinician,assistant,owner,system}', '{Clinic,Leave,Member,MemberMail}'),
    ('UPDATE', '{clinician,assistant,owner,patient,auth,system}', '{Invite}'),
    ('UPDATE', '{clinician,assistant,patient,helper,system}', '{Helper,MessagePicture,MessageThread}'),
    ('UPDATE', '{clinician,patient,system}', '{Goal,Pause}'),
    ('UPDATE', '{patient,system}', '{PatientMail,Reminder}'),
    ('UPDATE', '{system}', '{AlertStep,CaseloadStatus,MessageStep,PushKey,PushSubscription,ReminderLook}'),
    ('UPDATE', '{auth}', '{PasswordReset,SignIn,User}'),
    ('UPDATE', '{none}', '{RateLimit}'),
    ('DELETE', '{clinician,system}', '{Assessment,Letter,NoteTemplate,PlanDraft}'),
    ('DELETE', '{clinician,assistant,system}', '{CareTeam,CaseloadView,MemberCalendar,MessageTemplate}'),
    ('DELETE', '{clinician,assistant,owner,system}', '{MemberMail,PushSubscription}'),
    ('DELETE', '{patient,system}', '{CalendarFeed,PatientMail,PatientPush}'),
    ('DELETE', '{system}', '{CaseloadStatus,MessagePicture,ReminderLook}'),
    ('DELETE', '{none}', '{RateLimit}')
  ) AS r(verb, kinds, tables)
  LOOP
    FOREACH t IN ARRAY rule.tables::text[]
    LOOP
      EXECUTE format('CREATE POLICY %I ON %I AS RESTRICTIVE FOR %s %s ((SELECT app_kind()) = ANY (%L::text[]))',
        'least ' || lower(rule.verb), btrim(t), rule.verb,
        CASE rule.verb WHEN 'INSERT' THEN 'WITH CHECK' ELSE 'USING' END, rule.kinds);
    END LOOP;
  END LOOP;
END $do$;

-- Members join by an invite, which the program takes. Owners change roles and end membership; a name is one's own.
DROP POLICY add ON "Member";
CREATE POLICY add ON "Member" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()));
DROP POLICY change ON "Member";
CREATE POLICY change ON "Member" FOR UPDATE USING (
  "clinicId" = (SELECT app_clinic()) AND ((SELECT app_owns()) OR "id" = (SELECT app_member())));
CREATE FUNCTION app_keep_roles() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
BEGIN
  IF NOT app_owns() AND (NEW."roles", NEW."leftAt") IS DISTINCT FROM (OLD."roles", OLD."leftAt") THEN
    RAISE EXCEPTION 'permission denied: roles are changed by owners alone' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Member_keep_roles" BEFORE UPDATE ON "Member" FOR EACH ROW EXECUTE FUNCTION app_keep_roles();
DROP POLICY change ON "Clinic";
CREATE POLICY change ON "Clinic" FOR UPDATE USING ("id" = (SELECT app_clinic()) AND (SELECT app_owns()));

-- An invite is made in one's own name, for whom one may let in. It is taken back, and never removed.
DROP POLICY staff ON "Invite";
CREATE POLICY read ON "Invite" FOR SELECT USING (
  ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff())) OR (SELECT app_kind()) = 'auth');
CREATE POLICY add ON "Invite" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("createdById" = (SELECT app_member())
    AND CASE "kind" WHEN 'member' THEN (SELECT app_owns()) ELSE (SELECT app_reads_patients()) END)));
CREATE POLICY change ON "Invite" FOR UPDATE USING ((SELECT app_kind()) = 'auth'
  OR ("clinicId" = (SELECT app_clinic())
    AND CASE "kind" WHEN 'member' THEN (SELECT app_owns()) ELSE (SELECT app_is_staff()) END));

-- Leave is one's own, or recorded by an owner.
DROP POLICY add ON "Leave";
CREATE POLICY add ON "Leave" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ("createdById" = (SELECT app_member()) AND ("memberId" = (SELECT app_member()) OR (SELECT app_owns())))));
DROP POLICY change ON "Leave";
CREATE POLICY change ON "Leave" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND ("memberId" = (SELECT app_member()) OR (SELECT app_owns())));

-- What staff enter for a patient is theirs, in their own name, and never the patient's.
DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['DoseLog','LogCorrection','BodyChart','Screening']
  LOOP
    EXECUTE format('DROP POLICY add ON %I', t);
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
      AND ((SELECT app_kind()) = ''system'' OR ("authorId" = (SELECT app_user())
        AND (((SELECT app_reads_patients()) AND "source" <> ''patient'')
          OR ("patientId" = (SELECT app_patient()) AND "source" = ''patient'')))))', t);
  END LOOP;
END $do$;
DROP POLICY add ON "ScreeningMistake";
CREATE POLICY add ON "ScreeningMistake" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("authorId" = (SELECT app_user())
    AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))));
DROP POLICY add ON "Pause";
CREATE POLICY add ON "Pause" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR ((SELECT app_reads_patients()) AND "authorKind" = 'therapist' AND "authorId" = (SELECT app_member()))
  OR ("patientId" = (SELECT app_patient()) AND "authorKind" = 'patient' AND "authorId" = (SELECT app_user()))));

-- An alert begins with nobody having dealt with it.
DROP POLICY add ON "Alert";
CREATE POLICY add ON "Alert" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_kind()) = 'system'
  OR (num_nonnulls("acknowledgedAt", "acknowledgedBy", "liftedOn", "decision", "decidedAt", "decidedBy") = 0
    AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())))));

-- The caseload is what the program makes of the rows, whoever wrote them.
DROP POLICY write ON "CaseloadStatus";
CREATE POLICY write ON "CaseloadStatus" FOR ALL USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_kind()) = 'system');

-- A zone is told when it is, and stays.
DROP POLICY change ON "PatientZone";
CREATE POLICY "told now" ON "PatientZone" AS RESTRICTIVE FOR INSERT WITH CHECK ((SELECT app_kind()) = 'system'
  OR app_told_now("recordedAt"));

-- Who is signed in, the sign-in code says.
DROP POLICY own ON "SignIn";
CREATE POLICY read ON "SignIn" FOR SELECT USING ("userId" = (SELECT app_user()) OR (SELECT app_kind()) = 'auth');
CREATE POLICY write ON "SignIn" FOR ALL USING ((SELECT app_kind()) = 'auth');

-- An audit row says when it was. An owner alone, who reads no patient, reads nothing about one here either: the program
-- shows them that something was done, without what.
CREATE POLICY "told now" ON "AuditEvent" AS RESTRICTIVE FOR INSERT WITH CHECK (app_told_now("at"));
DROP POLICY read ON "AuditEvent";
CREATE POLICY read ON "AuditEvent" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR ((SELECT app_kind()) = 'owner' AND "patientId" IS NULL)));

-- Tries are counted by the program beside everybody's transaction, as nobody.
DROP POLICY anyone ON "RateLimit";
CREATE POLICY counter ON "RateLimit" FOR ALL USING ((SELECT app_kind()) = 'none');
