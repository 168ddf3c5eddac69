-- A patient is of one clinic. Not knowing that, the planner takes the share of both for what a patient has logged, expects one
-- row, and sorts all of them for the latest instead of taking it from the index.
CREATE STATISTICS "DoseLog_patient" (dependencies, ndistinct) ON "clinicId", "patientId" FROM "DoseLog";
