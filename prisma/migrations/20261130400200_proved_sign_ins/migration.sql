-- AlterTable
ALTER TABLE "SignIn" ADD COLUMN "provedAt" TIMESTAMPTZ(3);
