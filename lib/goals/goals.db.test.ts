import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../prisma/factories";
import { data } from "../../prisma/factories/result";
import { recordOwnCheckins } from "../checkins/merged/mutations";
import { recordCheckins } from "../checkins/mutations";
import { listCheckins } from "../checkins/queries";
import { now } from "../clock";
import type { PatientActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { GoalId } from "../ids";
import { newId } from "../new-id";
import { getRecovery } from "../recovery/queries";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { getToday } from "../today/queries";
import { presentToday } from "../today/wire";
import { endGoal, endOwnGoal, setGoal, setOwnGoal } from "./mutations";
import { listGoalRecords, listGoals, listScores, standing } from "./queries";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic);
});

const TODAY = () => localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());

async function somebody(days = 30) {
  const from = addDays(TODAY(), -days);
  const patient = await makePatient(clinic, { lead: therapist, startDate: from });
  await makePlanVersion(patient, await planFrom("disc-extension"), { effectiveFrom: from });
  return patient;
}
const as = <T>(patient: MadePatient, work: (db: Db<PatientActor>) => Promise<T>) =>
  runAs(patientActor(patient), work);
const set = (patient: MadePatient, words: string) => as(patient, (db) => setOwnGoal(db, { words }));
const goalOf = async (patient: MadePatient, words: string): Promise<GoalId> =>
  data(await set(patient, words)).goalId;
const wordsOf = (patient: MadePatient) =>
  as(patient, async (db) => standing(await listGoals(db, patient.id)).map(({ words }) => words));

/** So many days ago, at this hour of the day. */
const score = (patient: MadePatient, goalId: string, value: number | null, days = 0, id = newId<string>()) =>
  as(patient, (db) =>
    recordCheckins(db, patient.id, {
      sentAt: now().toString(),
      items: [
        {
          ...{ type: "checkin", kind: "goal", id, zone: "Europe/London", body: { goalId, score: value } },
          deviceAt: now()
            .subtract({ hours: 24 * days, seconds: 1 })
            .toString(),
        },
      ],
    }),
  );
const asked = (patient: MadePatient) =>
  as(patient, async (db) =>
    ((await getToday(db))?.checkins.rounds ?? [])
      .flatMap(({ questions }) => questions)
      .filter(({ kind }) => kind === "goal" || kind === "choose-goals")
      .map(({ kind, goal, answered }) => [goal?.words ?? kind, answered?.value ?? null]),
  );

describe("a goal", () => {
  test("is the patient’s own words, three at most, each once, and stays on record when it is ended", async () => {
    const patient = await somebody();
    const first = await goalOf(patient, "Stairs to the flat");
    expect(await set(patient, "stairs to the FLAT")).toMatchObject({
      fields: { words: "goals.errors.same" },
    });
    await goalOf(patient, "Sleep on the left");
    await goalOf(patient, "Sit through choir");
    expect(await set(patient, "Dance")).toMatchObject({ ok: false, fields: { words: "goals.errors.full" } });
    expect(await as(patient, (db) => endOwnGoal(db, { goalId: first }))).toMatchObject({ ok: true });
    expect(await as(patient, (db) => endOwnGoal(db, { goalId: first }))).toMatchObject({
      error: "already-done",
    });
    await goalOf(patient, "Dance");
    expect(await wordsOf(patient)).toEqual(["Sleep on the left", "Sit through choir", "Dance"]);
    expect(await as(patient, async (db) => (await listGoals(db, patient.id)).length)).toBe(4);
  });

  test("is written down and ended by a clinician of the care team too, and by no other", async () => {
    const patient = await somebody();
    const by = (member: MadeMember) =>
      runAs(staffActor(member), (db) => setGoal(db, { patientId: patient.id, words: "Carry the shopping" }));
    const outsider = await makeMember(clinic);
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    expect(await by(outsider)).toMatchObject({ error: "reason-needed" });
    expect(await by(assistant)).toMatchObject({ error: "forbidden" });
    const result = await by(therapist);
    expect(await wordsOf(patient)).toEqual(["Carry the shopping"]);
    const goalId = (result.ok ? result.data.goalId : "") as GoalId;
    expect(await runAs(staffActor(outsider), (db) => endGoal(db, { goalId }))).toMatchObject({ ok: false });
    expect(await runAs(staffActor(therapist), (db) => endGoal(db, { goalId }))).toMatchObject({ ok: true });
    expect(await wordsOf(patient)).toEqual([]);
  });

  test("is no other patient’s to read, to end or to score", async () => {
    const [patient, other] = [await somebody(), await somebody()];
    const goalId = await goalOf(patient, "Stairs to the flat");
    expect(await as(other, (db) => endOwnGoal(db, { goalId }))).toMatchObject({ error: "not-found" });
    expect(await as(other, (db) => db.tx.goal.count())).toBe(0);
    expect(await score(other, goalId, 5)).toMatchObject([{ status: 422, error: "unknown-goal" }]);
    const row = await asSystem(clinic.id, (db) => db.tx.goal.findFirst({ where: { id: goalId } }));
    if (!row) throw new Error("It was set");
    const copy = { ...row, id: newId<string>() };
    await expect(as(other, (db) => db.tx.goal.createMany({ data: copy }))).rejects.toThrow();
    const change = (data: object) =>
      as(patient, (db) => db.tx.goal.updateMany({ where: { id: goalId }, data }));
    await expect(change({ words: "Another" })).rejects.toThrow();
  });
});

describe("its scores", () => {
  test("are asked for at once, kept once, and again in the round after two weeks", async () => {
    const patient = await somebody();
    const goalId = await goalOf(patient, "Stairs to the flat");
    expect(await asked(patient)).toEqual([["Stairs to the flat", null]]);
    const today = await as(patient, getToday);
    expect(today && presentToday(today).checkins.flatMap(({ questions }) => questions)).toContainEqual({
      ...{ kind: "goal", goal: { id: goalId, words: "Stairs to the flat" }, answered: null },
    });
    const id = newId<string>();
    expect(await score(patient, goalId, 4, 0, id)).toMatchObject([{ status: 201 }]);
    expect(await asked(patient)).toEqual([["Stairs to the flat", 4]]);
    expect(await score(patient, goalId, 11)).toMatchObject([{ status: 422 }]);
    const [early, late] = [await somebody(), await somebody()];
    await score(early, await goalOf(early, "Stairs to the flat"), 4, 6);
    await score(late, await goalOf(late, "Stairs to the flat"), 4, 18);
    expect([await asked(early), await asked(late)]).toEqual([[], [["Stairs to the flat", null]]]);
  });

  test("give each goal its start and its last; a skip takes back what was said that day", async () => {
    const patient = await somebody();
    const [stairs, choir] = [await goalOf(patient, "Stairs"), await goalOf(patient, "Choir")];
    for (const [goal, value, days] of [
      ...([
        [stairs, 4, 28],
        [stairs, 7, 14],
        [stairs, 8, 0],
      ] as const),
      ...([
        [choir, 3, 28],
        [choir, null, 14],
      ] as const),
    ])
      await score(patient, goal, value, days);
    const recovery = await as(patient, (db) =>
      getRecovery(db, patient.id, { today: TODAY(), locked: false }),
    );
    expect(recovery?.goals.map(({ words, start, now }) => [words, start?.score, now?.score])).toEqual([
      ["Stairs", 4, 8],
      ["Choir", 3, undefined],
    ]);
    expect(recovery?.milestones).toMatchObject([{ words: "Stairs", from: 4, to: 7 }]);
    await score(patient, stairs, null);
    const scores = await as(patient, (db) => listScores(db, patient.id, [{ id: stairs }]));
    expect(scores.map((one) => one.score)).toEqual([4, 7]);
    const shown = await runAs(staffActor(therapist), (db) => listGoalRecords(db, patient.id, patient.zones));
    expect(shown).toMatchObject([
      { words: "Stairs", setOn: TODAY(), endedOn: null, start: { score: 4 }, now: { score: 7 } },
      { words: "Choir", start: { score: 3 }, now: null },
    ]);
    // The weekly trend of the record holds one answer a kind and day: goals have their own place.
    const trend = await as(patient, (db) => listCheckins(db, patient.id, TODAY()));
    expect(trend.filter(({ kind }) => kind === "goal")).toEqual([]);
  });
});

test("whoever has set none is asked to once, with the weekly questions", async () => {
  const patient = await somebody();
  expect(await asked(patient)).toEqual([["choose-goals", null]]);
  await as(patient, (db) =>
    recordCheckins(db, patient.id, {
      sentAt: now().toString(),
      items: [
        {
          ...{ type: "checkin", kind: "choose-goals", id: newId<string>(), zone: "Europe/London" },
          ...{
            deviceAt: now()
              .subtract({ hours: 24 * 8 })
              .toString(),
            body: { skipped: true },
          },
        },
      ],
    }),
  );
  expect(await asked(patient)).toEqual([]);
  const other = await somebody();
  await goalOf(other, "Stairs to the flat");
  expect((await asked(other)).map(([name]) => name)).toEqual(["Stairs to the flat"]);
});

test("a helper scores goals, and neither chooses them nor says that none are wanted", async () => {
  const patient = await somebody();
  const { actor } = await makeHelper(patient);
  const send = (kind: string, body: object) =>
    runAs(actor, (db) => {
      const item = { type: "checkin", kind, id: newId<string>(), zone: "Europe/London", body };
      const items = [{ ...item, deviceAt: now().toString() }];
      return recordOwnCheckins(db, { sentAt: now().toString(), items });
    });
  expect(await send("choose-goals", { skipped: true })).toMatchObject([{ status: 422, error: "not-yours" }]);
  expect(await asked(patient)).toEqual([["choose-goals", null]]);
  const goalId = await goalOf(patient, "Walk to the river");
  expect(await send("goal", { goalId, score: 3 })).toMatchObject([{ status: 201 }]);
});

describe("the recovery of an episode", () => {
  test("reads leg pain and minutes of the episode, the first week and the last half year", async () => {
    const patient = await somebody(300);
    const answer = (kind: string, body: object, days: number) => ({
      ...{ type: "checkin", kind, id: newId<string>(), zone: "Europe/London", body },
      deviceAt: now()
        .subtract({ hours: 24 * days, seconds: 1 })
        .toString(),
    });
    await as(patient, (db) =>
      recordCheckins(db, patient.id, {
        sentAt: now().toString(),
        items: [
          ...[298, 297, 296].map((days) => answer("rest-pain", { pain: 7 }, days)),
          answer("rest-pain", { pain: 1 }, 250),
          ...[2, 1].map((days) => answer("rest-pain", { pain: 3 }, days)),
          answer("rest-pain", { pain: null }, 1),
          ...[answer("walked", { minutes: 5 }, 290), answer("walked", { minutes: 20 }, 3)],
          answer("rest-pain", { pain: 9 }, 320),
        ],
      }),
    );
    const recovery = await as(patient, (db) =>
      getRecovery(db, patient.id, { today: TODAY(), locked: false }),
    );
    expect(recovery).toMatchObject({
      pain: { source: "check-in", start: { pain: 7 }, now: { pain: 3 }, change: "better" },
      ...{ heading: "less", walked: { start: 5, now: 20 }, sat: { start: null, now: null } },
    });
    expect(recovery?.pain.points.map(({ pain }) => pain)).toEqual([7, 3]);
  });
});
