import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations" },
  // `prisma generate` needs no database; `prisma migrate deploy` needs the owner's connection.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
