-- CreateTable
CREATE TABLE "EducationCard" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EducationCard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EducationCardRevision" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "EducationCardRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CardRead" (
    "id" UUID NOT NULL,
    "clinicId" UUID NOT NULL,
    "patientId" UUID NOT NULL,
    "card" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "deviceAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "authorId" UUID NOT NULL,

    CONSTRAINT "CardRead_pkey" PRIMARY KEY ("patientId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "EducationCard_clinicId_slug_key" ON "EducationCard"("clinicId", "slug");

-- CreateIndex
CREATE INDEX "EducationCardRevision_clinicId_idx" ON "EducationCardRevision"("clinicId");

-- CreateIndex
CREATE UNIQUE INDEX "EducationCardRevision_cardId_number_key" ON "EducationCardRevision"("cardId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "CardRead_clinicId_patientId_card_key" ON "CardRead"("clinicId", "patientId", "card");

-- AddForeignKey
ALTER TABLE "EducationCardRevision" ADD CONSTRAINT "EducationCardRevision_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "EducationCard"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CardRead" ADD CONSTRAINT "CardRead_clinicId_patientId_fkey" FOREIGN KEY ("clinicId", "patientId") REFERENCES "Patient"("clinicId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

ALTER TABLE "EducationCard" ALTER COLUMN "clinicId" SET (n_distinct = 20);
ALTER TABLE "EducationCardRevision" ALTER COLUMN "clinicId" SET (n_distinct = 20);
ALTER TABLE "CardRead" ALTER COLUMN "clinicId" SET (n_distinct = 20);

-- Everybody of the clinic reads its cards, its patients among them; those at work there who read patients write them. A
-- revision belongs to a card of the same clinic, is in its author's name, and is never changed.
ALTER TABLE "EducationCard" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "EducationCard" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "EducationCard" FOR SELECT USING ("clinicId" = (SELECT app_clinic()));
CREATE POLICY add ON "EducationCard" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()));
CREATE POLICY change ON "EducationCard" FOR UPDATE USING ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()));
ALTER TABLE "EducationCardRevision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "EducationCardRevision" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "EducationCardRevision" FOR SELECT USING ("clinicId" = (SELECT app_clinic()));
CREATE POLICY add ON "EducationCardRevision" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND (SELECT app_reads_patients()) AND "createdBy" = (SELECT app_member())
  AND EXISTS (SELECT 1 FROM "EducationCard" c WHERE c."id" = "cardId" AND c."clinicId" = (SELECT app_clinic())));

-- Staff read what a patient has read; a patient reads and adds their own. There is no policy to change or to remove.
ALTER TABLE "CardRead" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "CardRead" FORCE ROW LEVEL SECURITY;
CREATE POLICY read ON "CardRead" FOR SELECT USING ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_reads_patients()) OR "patientId" = (SELECT app_patient())));
CREATE POLICY add ON "CardRead" FOR INSERT WITH CHECK ("clinicId" = (SELECT app_clinic())
  AND ((SELECT app_kind()) = 'system' OR ("patientId" = (SELECT app_patient()) AND "authorId" = (SELECT app_user()))));
