-- The answer by which the urgency of its warning sign was chosen stays with the conclusion.
ALTER TABLE "Assessment" ADD COLUMN "acute" TEXT;
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_acute" CHECK ("acute" IN ('yes', 'no', 'unknown')
  AND ("acute" IS NULL OR "concludedAt" IS NOT NULL));
