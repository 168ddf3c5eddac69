import { beforeAll, describe, expect, test } from "vitest";
import {
  inPhase,
  type MadeClinic,
  type MadeMember,
  makeBodyChart,
  makeClinic,
  makeGoodWeek,
  makeMember,
  makePatient,
  makePlanVersion,
  makeUser,
  patientActor,
  planFrom,
  staffActor,
} from "../../../prisma/factories";
import { checkinRow } from "../../../prisma/factories/checkins";
import { insertRows } from "../../../prisma/factories/rows";
import { refreshCaseload } from "../../caseload/projection/mutations";
import { listCaseload } from "../../caseload/queries";
import { caseloadFilter } from "../../caseload/schema";
import { now } from "../../clock";
import { asSystem } from "../../db/scope";
import { recordBatch } from "../../dose-logs/mutations";
import { runAs } from "../../gates/run";
import type { DraftId } from "../../ids";
import { newId } from "../../new-id";
import { setCareTeam } from "../../patients/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { getOpenDraft, getOpenPlan, getVersionContent } from "../queries";
import { decideProgression } from "./mutations";
import { digestOf } from "./proposed-plan";
import { getProgression, listProgressionDecisions } from "./queries";
import { decideProgressionSchema } from "./schema";
import type { Decision, Proposed } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
beforeAll(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Achebe" });
});

const reason = "Seen today: too early for the knee.";
const today = () => localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
const atNoon = (back: number) => `${addDays(today(), -back)}T12:00:00.000Z`;

type Week = { effort?: number; pain?: number; from?: number };

/** Somebody who did all of the first phase for eight days, after which the leg had settled each morning. */
async function lived({ effort = 3, pain = 2, from = 14 }: Week = {}) {
  const start = addDays(today(), -from);
  const patient = await makePatient(clinic, {
    lead: hanna,
    startDate: start,
    user: await makeUser(),
    side: "left",
  });
  await runAs(staffActor(hanna), (db) =>
    setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }),
  );
  const content = await planFrom("disc-extension", { side: "left" });
  const { id: versionId } = await makePlanVersion(patient, content, { effectiveFrom: start });
  await makeGoodWeek(patient, content, { effort, pain });
  await refresh(patient.id);
  const exercises = content.phases[0]?.prescriptions.filter(({ kind }) => kind === "mobility") ?? [];
  const progression = (member = hanna) => runAs(staffActor(member), (db) => getProgression(db, patient.id));
  /** `seen`: what its author saw of the proposal; left out, what it is at present. */
  const decide = async (
    decision: Decision,
    outcome: Proposed,
    { member = hanna, version = versionId, seen = "" } = {},
  ) => {
    const proposal = (await progression(member))?.proposal;
    const shown = seen || (proposal ? digestOf(proposal) : "");
    return runAs(staffActor(member), (db) =>
      decideProgression(db, {
        ...{ patientId: patient.id, versionId: version, outcome, decision, draftId: newId<DraftId>(), shown },
        reason: decision === "dismiss" ? reason : "",
      }),
    );
  };
  const latest = () => runAs(staffActor(hanna), async (db) => (await getOpenPlan(db, patient.id))?.latest);
  return { patient, content, exercises, versionId, progression, decide, latest };
}

const refresh = (id: Parameters<typeof refreshCaseload>[1][number]) =>
  asSystem(clinic.id, (db) => refreshCaseload(db, [id]));

test("to dismiss needs a reason, and nothing else does", () => {
  const given = { patientId: newId(), versionId: newId(), outcome: "progress", draftId: newId() };
  const ok = (more: object) => decideProgressionSchema.safeParse({ ...given, ...more }).success;
  expect(ok({ decision: "dismiss", reason: "no" })).toBe(false);
  expect(ok({ decision: "dismiss", reason })).toBe(true);
  expect(ok({ decision: "accept" })).toBe(true);
  expect(ok({ decision: "change" })).toBe(true);
});

describe("a proposal", () => {
  test("stands on the record and on the caseload with its numbers, and changes nothing by itself", async () => {
    const { patient, progression, latest, versionId } = await lived();
    const found = await progression();
    expect(found?.evaluation).toMatchObject({ outcome: "progress", versionId, grounds: [] });
    expect(found?.evaluation.criteria.every(({ state }) => state === "met")).toBe(true);
    expect(found?.proposal?.changes).toHaveLength(1);
    expect((await latest())?.id).toBe(versionId);
    const { rows } = await runAs(staffActor(hanna), (db) => listCaseload(db, caseloadFilter.parse({})));
    const flags = rows.find(({ patientId }) => patientId === patient.id)?.flags ?? [];
    expect(flags.find(({ flag }) => flag === "progression")?.inputs).toMatchObject({
      outcome: "progress",
      met: 6,
      of: 6,
    });
  });

  test("of the next phase is made where the charts and the weekly questions speak for it", async () => {
    const { patient, progression } = await lived();
    const own = { clinicId: clinic.id, patientId: patient.id };
    const draw = (back: number, pain: number) =>
      makeBodyChart(patient, {
        localDate: addDays(today(), -back),
        marks: [{ place: "left-calf-back", pain, symptoms: [] }],
      });
    await draw(12, 7);
    await draw(2, 3);
    const walked = checkinRow(own, {
      ...{ id: newId(), at: atNoon(2), zone: clinic.zone, localDate: addDays(today(), -2) },
      ...{ authorId: patient.userId ?? "", kind: "walked", body: { minutes: 15 } },
    });
    await asSystem(clinic.id, (db) => insertRows(db, { Checkin: [walked] }));
    await refresh(patient.id);
    const found = await progression();
    expect(found?.evaluation.outcome).toBe("next-phase");
    expect(found?.evaluation.gate).toMatchObject([
      { id: "leg-pain", from: 7, value: 3, state: "met" },
      { id: "walked", value: 15, state: "met" },
    ]);
    expect(found?.proposal?.phase).not.toBeNull();
  });

  test("is gone at once when something is logged that speaks against it", async () => {
    const { patient, exercises, progression, decide } = await lived();
    const at = now().toString();
    const item = {
      ...{
        type: "log",
        id: newId<string>(),
        prescriptionId: exercises[0]?.id,
        deviceAt: at,
        zone: clinic.zone,
      },
      body: { stopRule: "S1", pain: 6, painPlace: "leg" },
    };
    await runAs(patientActor(patient), (db) =>
      recordBatch(db, patient.id, "patient", { sentAt: at, items: [item] }),
    );
    expect((await progression())?.evaluation).toMatchObject({
      outcome: "hold",
      grounds: ["alert", "questions", "held"],
    });
    expect(await decide("accept", "progress")).toEqual({ ok: false, error: "conflict" });
  });
});

describe("decided", () => {
  test("accepted, it is a version from tomorrow on, and the decision keeps what it stood on", async () => {
    const { patient, progression, decide, latest, versionId } = await lived();
    const before = await progression();
    const answer = await decide("accept", "progress");
    expect(answer).toMatchObject({ ok: true, data: { draftId: null, number: 2 } });
    expect(await latest()).toMatchObject({ number: 2, effectiveFrom: addDays(today(), 1), endsOn: null });
    const after = await progression();
    expect(after?.evaluation).toMatchObject({ outcome: "hold", grounds: ["upcoming"] });
    expect(after?.decisions).toMatchObject([
      { decision: "accept", outcome: "progress", decidedBy: "Hanna Lind", number: 2, versionId },
    ]);
    expect(after?.decisions[0]?.evaluation).toEqual(before?.evaluation);
    const audit = await asSystem(clinic.id, (db) =>
      db.tx.auditEvent.count({ where: { patientId: patient.id, action: "progression.decide" } }),
    );
    expect(audit).toBe(1);
  });

  test("less begins at once and ends by itself after some days", async () => {
    const { decide, latest, progression } = await lived({ effort: 9 });
    expect((await progression())?.evaluation.outcome).toBe("regress");
    expect(await decide("accept", "regress")).toMatchObject({ ok: true });
    expect(await latest()).toMatchObject({ effectiveFrom: today(), endsOn: addDays(today(), 5) });
    expect((await progression())?.evaluation).toMatchObject({ outcome: "hold", grounds: ["short"] });
  });

  test("accepted, nothing is published but what was shown: another exercise may be the easiest by now", async () => {
    const { decide, latest } = await lived();
    const late = await decide("accept", "progress", { seen: "another exercise" });
    expect(late).toEqual({ ok: false, error: "conflict" });
    expect((await latest())?.number).toBe(1);
  });

  test("changed, it is laid into a draft and stays proposed until something is published", async () => {
    const { patient, decide, progression } = await lived();
    const before = await progression();
    const answer = await decide("change", "progress");
    const draft = await runAs(staffActor(hanna), (db) => getOpenDraft(db, patient.id, hanna.id));
    expect(answer).toMatchObject({ ok: true, data: { draftId: draft?.id, number: null } });
    expect(draft?.content).toEqual(before?.proposal?.content);
    const after = await progression();
    expect(after?.evaluation).toEqual(before?.evaluation);
    expect(after?.decisions).toMatchObject([{ decision: "change", number: null }]);
  });

  test("changed twice, it is in the draft once, with what was written there since", async () => {
    const { patient, decide } = await lived();
    const draft = () => runAs(staffActor(hanna), (db) => getOpenDraft(db, patient.id, hanna.id));
    await decide("change", "progress");
    const first = await draft();
    expect(await decide("change", "progress")).toMatchObject({ ok: true, data: { draftId: first?.id } });
    expect((await draft())?.content).toEqual(first?.content);
  });

  test("it changes the version that was judged, not one for some days that has ended since", async () => {
    const { patient, content, progression, decide, latest } = await lived();
    const short = structuredClone(content);
    short.phases[0]?.prescriptions.pop();
    const [effectiveFrom, endsOn] = [addDays(today(), -12), addDays(today(), -9)];
    await makePlanVersion(patient, short, { effectiveFrom, endsOn });
    await refresh(patient.id);
    const proposal = (await progression())?.proposal;
    const kept = (made: typeof content | undefined) => made?.phases[0]?.prescriptions.map(({ id }) => id);
    expect(kept(proposal?.content)).toEqual(kept(content));
    expect(await decide("accept", "progress")).toMatchObject({ ok: true, data: { number: 3 } });
    const id = (await latest())?.id;
    const published = id && (await runAs(staffActor(hanna), (db) => getVersionContent(db, id)));
    expect(kept(published || undefined)).toHaveLength(kept(content)?.length ?? 0);
  });

  test("accepting publishes nothing of what its author has begun", async () => {
    const { patient, decide, latest, content } = await lived();
    await decide("change", "progress");
    await decide("accept", "progress");
    const published = await runAs(staffActor(hanna), async (db) => {
      const head = await latest();
      return head && getVersionContent(db, head.id);
    });
    expect(published?.phases).toHaveLength(content.phases.length);
    const draft = await runAs(staffActor(hanna), (db) => getOpenDraft(db, patient.id, hanna.id));
    expect(draft).not.toBeNull();
  });

  test("dismissed, its reason is kept and it is not made again, also after the patient's next entry", async () => {
    const { patient, exercises, decide, progression, versionId, latest } = await lived();
    expect(await decide("dismiss", "progress")).toEqual({ ok: true, data: { draftId: null, number: null } });
    const at = now().toString();
    const item = {
      type: "log",
      id: newId<string>(),
      prescriptionId: exercises[0]?.id,
      deviceAt: at,
      zone: clinic.zone,
    };
    await runAs(patientActor(patient), (db) =>
      recordBatch(db, patient.id, "patient", { sentAt: at, items: [{ ...item, body: { quick: true } }] }),
    );
    const after = await progression();
    expect(after?.evaluation).toMatchObject({ outcome: "hold", grounds: ["dismissed"] });
    expect(after?.decisions).toMatchObject([{ decision: "dismiss", reason, number: null }]);
    expect((await latest())?.id).toBe(versionId);
  });

  test("by two, the later one is told who did what, and nothing of theirs is written", async () => {
    const { patient, decide, latest } = await lived();
    await decide("dismiss", "progress");
    const late = await decide("accept", "progress", { member: tom });
    expect(late).toMatchObject({
      ok: false,
      error: "conflict",
      fields: { decision: "dismiss", decidedBy: "Hanna Lind" },
    });
    const other = await lived();
    await other.decide("accept", "progress", { member: tom });
    expect(await other.decide("dismiss", "progress")).toMatchObject({
      ...{ ok: false, error: "conflict", fields: { decision: "accept", decidedBy: "Tom Achebe" } },
    });
    const kept = await runAs(staffActor(hanna), (db) => listProgressionDecisions(db, patient.id));
    expect(kept).toHaveLength(1);
    expect((await latest())?.number).toBe(1);
  });

  test("over a version that somebody published since, the later one is told which and whose", async () => {
    const { patient, content, decide } = await lived();
    await makePlanVersion(patient, inPhase(content, 2), { publishedBy: tom.id });
    await refresh(patient.id);
    expect(await decide("accept", "progress")).toMatchObject({
      ...{ ok: false, error: "conflict", fields: { number: "2", decidedBy: "Tom Achebe" } },
    });
  });

  test("by nobody off the care team without a reason", async () => {
    const { decide, progression } = await lived();
    const stranger = await makeMember(clinic);
    expect(await decide("dismiss", "progress", { member: stranger })).toEqual({
      ok: false,
      error: "reason-needed",
    });
    expect((await progression())?.evaluation.outcome).toBe("progress");
  });
});
