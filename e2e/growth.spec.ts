import { once } from "node:events";
import { type APIResponse, expect, test } from "playwright/test";
import { ADDED, grow, LARGE, SMALL } from "../prisma/growth/grow";
import { grownBy, rowsReadByEach } from "../prisma/growth/rows-read";
import { cloneDatabase } from "../scripts/test-database";
import { ADDRESSES, everybody, start } from "./every-page";
import { ELSEWHERE, routes } from "./routes";

/*
 * What a page or an endpoint reads must not grow with what else the database holds. A server of its own, on a database
 * of its own, answers each of them at two sizes. Mutations and jobs have the same in lib/growth.db.test.ts.
 */

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
  // Whoever is monitored, by name: how many there are is counted, and a file has all of them.
  "/clinic/monitoring": 12,
  "/clinic/monitoring/csv": 20,
  // Each episode of two years, with the values of its first day and of its last: here all of a patient's are of one day.
  "/clinic/outcomes": 30,
  "/clinic/outcomes/csv": 30,
  // A week of one's own visits: as many as there are patients who have one in it.
  "/visits": 2,
  "/api/v1/alerts": 4,
  // Finds whose open episode has no lead, and lists the open invites.
  "/clinic": 3,
};

test("the test knows every route there is", () => {
  expect([...Object.keys(ADDRESSES), ...ELSEWHERE].sort()).toEqual(routes().sort());
});

test("no page and no endpoint reads more where there is three times as much of everything", async () => {
  test.setTimeout(600_000);
  const { ownerUrl, appUrl } = await cloneDatabase(
    JSON.parse(process.env.PLEXUS_TEST_SERVER ?? ""),
    "growth",
  );
  const { child, told } = await start(appUrl);
  try {
    const people = await everybody(told);
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
