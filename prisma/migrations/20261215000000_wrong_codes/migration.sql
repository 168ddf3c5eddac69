-- Whoever knows a password and gives wrong codes is told to the person, as what became of their second factor is.
ALTER TABLE "FactorChange" DROP CONSTRAINT "FactorChange_kind";
ALTER TABLE "FactorChange" ADD CONSTRAINT "FactorChange_kind" CHECK ("kind" IN ('on', 'off', 'codes', 'recovery', 'guessed'));
