import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeClinic } from "@/prisma/factories";
import { type Cast, cast } from "@/prisma/growth/cast";
import { BEFORE, DEEDS } from "@/prisma/growth/deeds";
import { ADDED, type Grown, grow, LARGE, SMALL } from "@/prisma/growth/grow";
import { disconnect, grownBy, type RowsRead, rowsRead } from "@/prisma/growth/rows-read";

/*
 * What a mutation reads must not grow with what else the database holds: neither with other clinics, nor with other
 * patients of the same clinic. Each is done twice, at two sizes, and what the database counted is compared. The pages
 * have the same in e2e/growth.spec.ts.
 */

let small: Record<string, RowsRead>;
let large: Record<string, RowsRead>;

/** Mutations that only others call, each within one that is done here. */
const WITHIN = new Set([
  ...["raiseAlerts", "closeStops", "refreshCaseload", "releaseCare", "keepCorrections", "takeBatch"],
  ...["episodeRefused", "todayOf", "endEpisode", "reopenEpisode", "writeVersion", "publishFollowing"],
  ...["setLook", "replanReminders", "tooManyOf", "sendOwn", "putOffLook", "putOffReminder"],
  ...["addDeliveries", "sayMessages", "attachPictures"],
  ...["forgetReminders", "carryReminders", "returnReminders", "endHelpersOf"],
]);

/** What goes through all patients by nature, and how many rows for each of them at most. */
const EACH_PATIENT: Record<string, { of: "clinic" | "all"; rows: number }> = {
  // Ranks them, counts the views, and goes by the care team.
  readCaseload: { of: "clinic", rows: 6 },
  // Names are folded and compared one by one.
  searchPatients: { of: "clinic", rows: 1 },
  // What stands open in the clinic, whoever's list it is on: as much as there are patients with an alert.
  readOwnAlerts: { of: "clinic", rows: 4 },
  // Whoever has no lead is found among all open episodes.
  handOver: { of: "clinic", rows: 5 },
  // Takes all steps that are due, of whatever patient.
  takeSteps: { of: "clinic", rows: 12 },
  // Lists the threads of one's own patients, and takes all steps that are due.
  readThreads: { of: "clinic", rows: 6 },
  takeMessageSteps: { of: "clinic", rows: 6 },
  // Finds the most urgent of all that wait.
  sendNext: { of: "clinic", rows: 2 },
  // Finds the one that is due first among all that wait.
  takeLook: { of: "clinic", rows: 2 },
  sendReminder: { of: "clinic", rows: 2 },
  // Judges each patient of the clinic, a part at a time, and counts how many there are.
  tryRules: { of: "clinic", rows: 60 },
  sumRules: { of: "clinic", rows: 60 },
  // The job looks at each patient's last row.
  extendHorizon: { of: "all", rows: 8 },
};

function mutations(folder = "lib"): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === "generated" ? [] : mutations(join(folder, entry.name));
    if (entry.name !== "mutations.ts") return [];
    const source = readFileSync(join(folder, entry.name), "utf8");
    return [...source.matchAll(/^export (?:async function|const) (\w+)/gm)].map((found) => found[1] ?? "");
  });
}

test("the test knows every mutation there is", () => {
  expect([...Object.keys(DEEDS), ...WITHIN].sort()).toEqual(mutations().sort());
});

const ownerUrl = () => process.env.DATABASE_URL ?? "";

const isRefused = (result: unknown): boolean =>
  Array.isArray(result)
    ? result.some((item: { status: number }) => item.status >= 400)
    : typeof result === "object" && result !== null && "ok" in result && result.ok === false;

/** A refusal would read little and prove nothing. */
async function work(c: Cast, name: string): Promise<void> {
  const result = await DEEDS[name]?.(c);
  expect(isRefused(result), `${name} is refused: ${JSON.stringify(result)}`).toBe(false);
}

async function measure(c: Cast): Promise<Record<string, RowsRead>> {
  const all: Record<string, RowsRead> = {};
  for (const name of Object.keys(DEEDS)) {
    await BEFORE[name]?.(c);
    all[name] = await rowsRead(ownerUrl(), () => work(c, name), disconnect);
  }
  return all;
}

/** Whom the copies are made of has been through everything, so that no table is left small. */
async function lived(c: Cast): Promise<Grown> {
  for (const name of Object.keys(DEEDS)) {
    await BEFORE[name]?.(c);
    await work(c, name);
  }
  return { clinicId: c.owner.clinicId, patientId: c.patient.id };
}

beforeAll(async () => {
  const [clinic, other] = [await makeClinic(), await makeClinic()];
  const [first, second] = [await cast(clinic), await cast(clinic)];
  const { patientId } = await lived(await cast(clinic));
  const { clinicId } = await lived(await cast(other));
  await grow(ownerUrl(), { clinicId, patientId }, SMALL);
  small = await measure(first);
  await grow(ownerUrl(), { clinicId, patientId }, LARGE, SMALL);
  large = await measure(second);
}, 600_000);

test.each(Object.keys(DEEDS))("%s reads no more where there is three times as much of everything", (name) => {
  const nature = EACH_PATIENT[name];
  expect(grownBy(small[name], large[name], nature && nature.rows * ADDED[nature.of])).toEqual([]);
});
