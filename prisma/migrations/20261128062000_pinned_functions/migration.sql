-- What the policies ask is bound when it is made, not found by the search path of whoever reads: pg_dump reads with an
-- empty one, and so may anybody. Unlike a function with SET search_path, one of this kind is still inlined.
CREATE OR REPLACE FUNCTION app_kind() RETURNS text LANGUAGE sql STABLE
  RETURN coalesce(nullif(current_setting('app.kind', true), ''), 'none');
CREATE OR REPLACE FUNCTION app_user() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app_clinic() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.clinic_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app_patient() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.patient_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app_member() RETURNS uuid LANGUAGE sql STABLE
  RETURN nullif(current_setting('app.member_id', true), '')::uuid;
CREATE OR REPLACE FUNCTION app_reads_patients() RETURNS boolean LANGUAGE sql STABLE
  RETURN app_kind() IN ('clinician', 'assistant', 'system');
CREATE OR REPLACE FUNCTION app_is_staff() RETURNS boolean LANGUAGE sql STABLE
  RETURN app_kind() IN ('clinician', 'assistant', 'owner', 'system');
