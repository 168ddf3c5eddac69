-- What a clinician decided about a stop, by whom and when; the alert stays open until it is done.
ALTER TABLE "Alert" ADD COLUMN "decision" TEXT;
ALTER TABLE "Alert" ADD COLUMN "decisionDays" INTEGER;
ALTER TABLE "Alert" ADD COLUMN "decidedAt" TIMESTAMPTZ(3);
ALTER TABLE "Alert" ADD COLUMN "decidedBy" UUID;
ALTER TABLE "Alert" ADD CONSTRAINT "Alert_decision" CHECK ("decision" IN ('go-on', 'easier', 'half', 'take-out', 'call'));
