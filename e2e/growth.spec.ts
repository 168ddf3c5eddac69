import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { type APIRequestContext, type APIResponse, expect, request, test } from "playwright/test";
import type { MadeUser } from "../prisma/factories";
import { ADDED, type Grown, grow, LARGE, SMALL } from "../prisma/growth/grow";
import { grownBy, rowsReadByEach } from "../prisma/growth/rows-read";
import { cloneDatabase } from "../scripts/test-database";
import { ELSEWHERE, routes } from "./routes";

/*
 * What a page or an endpoint reads must not grow with what else the database holds. A server of its own, on a database
 * of its own, answers each of them at two sizes. Mutations and jobs have the same in lib/growth.db.test.ts.
 */

type Ids = Record<
  "patientId" | "exerciseId" | "templateId" | "card" | "chart" | "entry" | "alert" | "sheet" | "visit",
  string
>;
type Told = { origin: string; grown: Grown; staff: MadeUser; phone: MadeUser; ids: Ids };
type Who = "staff" | "phone" | "nobody";

const of =
  (id: keyof Ids, before: string, after = "") =>
  (ids: Ids) =>
    `${before}${ids[id]}${after}`;

/** Who opens each address. */
const ADDRESSES: Record<string, [Who, ((ids: Ids) => string)?]> = {
  "/": ["staff"],
  "/sign-in": ["nobody"],
  "/invite": ["nobody"],
  "/reset": ["nobody"],
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
  "/cards": ["staff"],
  "/cards/new": ["staff"],
  "/cards/[card]": ["staff", of("card", "/cards/")],
  "/cards/[card]/edit": ["staff", of("card", "/cards/", "/edit")],
  "/templates": ["staff"],
  "/templates/[templateId]": ["staff", of("templateId", "/templates/")],
  "/clinic": ["staff"],
  "/alerts": ["staff"],
  "/clinic/audit": ["staff"],
  "/clinic/care": ["staff"],
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

/** Asked for what nobody has: whoever guesses an address makes the database read no more. */
const NOBODYS = new Set(["/calendar/[file]"]);

/** What goes through all patients of its clinic by nature, and how many rows for each of them at most. */
const EACH_PATIENT: Record<string, number> = {
  // Ranks them, counts the views, goes by the care team, and has the order in which J and K go through them.
  "/": 7,
  "/caseload": 7,
  // What stands open in the clinic, whoever's list it is on: as much as there are patients with an alert.
  "/alerts": 4,
  // The threads of one's own patients, and how many of them wait.
  "/messages": 6,
  "/messages/[patientId]": 6,
  "/patients/[patientId]/decision/[alertId]": 4,
  "/clinic/care": 4,
  // A week of one's own visits: as many as there are patients who have one in it.
  "/visits": 2,
  "/api/v1/alerts": 4,
  // Finds whose open episode has no lead, and lists the open invites.
  "/clinic": 3,
};

test("the test knows every route there is", () => {
  expect([...Object.keys(ADDRESSES), ...ELSEWHERE].sort()).toEqual(routes().sort());
});

async function start(appUrl: string): Promise<{ child: ChildProcess; told: Told }> {
  const env = { ...process.env, DATABASE_APP_URL: appUrl, DATABASE_URL: "", PORT: "0" };
  const child = fork("e2e/growth-server.ts", { execArgv: ["--import", "tsx"], env });
  const [told] = (await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("The server stopped before it served."))),
  ])) as [Told];
  return { child, told };
}

async function enter(origin: string, user: MadeUser | null): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: origin });
  if (!user) return context;
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  const form = { csrfToken, identifier: user.loginName ?? "", password: user.password, json: "true" };
  expect((await context.post("/api/auth/callback/credentials", { form })).ok()).toBe(true);
  return context;
}

test("no page and no endpoint reads more where there is three times as much of everything", async () => {
  test.setTimeout(600_000);
  const { ownerUrl, appUrl } = await cloneDatabase(
    JSON.parse(process.env.PLEXUS_TEST_SERVER ?? ""),
    "growth",
  );
  const { child, told } = await start(appUrl);
  try {
    const people: Record<Who, APIRequestContext> = {
      staff: await enter(told.origin, told.staff),
      phone: await enter(told.origin, told.phone),
      nobody: await enter(told.origin, null),
    };
    const settle = async () => {
      const settled = once(child, "message");
      child.send("settle");
      await settled;
    };
    const open = async (route: string): Promise<APIResponse> => {
      const [who, address] = ADDRESSES[route] ?? ["nobody"];
      const answer = await people[who].get(address?.(told.ids) ?? route);
      expect(answer.status(), route).toBe(NOBODYS.has(route) ? 404 : 200);
      return answer;
    };
    const works = Object.fromEntries(Object.keys(ADDRESSES).map((route) => [route, () => open(route)]));
    const measure = () => rowsReadByEach(ownerUrl, works, settle);
    await grow(ownerUrl, told.grown, SMALL);
    const small = await measure();
    await grow(ownerUrl, told.grown, LARGE, SMALL);
    const large = await measure();
    for (const route of Object.keys(ADDRESSES)) {
      const most = (EACH_PATIENT[route] ?? 0) * ADDED.clinic;
      expect.soft(grownBy(small[route], large[route], most), route).toEqual([]);
    }
    expect(Object.values(large).filter(({ total }) => total > 0).length).toBeGreaterThan(30);
  } finally {
    child.kill();
  }
});
