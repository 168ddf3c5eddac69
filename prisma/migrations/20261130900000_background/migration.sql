-- What a clinic knows of a person beside the plan. Each as it was last said; what stood before is in RecordCorrection.
ALTER TABLE "Patient"
  ADD COLUMN "address" TEXT,
  ADD COLUMN "contactBy" TEXT,
  ADD COLUMN "language" TEXT,
  ADD COLUMN "interpreter" TEXT,
  ADD COLUMN "gp" TEXT,
  ADD COLUMN "nextOfKin" TEXT,
  ADD COLUMN "allergies" TEXT,
  ADD COLUMN "medicines" TEXT,
  ADD COLUMN "imaging" TEXT,
  ADD CONSTRAINT "Patient_contactBy" CHECK ("contactBy" IN ('phone', 'text-message', 'email', 'letter')),
  ADD CONSTRAINT "Patient_interpreter" CHECK ("interpreter" IN ('needed', 'not-needed'));

ALTER TABLE "RecordCorrection" DROP CONSTRAINT "RecordCorrection_field";
ALTER TABLE "RecordCorrection" ADD CONSTRAINT "RecordCorrection_field" CHECK ("field" IN ('givenName', 'familyName',
  'dateOfBirth', 'phone', 'pronouns', 'side', 'lead', 'signIn', 'diedOn', 'enteredInError', 'mergedInto', 'address',
  'contactBy', 'language', 'interpreter', 'gp', 'nextOfKin', 'allergies', 'medicines', 'imaging'));
