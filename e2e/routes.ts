import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Every page and endpoint of the app, as its address: `/patients/[patientId]/plan`. */
export function routes(folder = "app", address = ""): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) {
      if (entry.name.startsWith("_")) return [];
      const part = entry.name.startsWith("(") ? "" : `/${entry.name}`;
      return routes(join(folder, entry.name), address + part);
    }
    return /^(page\.tsx|route\.ts)$/.test(entry.name) ? [address || "/"] : [];
  });
}

/** Not addresses one can visit: next-auth's own, a browser's, and those that take posts alone. */
export const ELSEWHERE = [
  "/api/auth/[...nextauth]",
  "/api/v1/card-reads",
  "/api/v1/checkins",
  "/api/v1/consents",
  "/api/v1/dose-logs",
  "/api/v1/messages/opened",
  "/api/v1/reminders",
  "/api/v1/screenings",
  "/api/v1/swaps",
  // A browser's own: the phone's worker, and what makes an app of its pages.
  "/manifest.webmanifest",
  "/worker.js",
  // A demo has it alone: what it would have mailed.
  "/clinic/inbox",
];
