-- A clinic may ask whoever works there for a second factor, from a day on.
ALTER TABLE "Clinic" ADD COLUMN     "factorFrom" DATE;
