-- Who is asking. Set for one transaction by the gate with set_config(…, true); absent means nobody.
-- Policies wrap each call as (select …), so that it is evaluated once a statement and not once a row.
CREATE FUNCTION app_kind() RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT coalesce(nullif(current_setting('app.kind', true), ''), 'none') $$;
CREATE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.user_id', true), '')::uuid $$;
CREATE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.clinic_id', true), '')::uuid $$;
CREATE FUNCTION app_patient() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.patient_id', true), '')::uuid $$;
CREATE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE AS
  $$ SELECT nullif(current_setting('app.member_id', true), '')::uuid $$;
-- Clinicians, assistants and the program's own jobs read patients; an owner alone does not.
CREATE FUNCTION app_reads_patients() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT app_kind() IN ('clinician', 'assistant', 'system') $$;
CREATE FUNCTION app_is_staff() RETURNS boolean LANGUAGE sql STABLE AS
  $$ SELECT app_kind() IN ('clinician', 'assistant', 'owner', 'system') $$;

-- Rules that a plan of tables can't say.
CREATE UNIQUE INDEX "Episode_one_open" ON "Episode" ("clinicId", "patientId") WHERE "endDate" IS NULL;
CREATE UNIQUE INDEX "Phase_one_current" ON "Phase" ("versionId") WHERE "current";
CREATE UNIQUE INDEX "User_one_address" ON "User" ("address") WHERE "address" IS NOT NULL AND "loginName" IS NULL;
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_ends_after_start" CHECK ("endsOn" IS NULL OR "endsOn" > "effectiveFrom");
ALTER TABLE "Pause" ADD CONSTRAINT "Pause_half_open" CHECK ("toDate" >= "fromDate");
ALTER TABLE "Excuse" ADD CONSTRAINT "Excuse_half_open" CHECK ("toDate" > "fromDate");
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row" CHECK ("id" = 1);
ALTER TABLE "SignIn" ADD CONSTRAINT "SignIn_one_hat" CHECK ("activeMemberId" IS NULL OR "activePatientId" IS NULL);

DO $do$
DECLARE
  t text;
  own text;
BEGIN
  FOR t IN SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
           WHERE n.nspname = current_schema() AND c.relkind = 'r' AND relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
  END LOOP;

  -- Everything that belongs to a patient: staff of her clinic read it, she reads her own.
  FOREACH t IN ARRAY ARRAY['PatientZone','CareTeam','Condition','Alert','CaseloadStatus','Episode','Plan','PlanVersion',
                           'Phase','Prescription','Pause','Excuse','PrescriptionHold','DoseLog','LogCorrection']
  LOOP
    own := '"clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient()))';
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT USING (%s)', t, own);
  END LOOP;

  -- Written by staff only; a plan version, its phases and prescriptions are immutable: there is no policy to change one.
  FOREACH t IN ARRAY ARRAY['PatientZone','CareTeam','Condition','Episode','Plan','PlanVersion','Phase','Prescription',
                           'Excuse','PrescriptionHold']
  LOOP
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['PatientZone','CareTeam','Condition','Episode','PrescriptionHold','Alert']
  LOOP
    EXECUTE format('CREATE POLICY change ON %I FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()))', t);
  END LOOP;
  CREATE POLICY remove ON "CareTeam" FOR DELETE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));

  -- Written by the patient too. Logs and corrections are append-only.
  FOREACH t IN ARRAY ARRAY['DoseLog','LogCorrection','Pause','Alert']
  LOOP
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT WITH CHECK (%s)', t, own);
  END LOOP;
  EXECUTE format('CREATE POLICY change ON "Pause" FOR UPDATE USING (%s)', own);
  EXECUTE format('CREATE POLICY write ON "CaseloadStatus" FOR ALL USING (%s)', own);

  -- Staff alone.
  FOREACH t IN ARRAY ARRAY['PlanDraft','AccessReason','PlanTemplate']
  LOOP
    EXECUTE format('CREATE POLICY staff ON %I FOR ALL USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()))', t);
  END LOOP;
END $do$;

-- The patient's own record. While signing in ("auth") one finds the records linked to one's own user, in any clinic.
CREATE POLICY read ON "Patient" FOR SELECT USING (
  ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients()) OR "id" = (SELECT app_patient())))
  OR ((SELECT app_kind()) = 'auth' AND "userId" = (SELECT app_user())));
CREATE POLICY add ON "Patient" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY change ON "Patient" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));

-- Identity. "auth" is the sign-in code, before anybody is known.
CREATE POLICY own ON "User" FOR ALL USING ("id" = (SELECT app_user()) OR (SELECT app_kind()) = 'auth');
CREATE POLICY own ON "SignIn" FOR ALL USING ("userId" = (SELECT app_user()) OR (SELECT app_kind()) = 'auth');
CREATE POLICY read ON "Clinic" FOR SELECT USING ("id" = (SELECT app_clinic()) OR (SELECT app_kind()) = 'auth');
CREATE POLICY add ON "Clinic" FOR INSERT WITH CHECK ((SELECT app_kind()) = 'system' AND "id" = (SELECT app_clinic()));
CREATE POLICY change ON "Clinic" FOR UPDATE USING ("id" = (SELECT app_clinic()) AND (SELECT app_is_staff()));
CREATE POLICY read ON "Member" FOR SELECT USING (
  "clinicId" = (SELECT app_clinic()) OR "userId" = (SELECT app_user()) OR (SELECT app_kind()) = 'auth');
CREATE POLICY add ON "Member" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));
CREATE POLICY change ON "Member" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));
CREATE POLICY staff ON "Invite" FOR ALL USING (
  ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff())) OR (SELECT app_kind()) = 'auth');
CREATE POLICY anyone ON "RateLimit" FOR ALL USING (true);
CREATE POLICY read ON "Installation" FOR SELECT USING (true);

-- Audit: rows are added, and read by the clinic's staff. Nobody changes or removes one.
CREATE POLICY add ON "AuditEvent" FOR INSERT WITH CHECK (
  "clinicId" = (SELECT app_clinic()) OR ("clinicId" IS NULL AND (SELECT app_kind()) = 'auth'));
CREATE POLICY read ON "AuditEvent" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_is_staff()));

-- Exercises: the built-in ones are everybody's and nobody's to write; a clinic's own are hers.
CREATE POLICY read ON "Exercise" FOR SELECT USING ("clinicId" IS NULL OR "clinicId" = (SELECT app_clinic()));
CREATE POLICY add ON "Exercise" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY change ON "Exercise" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY read ON "ExerciseRevision" FOR SELECT USING ("clinicId" IS NULL OR "clinicId" = (SELECT app_clinic()));
CREATE POLICY add ON "ExerciseRevision" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));

-- The role that migrates keeps the built-in library and the installation's mark, and nothing else.
CREATE POLICY keeper ON "Installation" FOR ALL TO CURRENT_USER USING (true);
CREATE POLICY keeper ON "Exercise" FOR ALL TO CURRENT_USER USING ("clinicId" IS NULL);
CREATE POLICY keeper ON "ExerciseRevision" FOR ALL TO CURRENT_USER USING ("clinicId" IS NULL);
