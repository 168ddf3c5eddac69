import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeGoodWeek,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { data } from "../../prisma/factories/result";
import { insertRows } from "../../prisma/factories/rows";
import { countStatements } from "../../prisma/factories/statements";
import { refreshCaseload } from "../caseload/projection/mutations";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { seal, unseal } from "../identity/sealed";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { getEvaluation } from "../plans/progression/queries";
import { PRESENT_RULES } from "../plans/progression/rules.data";
import { toStored } from "../stored";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { readChanges } from "./changes";
import { sumRules, tryRules } from "./mutations";
import { loadCourses } from "./queries";
import { judgedAt, momentsOf } from "./run";
import { sealedSums, tryRulesSchema } from "./schema";
import { NO_SUMS, shownOf } from "./sums";

let clinic: MadeClinic;
let hanna: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic);
});

const today = () => localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
const back = (days: number) => addDays(today(), -days);
const atNoon = (days: number) => `${back(days)}T12:00:00.000Z`;

type Lived = { of?: MadeClinic; lead?: MadeMember; effort?: number; from?: number; receivedAt?: string };

async function lived({ of = clinic, lead = hanna, effort = 3, from = 14, receivedAt }: Lived = {}) {
  const patient = await makePatient(of, {
    ...{ lead, startDate: back(from), user: await makeUser(), side: "left" },
  });
  const content = await planFrom("disc-extension", { side: "left" });
  const version = await makePlanVersion(patient, content, { effectiveFrom: back(from) });
  await makeGoodWeek(patient, content, { effort, ...(receivedAt ? { receivedAt } : {}) });
  await asSystem(of.id, (db) => refreshCaseload(db, [patient.id]));
  return { patient, content, version };
}

const run = (changes = {}, member = hanna) =>
  runAs(staffActor(member), async (db) =>
    data(await tryRules(db, tryRulesSchema.parse({ changes, after: null }))),
  );
const ranOf = async (patient: MadePatient, changes = {}) =>
  (await run(changes)).ran.find(({ patientId }) => patientId === patient.id);

/** What the present rules say of the last days, the present one last. */
async function saidOf(patient: MadePatient, days: number) {
  const courses = await runAs(staffActor(hanna), (db) =>
    loadCourses(db, [patient.id], { from: back(90), to: today() }),
  );
  const course = courses.get(patient.id);
  if (!course) throw new Error("They have a course");
  return momentsOf(course, now(), days).map((moment) => judgedAt(course, moment, [PRESENT_RULES])[0] ?? null);
}
const present = (patient: MadePatient) => runAs(staffActor(hanna), (db) => getEvaluation(db, patient.id));

describe("the present day", () => {
  test.each([{ effort: 3 }, { effort: 5 }, { effort: 9 }])(
    "is judged as the read model holds it, at an effort of $effort",
    async ({ effort }) => {
      const { patient } = await lived({ effort });
      const evaluation = await present(patient);
      expect(evaluation).not.toBeNull();
      expect(await saidOf(patient, 1)).toEqual([evaluation]);
    },
  );

  test("is so after a pause, a version in the middle and a dismissal", async () => {
    const { patient, content, version } = await lived({ from: 40 });
    const own = { clinicId: clinic.id, patientId: patient.id };
    const evaluation = await present(patient);
    if (!evaluation) throw new Error("A plan is in force");
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Pause: [
          {
            ...{ ...own, id: newId<string>(), fromDate: back(20), toDate: back(15), reason: "" },
            ...{ authorKind: "therapist", authorId: hanna.id, createdAt: atNoon(21) },
          },
        ],
        ProgressionDecision: [
          {
            ...{
              ...own,
              id: newId<string>(),
              versionId: version.id,
              outcome: "progress",
              decision: "dismiss",
            },
            ...{ evaluation: toStored(evaluation), reason: "Too early for the knee.", decidedBy: hanna.id },
            ...{ draftId: null, decidedAt: atNoon(1) },
          },
        ],
      }),
    );
    await makePlanVersion(patient, content, { effectiveFrom: back(10) });
    await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
    const days = await saidOf(patient, 25);
    expect(days.at(-1)).toEqual(await present(patient));
    expect(days.map((day) => day?.grounds.includes("paused"))).toEqual([
      ...Array(4).fill(false),
      ...Array(5).fill(true),
      ...Array(16).fill(false),
    ]);
    expect(days.at(-11)?.versionId).not.toBe(days.at(-12)?.versionId);
  });
});

test("what arrived today counts today and not before", async () => {
  const { patient } = await lived({ receivedAt: now().toString({ fractionalSecondDigits: 3 }) });
  const [yesterday, present] = await saidOf(patient, 2);
  expect(yesterday?.outcome).toBe("hold");
  expect(present?.outcome).toBe("progress");
  const { patient: inTime } = await lived();
  expect((await saidOf(inTime, 2)).map((day) => day?.outcome)).toEqual(["progress", "progress"]);
});

test("other numbers gain and lose proposals, and nothing of the record is other than before", async () => {
  const { patient } = await lived({ effort: 5 });
  const before = await present(patient);
  const { changes } = readChanges({ hardEffort: "5" }, "en");
  const found = await ranOf(patient, changes);
  expect(found?.present.map(({ said }) => said)).not.toContain("regress");
  expect(found?.changed.map(({ said }) => said)).toContain("regress");
  await asSystem(clinic.id, (db) => refreshCaseload(db, [patient.id]));
  expect(await present(patient)).toEqual(before);
});

test("somebody who was discharged is judged up to then", async () => {
  const { patient } = await lived();
  await runAs(staffActor(hanna), (db) => discharge(db, { patientId: patient.id, reason: "Better" }));
  const found = await ranOf(patient);
  expect(found?.days).toBeGreaterThan(10);
  expect(await saidOf(patient, 1)).toEqual([null]);
});

test("patients of another clinic are in no part, and whoever reads no patient is refused", async () => {
  const other = await makeClinic();
  const lead = await makeMember(other);
  const { patient } = await lived({ of: other, lead });
  expect((await run()).ran.some(({ patientId }) => patientId === patient.id)).toBe(false);
  for (const roles of [["owner"], ["assistant"]] as const) {
    const member = await makeMember(clinic, { roles: [...roles] });
    await expect(run({}, member)).rejects.toThrow("forbidden");
  }
});

test("an owner who reads no patient gets sums once everybody is in them, and nothing that can be read before", async () => {
  const own = await makeClinic();
  const lead = await makeMember(own);
  const owner = await makeMember(own, { roles: ["owner"] });
  await lived({ of: own, lead, effort: 5 });
  for (let at = 0; at < 26; at += 1) await makePatient(own, { lead, user: null });
  const part = (sealed: string | null, member = owner) =>
    runAs(staffActor(member), (db) => sumRules(db, { changes: { hardEffort: 5 }, sealed }));
  const first = await part(null);
  if (!first.ok) throw new Error(first.error);
  expect(first.data).toMatchObject({ done: 25, total: 27, rows: null });
  expect(first.data.sealed).toMatch(/^[\w-]+$/);
  const last = await part(first.data.sealed);
  if (!last.ok) throw new Error(last.error);
  expect(last.data).toMatchObject({ done: 27, total: 27, sealed: null });
  // One patient alone has a plan: they are too few to be told of.
  expect(last.data.rows?.map(({ proposals }) => proposals)).toEqual([null, null, null]);
  const another = await makeMember(own, { roles: ["owner"] });
  expect(await part(first.data.sealed, another)).toMatchObject({ ok: false, error: "expired" });
  expect(await part(`A${first.data.sealed}`)).toMatchObject({ ok: false, error: "expired" });
  expect(await part(null, lead)).toMatchObject({ ok: false, error: "forbidden" });
});

describe("what is carried between two parts of an owner's sums", () => {
  const PURPOSE = "sums of a dry run";
  const FIRST_ID = "00000000-0000-7000-8000-000000000000";
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const sealed = (content: object) => seal(content, PURPOSE, secret, 2_048);
  let own: MadeClinic;
  let owner: MadeMember;
  beforeAll(async () => {
    own = await makeClinic();
    const lead = await makeMember(own);
    owner = await makeMember(own, { roles: ["owner"] });
    for (let at = 0; at < 30; at += 1) await makePatient(own, { lead, user: null });
  });
  const part = (carried: string | null, { later = 0, changes = {} } = {}) =>
    runAs(staffActor(owner), (db) =>
      sumRules({ ...db, now: db.now.add({ seconds: later }) }, { changes, sealed: carried }),
    );
  const first = async (changes = {}) => {
    const begun = await part(null, { changes });
    if (!begun.ok || begun.data.sealed === null) throw new Error("There is a second part");
    return begun.data.sealed;
  };
  const open = (carried: string) => sealedSums.parse(unseal(carried, PURPOSE, secret));

  test("opens for half an hour and no longer", async () => {
    const carried = await first();
    expect(await part(carried, { later: 29 * 60 })).toMatchObject({ ok: true, data: { done: 30 } });
    expect(await part(carried, { later: 31 * 60 })).toMatchObject({ ok: false, error: "expired" });
  });

  test("opens under the edition of the rules alone under which it began", async () => {
    const opened = open(await first());
    expect(opened.edition).toBe(PRESENT_RULES.edition);
    const other = sealed({ ...opened, edition: opened.edition + 1 });
    expect(await part(other)).toMatchObject({ ok: false, error: "expired" });
  });

  test("is as long with many numbers as with none", async () => {
    const carried = await first({ hardEffort: 5, loggedDays: 5, legPainDownPercent: 100 });
    expect(carried).toHaveLength((await first()).length);
  });

  test("has the instant of the beginning, and what was received after it counts in no part", async () => {
    const clinicOf = await makeClinic();
    const lead = await makeMember(clinicOf);
    const reader = await makeMember(clinicOf, { roles: ["owner"] });
    await lived({ of: clinicOf, lead, receivedAt: now().toString({ fractionalSecondDigits: 3 }) });
    const before = { patients: { both: 9, present: 0, changed: 0, neither: 90 }, present: 9, changed: 9 };
    const sums = { ...NO_SUMS, progress: before };
    const opened = { ...open(await first()), memberId: staffActor(reader).memberId, after: FIRST_ID, sums };
    const rowsAt = async (minutes: number) => {
      const startedAt = now().subtract({ minutes }).toString();
      const run = await runAs(staffActor(reader), (db) =>
        sumRules(db, { changes: {}, sealed: sealed({ ...opened, startedAt }) }),
      );
      return run.ok ? run.data.rows?.[0]?.patients : run.error;
    };
    const of = (patients: typeof before.patients) =>
      shownOf({ ...NO_SUMS, progress: { ...before, patients } })[0]?.patients;
    expect(await rowsAt(0)).toEqual(of({ ...before.patients, both: 10 }));
    expect(await rowsAt(20)).toEqual(of({ ...before.patients, neither: 91 }));
    expect(await rowsAt(0)).not.toEqual(await rowsAt(20));
  });
});

test("the log has who tried what on whose records", async () => {
  const { patient } = await lived();
  await run({ loggedDays: 5 });
  const found = await asSystem(clinic.id, (db) =>
    db.tx.auditEvent.findFirst({
      where: { action: "rules.try", userId: hanna.userId },
      orderBy: { at: "desc" },
    }),
  );
  expect(found?.codes).toMatchObject({ loggedDays: 5 });
  expect(found?.subjects).toContain(patient.id);
});

test("more patients need no more statements", async () => {
  const own = await makeClinic();
  const lead = await makeMember(own);
  const counted = () => countStatements(() => run({}, lead));
  await lived({ of: own, lead });
  const one = await counted();
  for (const _ of [1, 2, 3]) await lived({ of: own, lead });
  expect(await counted()).toBe(one);
});

test("a number beyond its range, and one that cannot be tried, is refused and not set right", () => {
  const parse = (changes: object) => tryRulesSchema.safeParse({ changes, after: null }).success;
  expect(parse({ loggedDays: 5 })).toBe(true);
  for (const changes of [{ loggedDays: 8 }, { loggedDays: 4.5 }, { windowDays: 3 }, { edition: 2 }])
    expect(parse(changes)).toBe(false);
});
