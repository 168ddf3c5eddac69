import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type APIRequestContext, expect, request } from "playwright/test";
import type { MadeUser } from "../prisma/factories";
import type { Grown } from "../prisma/growth/grow";

/*
 * Every page and endpoint there is, with a clinic in which each of them has something to show (growth-server.ts). A route that
 * is added must be added here: growth.spec.ts compares them.
 */

type Ids = Record<
  | "patientId"
  | "exerciseId"
  | "templateId"
  | "card"
  | "chart"
  | "entry"
  | "alert"
  | "sheet"
  | "visit"
  | "letter"
  | "picture",
  string
>;
export type Told = { origin: string; grown: Grown; staff: MadeUser; phone: MadeUser; ids: Ids };
export type Who = "staff" | "phone" | "nobody";

const of =
  (id: keyof Ids, before: string, after = "") =>
  (ids: Ids) =>
    `${before}${ids[id]}${after}`;

/** Who opens each address. */
export const ADDRESSES: Record<string, [Who, ((ids: Ids) => string)?]> = {
  "/": ["staff"],
  "/sign-in": ["nobody"],
  "/invite": ["nobody"],
  "/reset": ["nobody"],
  "/two-step": ["phone"],
  "/caseload": ["staff"],
  "/patients/new": ["staff"],
  "/patients/[patientId]": ["staff", of("patientId", "/patients/")],
  "/patients/[patientId]/body-charts": ["staff", of("patientId", "/patients/", "/body-charts")],
  "/patients/[patientId]/assessments": ["staff", of("patientId", "/patients/", "/assessments")],
  "/patients/[patientId]/assessments/open": ["staff", of("patientId", "/patients/", "/assessments/open")],
  "/patients/[patientId]/visits": ["staff", of("patientId", "/patients/", "/visits")],
  "/patients/[patientId]/visits/[visitId]": [
    "staff",
    ({ patientId, visit }) => `/patients/${patientId}/visits/${visit}`,
  ],
  "/patients/[patientId]/letters/[letterId]": [
    "staff",
    ({ patientId, letter }) => `/patients/${patientId}/letters/${letter}`,
  ],
  "/patients/[patientId]/letters/[letterId]/pdf": [
    "staff",
    ({ patientId, letter }) => `/patients/${patientId}/letters/${letter}/pdf`,
  ],
  "/visits": ["staff"],
  "/patients/[patientId]/measures": ["staff", of("patientId", "/patients/", "/measures")],
  "/patients/[patientId]/measures/[subject]": ["staff", of("patientId", "/patients/", "/measures/nprs-leg")],
  "/patients/[patientId]/consents": ["staff", of("patientId", "/patients/", "/consents")],
  "/patients/[patientId]/screenings": ["staff", of("patientId", "/patients/", "/screenings")],
  "/patients/[patientId]/screenings/new": ["staff", of("patientId", "/patients/", "/screenings/new")],
  "/patients/[patientId]/body-charts/new": ["staff", of("patientId", "/patients/", "/body-charts/new")],
  "/patients/[patientId]/decision/[alertId]": [
    "staff",
    ({ patientId, alert }) => `/patients/${patientId}/decision/${alert}`,
  ],
  "/patients/[patientId]/invite": ["staff", of("patientId", "/patients/", "/invite")],
  "/patients/[patientId]/log": ["staff", of("patientId", "/patients/", "/log")],
  "/patients/[patientId]/sheets/[sheetId]": [
    "staff",
    ({ patientId, sheet }) => `/patients/${patientId}/sheets/${sheet}`,
  ],
  "/patients/[patientId]/sheets/[sheetId]/pdf": [
    "staff",
    ({ patientId, sheet }) => `/patients/${patientId}/sheets/${sheet}/pdf`,
  ],
  "/patients/[patientId]/plan": ["staff", of("patientId", "/patients/", "/plan")],
  "/patients/[patientId]/why": ["staff", of("patientId", "/patients/", "/why")],
  "/exercises": ["staff"],
  "/exercises/drawings": ["staff"],
  "/exercises/new": ["staff"],
  "/exercises/[exerciseId]": ["staff", of("exerciseId", "/exercises/")],
  "/exercises/[exerciseId]/edit": ["staff", of("exerciseId", "/exercises/", "/edit")],
  "/exercises/[exerciseId]/variant": ["staff", of("exerciseId", "/exercises/", "/variant")],
  "/messages": ["staff"],
  "/messages/[patientId]": ["staff", of("patientId", "/messages/")],
  "/messages/[patientId]/pictures/[pictureId]": [
    "staff",
    ({ patientId, picture }) => `/messages/${patientId}/pictures/${picture}`,
  ],
  "/cards": ["staff"],
  "/cards/new": ["staff"],
  "/cards/[card]": ["staff", of("card", "/cards/")],
  "/cards/[card]/edit": ["staff", of("card", "/cards/", "/edit")],
  "/templates": ["staff"],
  "/templates/[templateId]": ["staff", of("templateId", "/templates/")],
  "/templates/[templateId]/update": ["staff", of("templateId", "/templates/", "/update")],
  "/clinic": ["staff"],
  "/alerts": ["staff"],
  "/clinic/audit": ["staff"],
  "/clinic/care": ["staff"],
  "/clinic/monitoring": ["staff"],
  "/clinic/monitoring/csv": ["staff"],
  "/patients/[patientId]/monitoring": ["staff", of("patientId", "/patients/", "/monitoring")],
  "/clinic/outcomes": ["staff"],
  "/clinic/rules": ["staff"],
  "/clinic/outcomes/csv": ["staff"],
  "/prove": ["staff"],
  "/clinic/in-error": ["staff"],
  "/clinic/settings": ["staff"],
  "/account": ["staff"],
  "/today": ["phone"],
  "/today/[entry]": ["phone", of("entry", "/today/", "?slot=1")],
  "/today/workout": ["phone"],
  "/plan": ["phone"],
  "/progress": ["phone"],
  "/progress/goals": ["phone"],
  "/progress/why": ["phone"],
  "/body-chart": ["phone"],
  "/body-chart/[chart]": ["phone", of("chart", "/body-chart/")],
  "/me": ["phone"],
  "/me/data": ["phone"],
  "/me/data/summary": ["phone"],
  "/me/devices": ["phone"],
  "/me/seen": ["phone"],
  "/me/reminders": ["phone"],
  "/me/reminders/prove": ["phone"],
  "/calendar/[file]": ["nobody", () => `/calendar/${"a".repeat(43)}.ics`],
  "/patients/[patientId]/helpers": ["staff", of("patientId", "/patients/", "/helpers")],
  "/inbox": ["phone"],
  "/inbox/pictures/[pictureId]": ["phone", of("picture", "/inbox/pictures/")],
  "/learn": ["phone"],
  "/learn/[card]": ["phone", () => "/learn/sleep"],
  "/nerve": ["phone"],
  "/nerve-map": ["staff"],
  "/offline": ["nobody"],
  "/api/download/data": ["phone"],
  "/api/health": ["nobody"],
  "/api/v1/alerts": ["staff"],
  "/api/v1/body-charts": ["phone"],
  "/api/v1/messages": ["phone"],
  "/api/v1/offline": ["phone"],
  "/api/v1/today": ["phone"],
  "/api/v1/patients/[patientId]/adherence": ["staff", of("patientId", "/api/v1/patients/", "/adherence")],
};

type Started = {
  /** What it writes to its log. */
  said?: (words: string) => void;
  env?: Record<string, string>;
};

/** A server in a process of its own, on this database. */
export async function startServer<T>(
  file: string,
  appUrl: string,
  { said, env = {} }: Started = {},
): Promise<{ child: ChildProcess; told: T }> {
  const own = { DATABASE_APP_URL: appUrl, DATABASE_URL: "", PORT: "0" };
  const child = fork(file, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...own, ...env },
    silent: said !== undefined,
  });
  if (said) for (const log of [child.stdout, child.stderr]) log?.setEncoding("utf8").on("data", said);
  const [told] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The server stopped before it served."))),
  ])) as [T];
  return { child, told };
}

/** The same with everything that the pages show. */
export const start = (appUrl: string, said?: (words: string) => void) =>
  startServer<Told>("e2e/growth-server.ts", appUrl, said ? { said } : {});

/** Signed in as one of those whom the server knows, or as nobody. */
export async function enterAs(who: Who, told: Told): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: told.origin });
  if (who === "nobody") return context;
  const user = told[who];
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const form = { csrfToken, identifier: user.loginName ?? "", password: user.password, json: "true" };
  expect((await context.post("/api/auth/callback/credentials", { form })).ok()).toBe(true);
  return context;
}

export const everybody = async (told: Told): Promise<Record<Who, APIRequestContext>> => ({
  staff: await enterAs("staff", told),
  phone: await enterAs("phone", told),
  nobody: await enterAs("nobody", told),
});
