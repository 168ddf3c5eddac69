import { prisma } from "./client";

/** Does the database answer the application's role? */
export async function isReady(): Promise<boolean> {
  try {
    await prisma().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
