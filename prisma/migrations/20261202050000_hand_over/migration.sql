-- Visits that are still to come are handed over with the caseload: an owner alone, who reads no patient, does it by the program.
ALTER POLICY edit ON "Visit" WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR "changedBy" = (SELECT app_member())));
