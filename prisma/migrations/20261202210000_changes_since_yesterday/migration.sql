-- AlterTable
ALTER TABLE "CaseloadStatus" ADD COLUMN     "changes" JSONB NOT NULL DEFAULT '[]';
