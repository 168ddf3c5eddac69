-- Keys stay as they were made. A key that moved would take along the rows that point at it, append-only ones too,
-- because referential actions step around the policies.
DO $do$
DECLARE
  fk record;
BEGIN
  FOR fk IN SELECT conrelid::regclass AS owner, conname AS name, pg_get_constraintdef(oid) AS definition
            FROM pg_constraint
            WHERE connamespace = current_schema()::regnamespace AND contype = 'f' AND confupdtype = 'c'
  LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I, ADD CONSTRAINT %I %s', fk.owner, fk.name, fk.name,
                   replace(fk.definition, ' ON UPDATE CASCADE', ''));
  END LOOP;
END $do$;

-- A draft is published once for its patient; that another clinic has used its id is nobody's business.
DROP INDEX "PlanVersion_draftId_key";
CREATE UNIQUE INDEX "PlanVersion_patientId_draftId_key" ON "PlanVersion"("patientId", "draftId");

-- A revision is added to an exercise of the clinic's own.
DROP POLICY add ON "ExerciseRevision";
CREATE POLICY add ON "ExerciseRevision" FOR INSERT WITH CHECK (
  "clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients())
  AND EXISTS (SELECT 1 FROM "Exercise" e WHERE e."id" = "exerciseId" AND e."clinicId" = (SELECT app_clinic())));

-- What a patient adds is hers, in her own name.
DO $do$
DECLARE
  t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['DoseLog','LogCorrection','BodyChart']
  LOOP
    EXECUTE format('DROP POLICY add ON %I', t);
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients())
      OR ("patientId" = (SELECT app_patient()) AND "source" = ''patient'' AND "authorId" = (SELECT app_user()))))', t);
  END LOOP;
END $do$;
DROP POLICY add ON "Pause";
CREATE POLICY add ON "Pause" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients())
  OR ("patientId" = (SELECT app_patient()) AND "authorKind" = 'patient' AND "authorId" = (SELECT app_user()))));
DROP POLICY change ON "Pause";
CREATE POLICY change ON "Pause" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND ((SELECT app_reads_patients())
  OR ("patientId" = (SELECT app_patient()) AND "authorKind" = 'patient')));

-- Conditions carry the clinicians' own words; what they take off Today a patient sees as holds.
DROP POLICY read ON "Condition";
CREATE POLICY read ON "Condition" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));

-- A record is linked to a user by joining, which the program does.
DROP POLICY change ON "Patient";
CREATE POLICY change ON "Patient" FOR UPDATE USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_kind()) = 'system');

-- A reason is given once, by whoever needs it, and stays.
DROP POLICY staff ON "AccessReason";
CREATE POLICY read ON "AccessReason" FOR SELECT USING ("clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()));
CREATE POLICY add ON "AccessReason" FOR INSERT WITH CHECK (
  "clinicId" = (SELECT app_clinic()) AND (SELECT app_reads_patients()) AND "memberId" = (SELECT app_member()));

-- Users are made and changed by the sign-in code, and removed by nobody.
DROP POLICY own ON "User";
CREATE POLICY read ON "User" FOR SELECT USING ("id" = (SELECT app_user()) OR (SELECT app_kind()) = 'auth');
CREATE POLICY add ON "User" FOR INSERT WITH CHECK ((SELECT app_kind()) = 'auth');
CREATE POLICY change ON "User" FOR UPDATE USING ((SELECT app_kind()) = 'auth' AND "id" = (SELECT app_user()));

-- An audit row says who wrote it.
DROP POLICY add ON "AuditEvent";
CREATE POLICY add ON "AuditEvent" FOR INSERT WITH CHECK (
  ("clinicId" = (SELECT app_clinic()) OR ("clinicId" IS NULL AND (SELECT app_kind()) = 'auth'))
  AND "userId" IS NOT DISTINCT FROM (SELECT app_user()) AND "actorKind" = (SELECT app_kind()));
