-- The first invitation of a clinic is made by the program: nobody is a member yet.
ALTER TABLE "Invite" ALTER COLUMN "createdById" DROP NOT NULL;
