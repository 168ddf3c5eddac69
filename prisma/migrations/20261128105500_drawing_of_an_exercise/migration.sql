ALTER TABLE "ExerciseRevision" RENAME COLUMN "figure" TO "drawing";
