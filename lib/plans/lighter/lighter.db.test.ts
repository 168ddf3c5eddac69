import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { data } from "@/prisma/factories/result";
import { getPatientWhy } from "../../adherence/explain/queries";
import { adherenceQuestion } from "../../adherence/schema";
import { listCaseload } from "../../caseload/queries";
import { caseloadFilter } from "../../caseload/schema";
import { now } from "../../clock";
import { runAs } from "../../gates/run";
import type { ConditionId, DraftId, PlanVersionId } from "../../ids";
import { newId } from "../../new-id";
import { setCareTeam } from "../../patients/mutations";
import { getChart } from "../../record/queries";
import { recordCondition } from "../../safety/mutations";
import { listPrescribed } from "../../safety/queries";
import { recordSwaps } from "../../swaps/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { getToday } from "../../today/queries";
import { isFromLibrary } from "../from-library";
import { publishPlan, saveDraft } from "../mutations";
import { getOpenDraft, getOpenPlan, listVersions } from "../queries";
import type { PlanContent } from "../schema";
import { prepareLighter, withdrawLighter } from "./mutations";
import { hasLighter, listLighterHeads } from "./queries";
import { preparedLast } from "./spans";
import { lighterStart } from "./start";

let clinic: MadeClinic;
let lead: MadeMember;
const day = localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now());

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  lead = await makeMember(clinic);
});

async function somebody() {
  const patient = await makePatient(clinic, { lead, startDate: addDays(day, -20) });
  const content = await planFrom("disc-extension");
  const { id } = await makePlanVersion(patient, content, { effectiveFrom: addDays(day, -20) });
  return { patient, content, baseVersionId: id };
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

const input = ({ patient, content, baseVersionId }: Somebody, given: object = {}) => ({
  ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", lighterDays: 3, baseVersionId },
  baseLighterId: null as PlanVersionId | null,
  content: lighterStart(content, () => false),
  ...given,
});
/** As somebody who begins from what stands now. */
const prepare = (who: Somebody, given: object = {}) =>
  runAs(staffActor(lead), async (db) => {
    const last = preparedLast(await listLighterHeads(db, who.patient.id));
    return prepareLighter(db, input(who, { baseLighterId: last?.id ?? null, ...given }));
  });
const publish = ({ patient, content, baseVersionId }: Somebody, effectiveFrom: string, given: object = {}) =>
  runAs(staffActor(lead), (db) =>
    publishPlan(db, {
      ...{ draftId: newId<DraftId>(), patientId: patient.id, name: "Plan", content, baseVersionId },
      ...{ effectiveFrom, endsOn: null, kind: "ordinary", ...given },
    }),
  );
const item = (to: "lighter" | "usual", ago = 0, given: object = {}) => ({
  ...{ type: "swap", to, id: newId<string>(), zone: "Europe/London" },
  ...{
    deviceAt: now()
      .subtract({ hours: 24 * ago })
      .toString(),
    ...given,
  },
});
const swap = (patient: MadePatient, ...items: object[]) =>
  runAs(patientActor(patient), (db) => recordSwaps(db, patient.id, { sentAt: now().toString(), items }));
const prepared = async (who: Somebody, given: object = {}): Promise<PlanVersionId> =>
  data(await prepare(who, given)).versionId;
const withdraw = ({ patient }: Somebody, versionId: PlanVersionId, given: { by?: MadeMember } = {}) =>
  runAs(staffActor(given.by ?? lead), (db) =>
    withdrawLighter(db, { patientId: patient.id, versionId, reason: "Walk with the stick first" }),
  );
const today = (patient: MadePatient) => runAs(patientActor(patient), (db) => getToday(db));
const dosesOf = (content: PlanContent) =>
  content.phases[0]?.prescriptions.map((p) => [p.id, p.dose] as [string, object]) ?? [];

describe("a lighter plan", () => {
  test("is prepared beside the plan, and is on only where the patient swapped to it", async () => {
    const who = await somebody();
    const { patient, content } = who;
    expect(await prepare(who)).toMatchObject({ ok: true, data: { number: 2, effectiveFrom: day } });
    expect(await today(patient)).toMatchObject({ plan: { kind: "ordinary", number: 1 } });

    expect(await swap(patient, item("lighter"))).toMatchObject([{ status: 201 }]);
    const lighter = await today(patient);
    expect(lighter?.plan).toEqual({ kind: "flare", number: 2, from: day, until: addDays(day, 3) });
    expect(lighter?.nextPlan).toMatchObject({ number: 1, from: addDays(day, 3) });
    const halved = new Map(dosesOf(lighterStart(content, () => false)));
    for (const { id, dose } of lighter?.prescriptions ?? [])
      if (halved.has(id)) expect(dose).toEqual(halved.get(id));

    await swap(patient, item("usual"));
    expect(await today(patient)).toMatchObject({ plan: { kind: "ordinary", number: 1 } });
  });

  test("is no version of the plan's own list, and keeps its number", async () => {
    const who = await somebody();
    await prepare(who);
    const seen = await runAs(staffActor(lead), async (db) => ({
      versions: await listVersions(db, who.patient.id),
      open: await getOpenPlan(db, who.patient.id),
    }));
    expect(seen.versions.map((v) => v.number)).toEqual([1]);
    expect(seen.open).toMatchObject({ latest: { number: 1 }, nextNumber: 3 });
    expect(await publish(who, addDays(day, 1))).toMatchObject({ ok: true, data: { number: 3 } });
  });

  test("is refused as a plan is: a block, another's newer version, a second phase, no plan", async () => {
    const who = await somebody();
    await runAs(staffActor(lead), (db) =>
      recordCondition(db, {
        ...{ conditionId: newId<ConditionId>(), patientId: who.patient.id, code: "C1" },
        ...{ side: null, onDate: null, limits: "", note: "" },
      } as never),
    );
    expect(await prepare(who)).toMatchObject({ ok: false, error: "blocked" });
    expect(await prepare(who, { baseVersionId: null })).toMatchObject({ ok: false, error: "conflict" });
    const nobody = await makePatient(clinic, { lead });
    expect(await prepare({ ...who, patient: nobody, baseVersionId: null as never })).toMatchObject({
      ok: false,
      fields: { patientId: "plan.errors.no-plan" },
    });
  });

  test("ends with the plan it was prepared for, and one in use is replaced tomorrow", async () => {
    const who = await somebody();
    const { patient } = who;
    await prepare(who);
    await swap(patient, item("lighter"));
    expect(await prepare(who)).toMatchObject({ ok: true, data: { effectiveFrom: addDays(day, 1) } });
    expect(await publish(who, addDays(day, 1))).toMatchObject({ ok: true });
    const seen = await today(patient);
    expect(seen?.plan).toMatchObject({ kind: "flare", until: addDays(day, 1) });
    expect(seen?.nextPlan).toMatchObject({ kind: "ordinary", number: 4, from: addDays(day, 1) });
  });

  test("is held too by what is recorded later, where it alone has it", async () => {
    const who = await somebody();
    const { patient, content } = who;
    await prepare(who);
    const [phase, ...rest] = content.phases;
    if (!phase) throw new Error("The template has changed");
    const medicine = phase.prescriptions.filter((p) => p.kind === "aerobic");
    const without = { ...content, phases: [{ ...phase, prescriptions: medicine }, ...rest] };
    const next = await publish({ ...who, content: without }, day);
    if (!next.ok) throw new Error(next.error);
    expect(await prepare(who, { baseVersionId: next.data.versionId })).toMatchObject({ ok: true });
    await swap(patient, item("lighter"));
    await runAs(staffActor(lead), (db) =>
      recordCondition(db, {
        ...{ conditionId: newId<ConditionId>(), patientId: patient.id, code: "C1" },
        ...{ side: null, onDate: null, limits: "", note: "" },
      } as never),
    );
    const seen = await today(patient);
    expect(seen?.prescriptions.filter((p) => p.held).length).toBeGreaterThan(0);
  });
});

describe("two who prepare a lighter plan at once", () => {
  const by = async (who: Somebody) => {
    const colleague = await makeMember(clinic, { name: "Tom Achebe" });
    await runAs(staffActor(lead), (db) =>
      setCareTeam(db, { patientId: who.patient.id, memberId: colleague.id, on: true }),
    );
    return (given: object = {}) =>
      runAs(staffActor(colleague), (db) => prepareLighter(db, input(who, given)));
  };

  test("the later is told which, who and when, and may go over it knowingly", async () => {
    const who = await somebody();
    const colleague = await by(who);
    const both = await Promise.all([prepare(who, { baseLighterId: null }), colleague()]);
    const [first, late] = [both.find((one) => one.ok), both.find((one) => !one.ok)];
    if (!first?.ok) throw new Error("One of them is first");
    const { versionId, number } = first.data;
    expect(late).toMatchObject({
      error: "conflict",
      fields: { overLighterId: versionId, number: String(number), publishedAt: expect.any(String) },
    });
    expect(late).toHaveProperty("fields.publisherName", both[0].ok ? lead.name : "Tom Achebe");
    expect(await colleague({ overLighterId: newId<PlanVersionId>() })).toMatchObject({ error: "conflict" });
    expect(await colleague({ overLighterId: versionId })).toMatchObject({ ok: true });
  });

  test("whose draft began from one that was withdrawn meanwhile is told, and may prepare it all the same", async () => {
    const who = await somebody();
    const colleague = await by(who);
    const baseLighterId = await prepared(who);
    await withdraw(who, baseLighterId);
    expect(await colleague({ baseLighterId })).toMatchObject({
      error: "conflict",
      fields: { withdrawnBy: lead.name, withdrawnAt: expect.any(String) },
    });
    expect(await colleague({ baseLighterId, overLighterId: null })).toMatchObject({ ok: true });
  });

  test("a draft keeps what it began from", async () => {
    const who = await somebody();
    const baseLighterId = await prepared(who);
    const { lighterDays, ...rest } = input(who, { baseLighterId });
    await runAs(staffActor(lead), (db) => saveDraft(db, { ...rest, lighterDays, revision: 0 }));
    const kept = await runAs(staffActor(lead), (db) => getOpenDraft(db, who.patient.id, lead.id, "lighter"));
    expect(kept).toMatchObject({ baseLighterId, lighterDays: 3 });
  });
});

describe("a lighter plan that is withdrawn", () => {
  test("is not to be swapped to from then on, and the audit says who and why", async () => {
    const who = await somebody();
    const versionId = await prepared(who);
    expect(await today(who.patient)).toMatchObject({ onLighter: false });
    expect(await withdraw(who, versionId)).toMatchObject({ ok: true });
    expect(await today(who.patient)).toMatchObject({ onLighter: null, lighterOffered: false });
    expect(await swap(who.patient, item("lighter"))).toMatchObject([{ error: "no-lighter-plan" }]);
    const seen = await runAs(staffActor(lead), async (db) => ({
      chart: await getChart(db, who.patient.id),
      has: await hasLighter(db, who.patient.id),
    }));
    expect(seen).toMatchObject({ chart: { lighter: null }, has: false });
    await runAs({ kind: "system", clinicId: clinic.id }, async (db) => {
      const where = { action: "plan.withdraw-lighter", patientId: who.patient.id };
      expect(await db.tx.auditEvent.findFirst({ where })).toMatchObject({
        ...{ subjects: [versionId], codes: { number: 2 }, reason: "Walk with the stick first" },
      });
    });
  });

  test("stays on until the local day ends, and a swap made before it counts however late it arrives", async () => {
    const who = await somebody();
    const { patient } = who;
    const versionId = await prepared(who);
    // The time on the way counts as the clock's error, so that a tap of this very moment could seem to come after.
    const offline = item("lighter", 0, { deviceAt: now().subtract({ seconds: 5 }).toString() });
    expect(await withdraw(who, versionId)).toMatchObject({ ok: true });
    expect(await today(patient)).toMatchObject({ plan: { kind: "ordinary" } });
    expect(await swap(patient, offline)).toMatchObject([{ status: 201 }]);
    const last = await today(patient);
    expect(last?.plan).toMatchObject({ kind: "flare", until: addDays(day, 1) });
    expect(last).toMatchObject({ onLighter: true, lighterOffered: false });
    expect(last?.nextPlan).toMatchObject({ number: 1, from: addDays(day, 1) });
    const row = await runAs(staffActor(lead), async (db) => {
      const moved = Object.assign(Object.create(db), { now: db.now.add({ hours: 24 }) });
      const page = await listCaseload(moved, caseloadFilter.parse({ therapist: "all" }));
      return page.rows.find((one) => one.patientId === patient.id);
    });
    expect(row).toMatchObject({ inFlare: false });
    await swap(patient, item("usual"));
    expect(await today(patient)).toMatchObject({ onLighter: null });
  });

  test("gives way to one prepared anew, and is refused twice, by name of another, and off the care team", async () => {
    const who = await somebody();
    const first = await prepared(who);
    const outsider = await makeMember(clinic);
    expect(await withdraw(who, first, { by: outsider })).toMatchObject({ error: "reason-needed" });
    expect(await withdraw(who, newId<PlanVersionId>())).toMatchObject({ error: "not-found" });
    expect(await withdraw(who, first)).toMatchObject({ ok: true });
    expect(await withdraw(who, first)).toMatchObject({ ok: false, error: "already-done" });
    const second = await prepared(who);
    expect(await today(who.patient)).toMatchObject({ onLighter: false });
    const third = await prepared(who);
    expect(await withdraw(who, second)).toMatchObject({ ok: false, error: "conflict" });
    expect(await withdraw(who, third)).toMatchObject({ ok: true });
    expect(await today(who.patient)).toMatchObject({ onLighter: null });
  });

  test("changes no day that is over", async () => {
    const who = await somebody();
    const { patient, content } = who;
    const { id } = await makePlanVersion(
      patient,
      lighterStart(content, () => false),
      { effectiveFrom: addDays(day, -10), kind: "flare", lighterDays: 7 },
    );
    await swap(patient, item("lighter", 4));
    const flares = async () => {
      const answer = await runAs(patientActor(patient), (db) =>
        getPatientWhy(db, patient.id, adherenceQuestion.parse({})),
      );
      if (typeof answer === "string") throw new Error(answer);
      return answer.days.filter((one) => one.flare).map((one) => one.date);
    };
    const before = await flares();
    expect(before).toContain(addDays(day, -1));
    expect(await withdraw(who, id as PlanVersionId)).toMatchObject({ ok: true });
    expect(await flares()).toEqual(before);
  });

  test("is nothing that a condition recorded later would hold, from the day after on", async () => {
    const { patient, content } = await somebody();
    const lighter = lighterStart(content, () => false);
    const more = { effectiveFrom: addDays(day, -10), kind: "flare" as const, lighterDays: 7 };
    const { id } = await makePlanVersion(patient, lighter, more);
    const counting = () => runAs(staffActor(lead), (db) => listPrescribed(db, patient.id, day));
    const before = await counting();
    const withdrawnOn = (localDate: string, at: string) =>
      runAs(staffActor(lead), (db) =>
        db.tx.lighterWithdrawal.createMany({
          data: {
            ...{ id: newId<string>(), clinicId: clinic.id, patientId: patient.id, versionId: id },
            ...{ localDate: `${localDate}T00:00:00Z`, withdrawnAt: at, withdrawnBy: lead.id },
          },
        }),
      );
    await withdrawnOn(addDays(day, -1), `${addDays(day, -1)}T12:00:00Z`);
    const library = lighter.phases[0]?.prescriptions.filter(isFromLibrary) ?? [];
    expect((await counting()).length).toBe(before.length - library.length);
  });

  test("is read by its clinic and its patient, and withdrawn by a clinician in their own name alone", async () => {
    const [who, other] = [await somebody(), await somebody()];
    const versionId = await prepared(who);
    await withdraw(who, versionId);
    const count = (patient: MadePatient) =>
      runAs(patientActor(patient), (db) =>
        db.tx.lighterWithdrawal.count({ where: { patientId: who.patient.id } }),
      );
    expect([await count(who.patient), await count(other.patient)]).toEqual([1, 0]);
    const add = (by: string, actor: Parameters<typeof runAs>[0]) =>
      runAs(actor, async (db) => {
        const { id } = await db.tx.planVersion.findFirstOrThrow({ where: { patientId: other.patient.id } });
        const data = { id: newId<string>(), clinicId: clinic.id, patientId: other.patient.id };
        const at = { localDate: `${day}T00:00:00Z`, withdrawnAt: now().toString(), withdrawnBy: by };
        await db.tx.lighterWithdrawal.createMany({ data: { ...data, ...at, versionId: id } });
      });
    const colleague = await makeMember(clinic);
    await expect(add(colleague.id, staffActor(lead))).rejects.toThrow();
    await expect(add(lead.id, patientActor(other.patient))).rejects.toThrow();
    const changed = runAs(staffActor(lead), (db) =>
      db.tx.lighterWithdrawal.updateMany({ data: { reason: "" } }),
    );
    await expect(changed).rejects.toThrow();
  });
});

describe("a swap", () => {
  test("is kept once, however often it is sent; a bad one loses only itself", async () => {
    const who = await somebody();
    await prepare(who);
    const one = item("lighter");
    const send = (...items: object[]) => swap(who.patient, ...items).then((all) => all.map((r) => r.status));
    expect(await send(one)).toEqual([201]);
    expect(await send(one, { ...one, to: "usual" })).toEqual([200, 409]);
    const ahead = now().add({ hours: 36 }).toString();
    expect(
      await send(
        { id: "x" },
        item("usual", 0, { zone: "Nowhere" }),
        item("usual", 0, { deviceAt: ahead }),
        item("usual"),
      ),
    ).toEqual([422, 422, 422, 201]);
  });

  test("to what was not prepared on that day is refused", async () => {
    const who = await somebody();
    expect(await swap(who.patient, item("lighter"))).toMatchObject([{ error: "no-lighter-plan" }]);
    await prepare(who);
    expect(await swap(who.patient, item("lighter", 2))).toMatchObject([{ error: "no-lighter-plan" }]);
    await publish(who, day, { draftId: newId<DraftId>() });
    expect(await swap(who.patient, item("lighter"))).toMatchObject([{ error: "no-lighter-plan" }]);
  });

  test("that arrives late counts from its own day, and stands in why", async () => {
    const who = await somebody();
    const { patient, content } = who;
    await makePlanVersion(
      patient,
      lighterStart(content, () => false),
      {
        ...{ effectiveFrom: addDays(day, -10), kind: "flare", lighterDays: 3 },
      },
    );
    const first = content.phases[0]?.prescriptions[0];
    await makeLog(patient, { prescriptionId: first?.id, localDate: addDays(day, -4) } as never);
    await swap(patient, item("lighter", 5));
    const answer = await runAs(patientActor(patient), (db) =>
      getPatientWhy(db, patient.id, adherenceQuestion.parse({})),
    );
    if (typeof answer === "string") throw new Error(answer);
    expect(answer.days.filter((one) => one.flare).map((one) => one.date)).toEqual(
      [-5, -4, -3].map((ago) => addDays(day, ago)),
    );
    const span = { from: addDays(day, -5), to: addDays(day, -2) };
    expect(answer.changes).toMatchObject([{ type: "late-swap", plan: "lighter", ...span }]);
  });

  test("is on the caseload with its days, in the phase of the plan, and off it when it is over", async () => {
    const who = await somebody();
    await prepare(who);
    await swap(who.patient, item("lighter"));
    const row = async (later: number) =>
      runAs(staffActor(lead), async (db) => {
        const moved = Object.assign(Object.create(db), { now: db.now.add({ hours: 24 * later }) });
        const page = await listCaseload(moved, caseloadFilter.parse({ therapist: "all" }));
        return page.rows.find((one) => one.patientId === who.patient.id);
      });
    expect(await row(0)).toMatchObject({
      ...{ inFlare: true, flareFrom: day, flareUntil: addDays(day, 3), planNumber: 1, phaseNumber: 1 },
    });
    expect(await row(2)).toMatchObject({ inFlare: true });
    expect(await row(3)).toMatchObject({ inFlare: false, flareFrom: null, flareUntil: null });
  });

  test("is nobody else's to read or add", async () => {
    const [who, other] = [await somebody(), await somebody()];
    await prepare(who);
    await swap(who.patient, item("lighter"));
    const count = (patient: MadePatient) =>
      runAs(patientActor(patient), (db) => db.tx.planSwap.count({ where: { patientId: who.patient.id } }));
    expect([await count(who.patient), await count(other.patient)]).toEqual([1, 0]);
    const forged = runAs(patientActor(other.patient), (db) =>
      recordSwaps(db, who.patient.id, { sentAt: now().toString(), items: [item("usual")] }),
    );
    await expect(forged).rejects.toThrow();
    const changed = runAs(patientActor(who.patient), (db) =>
      db.tx.planSwap.updateMany({ data: { swapTo: "usual" } }),
    );
    await expect(changed).rejects.toThrow();
  });
});
