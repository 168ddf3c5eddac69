-- Conditions of one leg name it; what was recorded before has no side and goes on counting for both legs.
ALTER TABLE "Condition" ADD COLUMN "side" TEXT;
ALTER TABLE "Condition" ADD COLUMN "onDate" DATE;
ALTER TABLE "Condition" ADD COLUMN "limits" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_side" CHECK ("side" IN ('left', 'right', 'both'));
