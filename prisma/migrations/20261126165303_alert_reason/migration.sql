-- AlterTable
ALTER TABLE "Alert" ADD COLUMN     "acknowledgedNote" TEXT;
