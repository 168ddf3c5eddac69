-- The lighter plan that stood when a draft of one was begun; null for none. One prepared since is seen before it is replaced.
ALTER TABLE "PlanDraft" ADD COLUMN "baseLighterId" UUID;
