import { isPatientPage } from "./pages";

/**
 * How the worker answers: with the network, and the shell where there is none (`page`); with what it has (`code`); or not
 * at all (`network`), which is every answer with data in it.
 */
export type Way = "page" | "code" | "network";

type Asked = { method: string; mode: string; url: string };

export function wayOf({ method, mode, url }: Asked, origin: string): Way {
  const asked = new URL(url);
  if (method !== "GET" || asked.origin !== origin) return "network";
  // Named by what is in them: the same address never means anything else.
  if (asked.pathname.startsWith("/_next/static/")) return "code";
  return mode === "navigate" && isPatientPage(asked.pathname) ? "page" : "network";
}

/** A gateway that finds nobody behind it. */
const UNREACHED = [502, 503, 504];

/** Whether an answer came from the program itself. */
export const isFromProgram = ({ status }: { status: number }): boolean => !UNREACHED.includes(status);
