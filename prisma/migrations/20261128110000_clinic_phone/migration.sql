-- The number that patients call; it stands on whatever is printed.
ALTER TABLE "Clinic" ADD COLUMN "phone" TEXT;
