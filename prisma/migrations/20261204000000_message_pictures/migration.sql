-- CreateTable
CREATE TABLE "MessagePicture" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "messageId" UUID,
    "place" INTEGER,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "data" BYTEA NOT NULL,
    "small" BYTEA NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MessagePicture_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateIndex
CREATE INDEX "MessagePicture_patientId_uploadedAt_idx" ON "MessagePicture"("patientId", "uploadedAt");

-- CreateIndex
CREATE UNIQUE INDEX "MessagePicture_patientId_messageId_place_key" ON "MessagePicture"("patientId", "messageId", "place");

-- AddForeignKey
ALTER TABLE "MessagePicture" ADD CONSTRAINT "MessagePicture_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MessagePicture" ADD CONSTRAINT "MessagePicture_patientId_messageId_fkey" FOREIGN KEY ("patientId", "messageId") REFERENCES "Message"("patientId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "MessagePicture" ADD CONSTRAINT "MessagePicture_source" CHECK ("source" IN ('patient', 'staff'));
ALTER TABLE "MessagePicture" ADD CONSTRAINT "MessagePicture_place" CHECK (
  ("messageId" IS NULL) = ("place" IS NULL) AND "place" BETWEEN 1 AND 3);
ALTER TABLE "MessagePicture" ADD CONSTRAINT "MessagePicture_size" CHECK ("width" BETWEEN 1 AND 1600 AND "height" BETWEEN 1 AND 1600);

-- A JPEG does not become smaller by packing it once more, and the rest of the row is read without it.
ALTER TABLE "MessagePicture" ALTER COLUMN "data" SET STORAGE EXTERNAL;
ALTER TABLE "MessagePicture" ALTER COLUMN "small" SET STORAGE EXTERNAL;

-- What no message names yet, which is removed after some days: few, beside all there are.
CREATE INDEX "MessagePicture_left" ON "MessagePicture" ("clinicId", "uploadedAt") WHERE "messageId" IS NULL;

ALTER TABLE "MessagePicture" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "MessagePicture" FORCE ROW LEVEL SECURITY;
ALTER TABLE "MessagePicture" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Both sides see what a message shows; before that, it is its sender's alone.
CREATE POLICY read ON "MessagePicture" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient()))
  AND ("messageId" IS NOT NULL OR "authorId" = (SELECT app_user()) OR (SELECT app_kind()) = 'system'));
CREATE POLICY add ON "MessagePicture" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("messageId" IS NULL AND "authorId" = (SELECT app_user())
    AND (((SELECT app_reads_patients()) AND "source" = 'staff')
      OR ("patientId" = (SELECT app_patient()) AND "source" = 'patient')))));
-- It joins a message of its own sender, once, and stays there.
CREATE POLICY change ON "MessagePicture" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient()))
  AND "messageId" IS NULL AND "authorId" = (SELECT app_user()))
  WITH CHECK (EXISTS (SELECT 1 FROM "Message" m WHERE m."clinicId" = "MessagePicture"."clinicId"
    AND m."patientId" = "MessagePicture"."patientId" AND m."id" = "MessagePicture"."messageId"
    AND m."authorId" = (SELECT app_user())));
CREATE POLICY remove ON "MessagePicture" FOR DELETE USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_kind()) = 'system' AND "messageId" IS NULL);
