import { beforeEach, describe, expect, it } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "../../prisma/factories";
import { data } from "../../prisma/factories/result";
import { insertRows, type Row } from "../../prisma/factories/rows";
import { hearStatements } from "../../prisma/factories/statements";
import { getStandingStop, listAlerts } from "../alerts/queries";
import { now } from "../clock";
import type { PatientActor } from "../db/actor";
import { lockPatients } from "../db/lock";
import { asSystem, type Db } from "../db/scope";
import { getStanding } from "../deliveries/standing/queries";
import { runAs } from "../gates/run";
import type { AssessmentId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { setCareTeam } from "../patients/mutations";
import { getZones } from "../patients/queries";
import { recordScreenings } from "../screenings/mutations";
import type { Answers, Changes } from "./answers";
import { concludeAssessment, discardAssessment, saveAssessment } from "./mutations";
import { getAssessmentPage, getRecordedFindings, isConcluded, listAssessments } from "./queries";
import { saveAssessmentSchema } from "./schema";
import type { Acute } from "./weakness";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;
beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Reyes" });
  patient = await makePatient(clinic, { lead: hanna });
  await runAs(staffActor(hanna), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
});

type Save = { by?: MadeMember; id?: AssessmentId; exists?: boolean; changes: Changes; before?: Changes };
const made = () => newId<AssessmentId>();
const save = ({ by = hanna, id = made(), exists = false, changes, before = {} }: Save) =>
  runAs(staffActor(by), (db) =>
    saveAssessment(db, { assessmentId: id, patientId: patient.id, exists, changes, before }),
  );
/** As whoever sees it as it is, or as they saw it. */
const conclude = async (
  assessmentId: AssessmentId,
  by = hanna,
  { acute = "unknown", seen }: { acute?: Acute; seen?: Answers } = {},
) => {
  const stored = await asSystem(clinic.id, (db) => listAssessments(db, patient.id));
  const answers = seen ?? stored.find(({ id }) => id === assessmentId)?.answers ?? {};
  return runAs(staffActor(by), (db) =>
    concludeAssessment(db, { assessmentId, answers, conclusion: "mixed", acute }),
  );
};
const listed = (by = hanna) => runAs(staffActor(by), (db) => listAssessments(db, patient.id));
const alerts = () =>
  asSystem(clinic.id, (db) =>
    db.tx.alert.findMany({ where: { patientId: patient.id }, select: { kind: true, facts: true } }),
  );
const idOf = async (saved: ReturnType<typeof save>): Promise<AssessmentId> => data(await saved).id;

describe("an open assessment", () => {
  it("is begun by the first finding, and one that two write in is the same", async () => {
    const id = await idOf(save({ changes: { slump: "reproduced" } }));
    const other = await save({ by: tom, changes: { effusion: 1 } });
    expect(other).toMatchObject({
      ok: true,
      data: { id, answers: { slump: "reproduced", effusion: 1 } },
    });
    expect(await listed()).toMatchObject([{ id, conclusion: null, by: "Tom Reyes", begunBy: "Hanna Lind" }]);
  });

  it("keeps what somebody else found in the same field, and says so", async () => {
    const id = await idOf(save({ changes: { slump: "reproduced", effusion: 0 } }));
    const late = await save({
      ...{ by: tom, id, changes: { slump: "unchanged", warmth: "no" } },
      before: { slump: null, warmth: null },
    });
    expect(late).toMatchObject({
      ok: true,
      data: { answers: { slump: "reproduced", warmth: "no" }, by: "Hanna Lind", isOwn: false },
    });
    const chosen = await save({
      ...{ by: tom, id, changes: { slump: "unchanged" }, before: { slump: "reproduced" } },
    });
    expect(chosen).toMatchObject({ ok: true, data: { answers: { slump: "unchanged" }, isOwn: true } });
    expect(await save({ id, changes: { slump: null }, before: { slump: "unchanged" } })).toMatchObject({
      ok: true,
      data: { answers: { effusion: 0, warmth: "no" } },
    });
  });

  it("is not begun anew by a page that knew one which somebody else has ended, and is only looked at without a change", async () => {
    const id = await idOf(save({ changes: { slump: "reproduced" } }));
    expect(await save({ id, exists: true, changes: {} })).toMatchObject({
      ok: true,
      data: { id, answers: { slump: "reproduced" }, savedAt: expect.any(String) },
    });
    await conclude(id, tom);
    const late = { id, exists: true, changes: { effusion: 1 } };
    expect(await save(late)).toMatchObject({ ok: false, error: "already-done" });
    await save({ by: tom, changes: { warmth: "no" } });
    expect(await save(late)).toMatchObject({ ok: false, error: "already-done" });
    expect((await listed())[0]).toMatchObject({ answers: { warmth: "no" }, conclusion: null });
  });

  it("can be thrown away, and another one begun", async () => {
    const id = await idOf(save({ changes: { slump: "reproduced" } }));
    const discard = () => runAs(staffActor(hanna), (db) => discardAssessment(db, { assessmentId: id }));
    expect(await discard()).toMatchObject({ ok: true });
    expect(await discard()).toMatchObject({ ok: false, error: "already-done" });
    expect(await listed()).toEqual([]);
  });
});

describe("a concluded assessment", () => {
  it("is what whoever concludes it has seen", async () => {
    const id = await idOf(save({ changes: { effusion: 2 } }));
    await save({ by: tom, changes: { "strength-push-off-left": 2 } });
    expect(await conclude(id, hanna, { seen: { effusion: 2 } })).toMatchObject({
      ok: false,
      error: "conflict",
    });
    expect(await alerts()).toEqual([]);
    expect(await conclude(id)).toMatchObject({ ok: true, data: { weak: true } });
    expect((await listed())[0]?.answers).toMatchObject({ side: patient.side });
  });

  it("stays as it is: the next finding begins another, and nobody edits or removes it", async () => {
    const id = await idOf(save({ changes: { effusion: 2 } }));
    expect(await conclude(id)).toMatchObject({ ok: true, data: { weak: false } });
    expect(await conclude(id)).toMatchObject({ ok: false, error: "already-done" });
    expect(await save({ id, changes: { effusion: 0 } })).toMatchObject({ ok: false, error: "already-done" });
    const next = await idOf(save({ changes: { effusion: 1 } }));
    expect(await listed()).toMatchObject([
      { id: next, answers: { effusion: 1 }, conclusion: null },
      { id, answers: { effusion: 2 }, conclusion: "mixed", by: "Hanna Lind", age: expect.any(Number) },
    ]);
    const changed = await runAs(staffActor(hanna), async (db) => [
      (await db.tx.assessment.updateMany({ where: { id }, data: { savedAt: new Date() } })).count,
      (await db.tx.assessment.deleteMany({ where: { id } })).count,
    ]);
    expect(changed).toEqual([0, 0]);
  });

  it("raises the warning sign where strength is 3 or less, or fell, and once", async () => {
    const first = await idOf(save({ changes: { "strength-ankle-up-left": 5 } }));
    await conclude(first);
    expect(await alerts()).toEqual([]);
    const fell = await idOf(save({ changes: { "strength-ankle-up-left": 4 } }));
    expect(await conclude(fell, hanna, { acute: "no" })).toMatchObject({ ok: true, data: { weak: true } });
    expect(await alerts()).toMatchObject([
      { kind: "red-flag", facts: { flags: ["rf-motor"], urgency: "same-day", assessmentId: fell } },
    ]);
    expect((await listed()).map(({ acute }) => acute)).toEqual(["no", null]);
    const weak = await idOf(save({ changes: { "strength-push-off-right": 3 } }));
    expect(await conclude(weak)).toMatchObject({ ok: true, data: { weak: true } });
    expect((await alerts()).map(({ facts }) => facts)).toMatchObject([
      { urgency: "same-day" },
      { urgency: "emergency" },
    ]);
    const again = await idOf(save({ changes: { "strength-push-off-right": 3 } }));
    await conclude(again);
    expect(await alerts()).toHaveLength(2);
  });
});

describe("a weakness that was found", () => {
  const found = async () => {
    const id = await idOf(save({ changes: { "strength-push-off-left": 2 } }));
    await conclude(id, tom);
    return id;
  };
  const asSelf = <T>(work: (db: Db<PatientActor>) => Promise<T>) => runAs(patientActor(patient), work);

  it("is told as what was found, by whom, and not as what the patient said", async () => {
    await found();
    const warned = { flags: ["rf-motor"], urgency: "emergency", kind: "examined", by: "Tom Reyes" };
    expect(await asSelf((db) => getStandingStop(db, patient.id))).toMatchObject({ rule: null, said: warned });
    expect((await asSelf((db) => getStanding(db)))?.report).toEqual({
      kind: "examined",
      at: expect.any(String),
    });
  });

  it("is nothing that the patient can say was a mistake", async () => {
    const screeningId = await found();
    const clock = { deviceAt: now().toString(), zone: "Europe/London" };
    const items = [{ type: "mistake", id: newId<string>(), screeningId, ...clock }];
    const sent = await asSelf((db) =>
      recordScreenings(db, patient.id, "patient", { sentAt: now().toString(), items }),
    );
    expect(sent).toMatchObject([{ status: 422, error: "not-answered" }]);
    const { open } = await runAs(staffActor(hanna), (db) => listAlerts(db, patient.id));
    expect(open).toMatchObject([{ kind: "red-flag", takenBack: null }]);
    expect((await asSelf((db) => getStanding(db)))?.mistakenAt).toBeNull();
  });
});

it("of nobody whose care is over", async () => {
  await runAs(staffActor(hanna), (db) => discharge(db, { patientId: patient.id, reason: "better" }));
  expect(await save({ changes: { slump: "reproduced" } })).toMatchObject({ ok: false, error: "forbidden" });
});

describe("of two records of one person", () => {
  const merged = async () => {
    const other = await makePatient(clinic, { lead: hanna, user: null, givenName: "Martha" });
    const of = { patientId: other.id, exists: false, before: {} };
    const enter = (assessmentId: AssessmentId, changes: Changes) =>
      runAs(staffActor(hanna), (db) => saveAssessment(db, { ...of, assessmentId, changes }));
    const concluded = made();
    await enter(concluded, { "strength-push-off-left": 5 });
    const answers: Answers = { "strength-push-off-left": 5 };
    await runAs(staffActor(hanna), (db) =>
      concludeAssessment(db, {
        assessmentId: concluded,
        answers,
        conclusion: "local-knee",
        acute: "unknown",
      }),
    );
    const open = made();
    await enter(open, { slump: "unchanged" });
    await runAs(staffActor(hanna), (db) => discharge(db, { patientId: other.id, reason: "twice" }));
    const records = { patientId: other.id, keptId: patient.id, reason: "one person" };
    expect(await runAs(staffActor(hanna), (db) => mergeRecords(db, records))).toMatchObject({ ok: true });
    return { other, concluded, open };
  };

  it("what was concluded in the one that went is listed and compared with in the one that stays", async () => {
    const { concluded } = await merged();
    const fell = await idOf(save({ changes: { "strength-push-off-left": 4 } }));
    expect(await conclude(fell)).toMatchObject({ ok: true, data: { weak: true } });
    expect((await listed()).filter(isConcluded)).toMatchObject([
      { id: fell, recordedAs: null },
      { id: concluded, recordedAs: expect.stringMatching(/^Martha /) },
    ]);
    const from = (since: string) =>
      runAs(staffActor(hanna), async (db) =>
        getRecordedFindings(db, patient.id, { zones: await getZones(db, patient.id), since }),
      );
    expect(await from("2020-01-01")).not.toBeNull();
    // What was found before an episode says nothing of it.
    expect(await from("2100-01-01")).toBeNull();
  });

  it("what was not finished in the one that went is kept there, to be read in both, and its own goes on", async () => {
    const { other, open } = await merged();
    const own = await idOf(save({ changes: { slump: "reproduced" } }));
    expect((await listed()).filter((one) => !isConcluded(one))).toMatchObject([
      { id: own, patientId: patient.id, answers: { slump: "reproduced" } },
      { id: open, patientId: other.id, answers: { slump: "unchanged" } },
    ]);
    const there = await runAs(staffActor(hanna), (db) => listAssessments(db, other.id));
    expect(there[0]).toMatchObject({ id: open, recordedAs: null });
    const answers: Answers = { slump: "unchanged" };
    const late = { assessmentId: open, answers, conclusion: "mixed", acute: "unknown" } as const;
    expect(await runAs(staffActor(hanna), (db) => concludeAssessment(db, late))).toMatchObject({
      ok: false,
      error: "merged",
    });
    const thrown = await runAs(staffActor(hanna), (db) => discardAssessment(db, { assessmentId: open }));
    expect(thrown).toMatchObject({ ok: true });
    expect((await listed()).filter((one) => !isConcluded(one))).toMatchObject([{ id: own }]);
  });
});

it("shows twenty at a time, and the rest on the pages that follow", async () => {
  const at = (nth: number) => new Date(Date.UTC(2026, 0, 1, 0, nth)).toISOString();
  const row = (nth: number): Row<"Assessment"> => ({
    ...{ id: made(), clinicId: clinic.id, patientId: patient.id, authorId: hanna.id, savedBy: hanna.id },
    ...{ startedAt: at(0), savedAt: at(nth), answers: { effusion: 0 }, conclusion: "mixed" },
    // Two in one moment: neither is left out between two pages.
    ...{ concludedAt: at(nth - (nth % 2)), concludedBy: hanna.id },
  });
  const rows = Array.from({ length: 45 }, (_, nth) => row(nth));
  await asSystem(clinic.id, (db) => insertRows(db, { Assessment: rows }));
  const page = (before: AssessmentId | null) =>
    runAs(staffActor(hanna), (db) => getAssessmentPage(db, patient.id, before));
  const first = await page(null);
  const second = await page(first.next);
  const third = await page(second.next);
  expect([first, second, third].map(({ shown }) => shown.length)).toEqual([20, 20, 5]);
  expect(third.next).toBeNull();
  const all = [first, second, third].flatMap(({ shown }) => shown);
  expect(new Set(all.map(({ id }) => id)).size).toBe(45);
  const times = all.map(({ concludedAt }) => concludedAt?.getTime() ?? 0);
  expect(times).toEqual([...times].sort((a, b) => b - a));
});

describe("who may", () => {
  it("a clinician of the care team, and nobody else", async () => {
    const outside = await makeMember(clinic, { name: "Priya Shah" });
    const stranger = await makeMember(await makeClinic());
    const changes: Changes = { slump: "reproduced" };
    expect(await save({ by: outside, changes })).toMatchObject({ ok: false, error: "reason-needed" });
    expect(await save({ by: stranger, changes })).toMatchObject({ ok: false, error: "not-found" });
    const id = await idOf(save({ changes }));
    expect(await conclude(id, outside)).toMatchObject({ ok: false, error: "reason-needed" });
    expect(await conclude(id, stranger)).toMatchObject({ ok: false, error: "already-done" });
    expect(await listed(outside)).toHaveLength(1);
    expect(await listed(stranger)).toEqual([]);
    const own = await runAs(patientActor(patient), (db) => db.tx.assessment.count());
    expect(own).toBe(0);
  });

  it("is asked as it stands once whoever takes them off the team is done", async () => {
    const id = await idOf(save({ changes: { slump: "reproduced" } }));
    let tries = 0;
    hearStatements((sql) => {
      if (sql.includes("pg_try_advisory_xact_lock")) tries += 1;
    });
    const { late } = await asSystem(clinic.id, async (db) => {
      await lockPatients(db, [patient.id]);
      const late = Promise.all([
        save({ by: tom, id, exists: true, changes: { effusion: 2 } }),
        runAs(staffActor(tom), (of) =>
          concludeAssessment(of, {
            ...{ assessmentId: id, answers: { slump: "reproduced" }, conclusion: "mixed", acute: "unknown" },
          }),
        ),
        runAs(staffActor(tom), (of) => discardAssessment(of, { assessmentId: id })),
      ]);
      // One of them asks the database for the lock; the others wait behind it in this process.
      await expect.poll(() => tries, { timeout: 30_000 }).toBeGreaterThan(0);
      await db.tx.careTeam.deleteMany({ where: { patientId: patient.id, memberId: tom.id } });
      return { late };
    });
    const refused = { ok: false, error: "reason-needed" };
    expect(await late).toMatchObject([refused, refused, refused]);
    expect(await listed()).toMatchObject([{ id, conclusion: null, answers: { slump: "reproduced" } }]);
  });
});

it("takes only what an item can be, and any item as not tested", () => {
  const given = (changes: unknown) =>
    saveAssessmentSchema.safeParse({
      assessmentId: made(),
      patientId: patient.id,
      exists: false,
      changes,
      before: {},
    }).success;
  expect(given({ slump: "not-tested", effusion: "not-tested", quality: "not-tested", "slr-left": 120 })).toBe(
    true,
  );
  expect(given({ "note-knee": "Guarded on the left." })).toBe(true);
  for (const wrong of [
    ...[{ slump: "positive" }, { effusion: 4 }, { effusion: 1.5 }, { "slr-left": 121 }, { "slr-left": -1 }],
    ...[
      { quality: ["electric", "electric"] },
      { quality: ["blue"] },
      { unknown: 1 },
      { "note-knee": "x".repeat(4_001) },
    ],
  ])
    expect(given(wrong), JSON.stringify(wrong)).toBe(false);
});
