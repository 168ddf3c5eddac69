import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
  UNLOCKED,
} from "@/prisma/factories";
import { figures } from "../../adherence/count/figures";
import { closingsOf } from "../../adherence/flags/closings";
import { versionInForce } from "../../adherence/history/day-state";
import type { PlanHistory, PrescribedItem } from "../../adherence/history/history";
import { type AlertKind, isRedFlag, worstRank } from "../../alerts/vocabulary";
import { recordCharts } from "../../body-charts/mutations";
import { recordCheckins } from "../../checkins/mutations";
import type { CheckinSignals } from "../../checkins/signals";
import { now } from "../../clock";
import { instantOf, isoDate, isoDateOrNull } from "../../db/dates";
import { asSystem, type Db } from "../../db/scope";
import { recordBatch } from "../../dose-logs/mutations";
import { runAs } from "../../gates/run";
import type { AlertId, ConditionId, DraftId, PauseId, VisitId } from "../../ids";
import { newId } from "../../new-id";
import { discharge, undoDischarge } from "../../patients/episode/mutations";
import { correctZone } from "../../patients/mutations";
import { excuseDays, pausePlan, resumePlan } from "../../pauses/mutations";
import { decideStop } from "../../plans/decisions/mutations";
import { DECISIONS } from "../../plans/decisions/vocabulary";
import { prepareLighter, withdrawLighter } from "../../plans/lighter/mutations";
import { listLighterHeads } from "../../plans/lighter/queries";
import { preparedLast } from "../../plans/lighter/spans";
import { lighterStart } from "../../plans/lighter/start";
import { publishPlan } from "../../plans/mutations";
import type { PlanContent } from "../../plans/schema";
import { acknowledgeAlert, endCondition, recordCondition } from "../../safety/mutations";
import { recordSwaps } from "../../swaps/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { bookVisit, markVisit, setReview } from "../../visits/mutations";
import { missedInARow } from "../../visits/state";
import type { VisitState } from "../../visits/vocabulary";
import { inOrder } from "../reasons";
import { storedReasons } from "../stored-reasons";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  therapist = await makeMember(clinic);
});

type Patient = { made: MadePatient; content: PlanContent; versionId: string; logs: string[] };

async function somebody(): Promise<Patient> {
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: "Europe/London" }], now()), -20);
  const made = await makePatient(clinic, { lead: therapist, startDate });
  const content = await planFrom("disc-extension");
  const { id } = await makePlanVersion(made, content, { effectiveFrom: startDate });
  return { made, content, versionId: id, logs: [] };
}

const staff = <T>(work: (db: Db<ReturnType<typeof staffActor>>) => Promise<T>) =>
  runAs(staffActor(therapist), work);
const today = ({ made }: Patient) => localDateAt(made.zones, now());
const clock = (patient: Patient) => ({ deviceAt: now().toString(), zone: patient.made.zones[0]?.zone ?? "" });
const send = (patient: Patient, ...items: object[]) =>
  runAs(patientActor(patient.made), (db) =>
    recordBatch(db, patient.made.id, "patient", { sentAt: now().toString(), items }),
  );
const ago = (days: number) =>
  now()
    .subtract({ hours: 24 * days })
    .toString();
const first = <T>(rows: readonly T[]): T | undefined => rows[0];

/** What people do, each through its own mutation; what is refused changes nothing, and that is as well. */
const DEEDS = {
  tick: async (patient: Patient, n: number) => {
    const items = patient.content.phases[0]?.prescriptions ?? [];
    const id = newId<string>();
    const localDate = addDays(today(patient), -(n % 3));
    const prescriptionId = items[n % items.length]?.id;
    await send(patient, {
      type: "log",
      id,
      prescriptionId,
      localDate,
      ...clock(patient),
      body: { quick: true, pain: n % 11 },
    });
    patient.logs.push(id);
  },
  stop: async (patient: Patient, n: number) => {
    const prescriptionId = patient.content.phases[0]?.prescriptions[0]?.id;
    const stopRule = (["S0", "S1", "S2", "S3"] as const)[n % 4];
    await send(patient, {
      type: "log",
      id: newId<string>(),
      prescriptionId,
      ...clock(patient),
      body: { stopRule },
    });
  },
  undo: async (patient: Patient, n: number) => {
    const logId = patient.logs[n % Math.max(1, patient.logs.length)];
    if (logId)
      await send(patient, {
        type: "correction",
        kind: "undo",
        id: newId<string>(),
        logId,
        ...clock(patient),
      });
  },
  chart: (patient: Patient, n: number) =>
    runAs(patientActor(patient.made), (db) => {
      const place = n % 2 === 0 ? "left-thigh-back" : "left-foot-back";
      const marks = [{ place, pain: n % 11 || 1, symptoms: n % 3 === 0 ? ["numbness"] : [] }];
      const chart = { id: newId<string>(), ...clock(patient), marks };
      return recordCharts(db, patient.made.id, "patient", { sentAt: now().toString(), charts: [chart] });
    }),
  checkin: (patient: Patient, n: number) =>
    runAs(patientActor(patient.made), (db) => {
      const asked = { type: "checkin", id: newId<string>(), ...clock(patient), deviceAt: ago(n % 4) };
      const score = n % 7 === 6 ? null : n % 11;
      const item = [
        { ...asked, kind: "confidence", body: { score } },
        { ...asked, kind: "lying", body: { minutes: score === null ? null : n * 6 } },
        { ...asked, kind: "rest-pain", body: { pain: score } },
      ][n % 3];
      return recordCheckins(db, patient.made.id, { sentAt: now().toString(), items: [item] });
    }),
  pause: (patient: Patient) =>
    staff((db) =>
      pausePlan(db, {
        patientId: patient.made.id,
        fromDate: today(patient),
        toDate: addDays(today(patient), 3),
        reason: "x",
      }),
    ),
  resume: async (patient: Patient) => {
    const pause = first(await staff((db) => db.tx.pause.findMany({ where: { patientId: patient.made.id } })));
    if (pause) await staff((db) => resumePlan(db, { pauseId: pause.id as PauseId }));
  },
  excuse: (patient: Patient, n: number) =>
    staff((db) => {
      const fromDate = addDays(today(patient), -2 - (n % 9));
      return excuseDays(db, {
        patientId: patient.made.id,
        fromDate,
        toDate: addDays(fromDate, 2),
        reason: "away",
      });
    }),
  condition: (patient: Patient, n: number) =>
    staff((db) =>
      recordCondition(db, {
        patientId: patient.made.id,
        code: (["C2", "C4", "C5"] as const)[n % 3] ?? "C2",
        note: "",
      }),
    ),
  recovery: async (patient: Patient) => {
    const where = { patientId: patient.made.id, endedAt: null };
    const condition = first(await staff((db) => db.tx.condition.findMany({ where })));
    if (condition) await staff((db) => endCondition(db, { conditionId: condition.id as ConditionId }));
  },
  acknowledge: async (patient: Patient) => {
    const where = { patientId: patient.made.id, acknowledgedAt: null };
    const alert = first(await staff((db) => db.tx.alert.findMany({ where })));
    if (alert) await staff((db) => acknowledgeAlert(db, { alertId: alert.id as AlertId, ...UNLOCKED }));
  },
  decide: async (patient: Patient, n: number) => {
    const open = { patientId: patient.made.id, acknowledgedAt: null };
    const stop = (await staff((db) => db.tx.alert.findMany({ where: open }))).find(
      (one) => typeof one.facts === "object" && one.facts !== null && "hold" in one.facts,
    );
    const decision = DECISIONS[n % DECISIONS.length] ?? "go-on";
    const draftId = newId<DraftId>();
    if (stop)
      await staff((db) =>
        decideStop(db, { alertId: stop.id as AlertId, decision, days: null, draftId, over: null }),
      );
  },
  publish: async (patient: Patient, n: number) => {
    const [phase, ...rest] = patient.content.phases;
    if (!phase) return;
    const prescriptions = phase.prescriptions.slice(0, 1 + (n % phase.prescriptions.length));
    const content = { ...patient.content, phases: [{ ...phase, prescriptions }, ...rest] };
    const result = await staff((db) =>
      publishPlan(db, {
        ...{ draftId: newId<DraftId>(), patientId: patient.made.id, name: "Plan", content, endsOn: null },
        ...{ baseVersionId: patient.versionId as never, effectiveFrom: today(patient), kind: "ordinary" },
      }),
    );
    if (result.ok) patient.versionId = result.data.versionId;
  },
  lighter: (patient: Patient, n: number) =>
    staff(async (db) =>
      prepareLighter(db, {
        baseLighterId: preparedLast(await listLighterHeads(db, patient.made.id))?.id ?? null,
        ...{ draftId: newId<DraftId>(), patientId: patient.made.id, name: "Plan", lighterDays: 1 + (n % 5) },
        ...{ baseVersionId: patient.versionId as never, content: lighterStart(patient.content, () => false) },
      }),
    ),
  withdraw: (patient: Patient) =>
    staff(async (db) => {
      const where = { patientId: patient.made.id, lighterDays: { not: null } };
      const last = await db.tx.planVersion.findFirst({ where, orderBy: { publishedAt: "desc" } });
      const versionId = last?.id as never;
      return last && withdrawLighter(db, { patientId: patient.made.id, versionId, reason: "" });
    }),
  swap: (patient: Patient, n: number) =>
    runAs(patientActor(patient.made), (db) => {
      const item = { type: "swap", to: n % 3 === 0 ? "usual" : "lighter", id: newId<string>() };
      const items = [{ ...item, ...clock(patient), deviceAt: ago(n % 4) }];
      return recordSwaps(db, patient.made.id, { sentAt: now().toString(), items });
    }),
  visit: async (patient: Patient, n: number) => {
    const visitId = newId<VisitId>();
    const when = { date: addDays(today(patient), -1 - (n % 20)), time: "09:30", minutes: 30 };
    const appointment = { ...when, memberId: therapist.id, place: "clinic", link: null } as const;
    await staff((db) => bookVisit(db, { visitId, patientId: patient.made.id, ...appointment }));
    const mark = { visitId, state: n % 4 === 1 ? "attended" : "missed", version: null } as const;
    await staff((db) => markVisit(db, mark));
  },
  review: (patient: Patient, n: number) => {
    const reviewOn = n % 5 === 0 ? null : addDays(today(patient), n % 4);
    return staff((db) => setReview(db, { patientId: patient.made.id, reviewOn }));
  },
  zone: (patient: Patient) =>
    staff((db) =>
      correctZone(db, {
        ...{ patientId: patient.made.id, zone: "Europe/Berlin", fromDate: addDays(today(patient), -1) },
      }),
    ),
  discharge: (patient: Patient) => staff((db) => discharge(db, { patientId: patient.made.id, reason: "" })),
  reopen: (patient: Patient) =>
    staff((db) => undoDischarge(db, { patientId: patient.made.id, reason: "mistake" })),
} as const;
type Deed = { deed: keyof typeof DEEDS; n: number };

/** What stops hold: each log that an alert or its repeats name, and the whole day where one hurt too much. */
async function stopHolds(db: Db, where: { patientId: string }) {
  const logs = await db.tx.doseLog.findMany({ where });
  const repeats = await db.tx.alertRepeat.findMany({ where });
  const alerts = await db.tx.alert.findMany({ where });
  return alerts.flatMap(({ id, facts, liftedOn }) => {
    const said = facts as { hold?: boolean; logId?: string; pain?: number };
    if (!said.hold) return [];
    const own = [{ logId: said.logId, pain: said.pain ?? null }, ...repeats.filter((r) => r.alertId === id)];
    return own.flatMap(({ logId, pain }) => {
      const log = logs.find((one) => one.id === logId);
      if (!log) return [];
      const from = isoDate(log.localDate);
      const held = { prescriptionId: log.prescriptionId, from, to: isoDateOrNull(liftedOn) };
      return pain === null ? [held] : [held, { prescriptionId: null, from, to: addDays(from, 1) }];
    });
  });
}

/**
 * The confidence that was answered last, and what was lain on the day before each answer: the latest of a day counts. Leg
 * pain at rest is the last number of all; no deed has staff draw a chart.
 */
async function checkinsOf(db: Db, where: { patientId: string }): Promise<CheckinSignals> {
  const all = await db.tx.checkin.findMany({ where, orderBy: [{ answeredAt: "asc" }, { id: "asc" }] });
  const latest = new Map(all.map((row) => [`${row.kind} ${isoDate(row.localDate)}`, row]));
  const rows = [...latest.values()].sort((a, b) => a.localDate.getTime() - b.localDate.getTime());
  const said = rows.map((row) => ({
    ...{ kind: row.kind, date: isoDate(row.localDate) },
    body: row.body as { score?: number | null; minutes?: number | null },
  }));
  const scores = said.flatMap(({ kind, date, body }) =>
    kind === "confidence" && typeof body.score === "number" ? [{ date, score: body.score }] : [],
  );
  const lying = said.flatMap(({ kind, date, body }): [string, number][] =>
    kind === "lying" && typeof body.minutes === "number" ? [[addDays(date, -1), body.minutes]] : [],
  );
  const pains = all.flatMap((row) => {
    const { pain } = row.body as { pain?: number | null };
    return typeof pain === "number" ? [{ date: isoDate(row.localDate), pain }] : [];
  });
  const last = pains.at(-1);
  return {
    confidence: scores.at(-1) ?? null,
    lying: new Map(lying),
    restPain: last && last.pain >= 8 ? last : null,
  };
}

type DatedVersion = { publishedAt: Temporal.Instant; effectiveFrom: string; endsOn: string | null };

/** The lighter plan on each day of its own, day by day. */
async function lighterDays<V extends DatedVersion>(
  db: Db,
  where: { patientId: string },
  { usual, prepared }: { usual: readonly V[]; prepared: readonly V[] },
): Promise<V[]> {
  const taps = await db.tx.planSwap.findMany({
    where,
    orderBy: [{ localDate: "asc" }, { swappedAt: "asc" }],
  });
  const withdrawals = await db.tx.lighterWithdrawal.findMany({ where });
  const from = taps[0] && isoDate(taps[0].localDate);
  const span = from ? Array.from({ length: 30 }, (_, n) => addDays(from, n)) : [];
  return span.flatMap((day) => {
    const begun = (v: V) => v.effectiveFrom <= day && (v.endsOn === null || v.endsOn > day);
    const tap = taps.filter((one) => isoDate(one.localDate) <= day).at(-1);
    const [plan, lighter] = [usual.filter(begun).at(-1), prepared.filter(begun).at(-1)];
    const on = tap?.untilDate && day < isoDate(tap.untilDate) && plan && lighter;
    if (!on || Temporal.Instant.compare(lighter.publishedAt, plan.publishedAt) <= 0) return [];
    if (withdrawals.some((one) => one.withdrawnAt > tap.swappedAt && isoDate(one.localDate) < day)) return [];
    return [{ ...lighter, effectiveFrom: day, endsOn: addDays(day, 1) }];
  });
}

/** Everything there is about a patient, read row by row by this test alone: nothing of the program's loaders. */
async function records(db: Db, patient: Patient) {
  const where = { patientId: patient.made.id };
  const episode = first(await db.tx.episode.findMany({ where }));
  const alerts = await db.tx.alert.findMany({ where });
  const versions = await db.tx.planVersion.findMany({
    where,
    include: {
      phases: { where: { current: true }, include: { prescriptions: { orderBy: { position: "asc" } } } },
    },
    orderBy: [{ publishedAt: "asc" }, { number: "asc" }],
  });
  const revisions = await db.tx.exerciseRevision.findMany({ include: { exercise: true } });
  const zoneRows = await db.tx.patientZone.findMany({
    where,
    orderBy: [{ fromDate: "asc" }, { recordedAt: "asc" }],
  });
  const zones = zoneRows
    .map(({ fromDate, zone, recordedAt }, at) => ({
      from: isoDate(fromDate),
      zone,
      recordedAt: at === 0 ? null : instantOf(recordedAt),
    }))
    .filter((entry, at, all) => all[at + 1]?.from !== entry.from);
  const itemOf = (row: (typeof versions)[number]["phases"][number]["prescriptions"][number]) => {
    const revision = revisions.find((one) => one.id === row.exerciseRevisionId);
    return {
      ...{ id: row.prescriptionId, kind: row.kind, dose: row.dose, schedule: row.schedule, side: row.side },
      laterality: revision?.laterality ?? null,
      exerciseSlug: revision && revision.exercise.clinicId === null ? revision.exercise.slug : null,
    } as unknown as PrescribedItem;
  };
  const told = (facts: unknown, at: Date) =>
    typeof facts === "object" && facts !== null && "toldAt" in facts
      ? Temporal.Instant.from(String(facts.toldAt))
      : instantOf(at);
  const published = versions.map((row) => ({
    ...{ id: row.id, number: row.number, kind: row.kind, publishedAt: instantOf(row.publishedAt) },
    ...{ effectiveFrom: isoDate(row.effectiveFrom), endsOn: isoDateOrNull(row.endsOn) },
    prescriptions: row.phases[0]?.prescriptions.map(itemOf) ?? [],
    lighter: row.lighterDays !== null,
  }));
  const usual = published.filter((version) => !version.lighter);
  const prepared = published.filter((version) => version.lighter);
  const history = {
    versions: [...usual, ...(await lighterDays(db, where, { usual, prepared }))],
    episodeEnd: episode ? isoDateOrNull(episode.endDate) : null,
    logs: (await db.tx.doseLog.findMany({ where })).map((row) => ({
      ...{
        id: row.id,
        prescriptionId: row.prescriptionId,
        localDate: isoDate(row.localDate),
        slot: row.slot,
      },
      ...{
        loggedAt: instantOf(row.loggedAt),
        receivedAt: instantOf(row.receivedAt),
        source: row.source,
        body: row.body,
      },
    })),
    corrections: (await db.tx.logCorrection.findMany({ where })).map((row) => ({
      ...{
        id: row.id,
        logId: row.logId,
        kind: row.kind,
        correctedAt: instantOf(row.correctedAt),
        body: row.body,
      },
    })),
    pauses: (await db.tx.pause.findMany({ where })).map((row) => ({
      ...{ from: isoDate(row.fromDate), to: isoDate(row.toDate), reason: row.reason, author: "therapist" },
    })),
    excuses: (await db.tx.excuse.findMany({ where })).map((row) => ({
      ...{ id: row.id, from: isoDate(row.fromDate), to: isoDate(row.toDate), reason: row.reason },
      ...{ authorId: row.authorId, recordedAt: instantOf(row.createdAt) },
    })),
    locks: alerts
      .filter((row) => isRedFlag(row.kind as AlertKind))
      .map((row) => ({
        id: row.id,
        from: localDateAt(zones, told(row.facts, row.at)),
        to: row.acknowledgedAt && localDateAt(zones, instantOf(row.acknowledgedAt)),
        recordedAt: instantOf(row.at),
      })),
    holds: [
      ...(await db.tx.prescriptionHold.findMany({ where })).map((row) => ({
        ...{ prescriptionId: row.prescriptionId, from: isoDate(row.fromDate), to: isoDateOrNull(row.toDate) },
      })),
      ...(await stopHolds(db, where)),
    ],
    zones,
    now: db.now,
  };
  const open = alerts.filter((row) => row.acknowledgedAt === null).map((row) => row.kind as AlertKind);
  const visits = (await db.tx.visit.findMany({ where })) as unknown as {
    state: VisitState;
    startsAt: Date;
  }[];
  const missed = missedInARow(visits.map((visit) => ({ ...visit, startsAt: instantOf(visit.startsAt) })));
  const missedVisits = missed && { missed: missed.count, last: localDateAt(zones, missed.last.startsAt) };
  const reviewOn = isoDateOrNull(episode?.reviewOn ?? null);
  return { history: history as unknown as PlanHistory, open, reviewOn, missedVisits };
}

/** The reasons that check-ins feed, whole. */
const fromCheckins = <R extends { flag: string }>(reasons: readonly R[]) =>
  reasons.filter(({ flag }) => ["confidence", "over-rest", "rest-pain", "visits"].includes(flag));
const reasonsOf = (flags: unknown) => fromCheckins(storedReasons.parse(flags));

test("what writes left of a patient is what the records say, now and at every coming closing", async () => {
  const deed = fc.record({
    deed: fc.constantFrom(...(Object.keys(DEEDS) as Deed["deed"][])),
    n: fc.nat({ max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds: Deed[]) => {
      const patient = await somebody();
      for (const { deed: name, n } of deeds) await DEEDS[name](patient, n);
      await asSystem(clinic.id, async (db) => {
        const kept = await db.tx.caseloadStatus.findMany({
          where: { patientId: patient.made.id },
          orderBy: { validFrom: "asc" },
        });
        const { history, open, reviewOn, missedVisits } = await records(db, patient);
        const checkins = await checkinsOf(db, { patientId: patient.made.id });
        if (history.episodeEnd !== null) {
          expect(kept).toEqual([]);
          return;
        }
        // A patient whom no deed has changed yet has no row: the factories write none.
        if (kept.length === 0) {
          const where = { patientId: patient.made.id, actorKind: { not: "system" } };
          expect(await db.tx.auditEvent.count({ where })).toBe(0);
          return;
        }
        for (const row of kept) {
          const at =
            row.validFrom.getTime() > Number(db.now.epochMilliseconds) ? instantOf(row.validFrom) : db.now;
          const then = { ...history, now: at };
          const counted = figures(then)?.month.exercise;
          const [closing] = closingsOf(then, 0, { openAlerts: open, checkins, missedVisits });
          const inForce = closing && versionInForce(then, addDays(closing.asOf, 1));
          expect({
            inFlare: row.inFlare,
            da: row.daNum && [row.daNum, row.daDen, row.percent, row.band],
            counts: [row.meanOf, row.doneCount, row.dueCount],
            asOf: isoDate(row.lastDay),
            alertRank: row.alertRank,
            red: row.reds,
            checkins: reasonsOf(row.flags),
            review: storedReasons.parse(row.flags).some(({ flag }) => flag === "review"),
          }).toEqual({
            inFlare: inForce?.kind === "flare",
            da: counted?.da && [
              counted.da.numerator,
              counted.da.denominator,
              counted.da.percent,
              counted.da.band,
            ],
            counts: [counted?.meanOf, counted?.done.exact, counted?.due.exact],
            asOf: closing?.asOf,
            alertRank: worstRank(open),
            red: closing?.flags.filter((flag) => flag.severity === "red").length,
            checkins: inOrder(fromCheckins(closing?.flags ?? [])),
            review: closing !== undefined && reviewOn !== null && reviewOn <= addDays(closing.asOf, 1),
          });
        }
      });
    }),
    { numRuns: Number(process.env.PLEXUS_RUNS ?? 12) },
  );
});
