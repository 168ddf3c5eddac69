import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "../../../prisma/factories";
import { getPatientWhy } from "../../adherence/explain/queries";
import { now } from "../../clock";
import { recordBatch } from "../../dose-logs/mutations";
import { runAs } from "../../gates/run";
import type { AlertId, DraftId } from "../../ids";
import { newId } from "../../new-id";
import { decideStop } from "../../plans/decisions/mutations";
import { addDays } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { getToday } from "../../today/queries";
import { listAlerts } from "../queries";

let clinic: MadeClinic;
let therapist: MadeMember;

beforeAll(async () => {
  clinic = await makeClinic();
  therapist = await makeMember(clinic, { name: "Hanna Lind" });
});

/** A patient of three weeks with press-ups, a glide and walking every day. */
async function somebody() {
  const today = localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now());
  const from = addDays(today, -21);
  const patient = await makePatient(clinic, { lead: therapist, startDate: from });
  const content = await planFrom("disc-extension", { side: "left" });
  await makePlanVersion(patient, content, { effectiveFrom: from });
  const zone = patient.zones[0]?.zone ?? "";
  const prescriptions = content.phases[0]?.prescriptions ?? [];
  const idOf = (kind: string) => prescriptions.find((one) => one.kind === kind)?.id ?? "";
  const clock = () => ({ deviceAt: now().toString(), zone });
  const send = (...items: object[]) =>
    runAs(patientActor(patient), (db) =>
      recordBatch(db, patient.id, "patient", { sentAt: now().toString(), items }),
    );
  return {
    ...{ patient, today, glide: idOf("nerve-glide"), press: idOf("mobility"), walk: idOf("aerobic") },
    rest: prescriptions.find((one) => one.kind === "rest-position")?.id ?? "",
    log: async (prescriptionId: string, body: object, localDate = today) => {
      const id = newId<string>();
      const [answer] = await send({ type: "log", id, prescriptionId, localDate, ...clock(), body });
      expect(answer?.status).toBe(201);
      return id;
    },
    edit: (logId: string, body: object) =>
      send({ type: "correction", kind: "edit", id: newId<string>(), logId, ...clock(), body }),
    open: () => runAs(staffActor(therapist), async (db) => (await listAlerts(db, patient.id)).open),
    decide: async () => {
      const { open } = await runAs(staffActor(therapist), (db) => listAlerts(db, patient.id));
      const result = await runAs(staffActor(therapist), (db) =>
        decideStop(db, {
          ...{ alertId: open[0]?.id as AlertId, decision: "go-on", days: null },
          ...{ draftId: newId<DraftId>(), over: null },
        }),
      );
      expect(result.ok).toBe(true);
    },
    /** Which of today's prescriptions are off. */
    off: async () => {
      const view = await runAs(patientActor(patient), getToday);
      return view?.prescriptions.filter((one) => one.held).map((one) => one.id) ?? [];
    },
    phone: () => runAs(patientActor(patient), getToday),
    /** What the days before expected of a prescription: the dates on which it was on hold. */
    heldDays: async (id: string) => {
      const why = await runAs(staffActor(therapist), (db) => getPatientWhy(db, patient.id, { window: "28" }));
      if (typeof why === "string") throw new Error(why);
      const own = why.occurrences.filter((one) => one.prescriptionId === id && one.status === "on-hold");
      return { days: [...new Set(own.map((one) => one.date))].sort(), changes: why.changes };
    },
  };
}

describe("a stop", () => {
  test.each(["S1", "S3", "S4"])("under %s holds its own prescription, and nothing else", async (stopRule) => {
    const { log, glide, off, phone } = await somebody();
    await log(glide, { stopRule });
    expect(await off()).toEqual([glide]);
    const today = await phone();
    expect(today?.heldStops).toMatchObject([{ prescriptionId: glide, rule: stopRule, decidedAt: null }]);
    expect(today?.dayOver).toBe(false);
  });

  test("for pain above its limit, or a skip, holds nothing", async () => {
    const { log, glide, press, off, open } = await somebody();
    await log(glide, { stopRule: "S2", pain: 7, painPlace: "leg" });
    await log(press, { skipped: "pain" });
    expect([await off(), await open()]).toEqual([[], []]);
  });

  test("that arrives late holds from its own day, and why says so", async () => {
    const { log, glide, heldDays, today } = await somebody();
    await log(glide, { stopRule: "S1" }, addDays(today, -3));
    const { days, changes } = await heldDays(glide);
    expect(days).toEqual([addDays(today, -3), addDays(today, -2), addDays(today, -1)]);
    expect(changes).toMatchObject([
      { type: "late-hold", prescriptionId: glide, from: addDays(today, -3), to: today },
    ]);
  });

  test("is lifted on the local day of the decision, and what was held stays held", async () => {
    const { log, glide, heldDays, decide, off, phone, today } = await somebody();
    await log(glide, { stopRule: "S1" }, addDays(today, -2));
    await decide();
    expect(await off()).toEqual([]);
    expect((await phone())?.heldStops).toEqual([]);
    expect((await heldDays(glide)).days).toEqual([addDays(today, -2), addDays(today, -1)]);
  });
});

describe("pain of 8 or more in an exercise", () => {
  test("is an alert, holds its own until the decision, and every other exercise for that day", async () => {
    const { log, glide, press, walk, rest, off, open, phone } = await somebody();
    await log(glide, { stopRule: "S2", pain: 9, painPlace: "leg" });
    expect(await open()).toMatchObject([{ kind: "high-pain", facts: { pain: 9 } }]);
    const held = await off();
    expect(held).toEqual(expect.arrayContaining([glide, press]));
    for (const stays of [walk, rest]) expect(held).not.toContain(stays);
    expect(await phone()).toMatchObject({
      dayOver: true,
      heldStops: [{ prescriptionId: glide, rule: null }],
    });
  });

  test("of the day before ends that day alone for the others", async () => {
    const { log, glide, press, off, heldDays, today } = await somebody();
    const before = addDays(today, -2);
    await log(glide, { quick: true, pain: 8 }, before);
    expect(await off()).toEqual([glide]);
    expect((await heldDays(press)).days).toEqual([before]);
    expect((await heldDays(glide)).days).toEqual([before, addDays(today, -1)]);
  });

  test("in a position of rest is no exercise's", async () => {
    const { log, rest, off, open } = await somebody();
    await log(rest, { quick: true, pain: 9 });
    expect([await off(), await open()]).toEqual([[], []]);
  });

  test("that is put right to less stays until somebody has looked", async () => {
    const { log, edit, glide, off, open } = await somebody();
    const id = await log(glide, { quick: true, pain: 9 });
    await edit(id, { quick: true, pain: 2 });
    expect(await open()).toHaveLength(1);
    expect(await off()).toContain(glide);
  });
});

describe("one alert of a kind is open for a prescription", () => {
  test("and another log of it is added, with its own day", async () => {
    const { log, glide, press, open, heldDays, today } = await somebody();
    await log(glide, { stopRule: "S1" }, addDays(today, -1));
    await log(glide, { stopRule: "S1" }, addDays(today, -3));
    expect(await open()).toHaveLength(1);
    expect((await heldDays(glide)).days[0]).toBe(addDays(today, -3));
    await log(press, { stopRule: "S1" });
    await log(glide, { stopRule: "S3" });
    expect((await open()).map((one) => one.kind).sort()).toEqual(["stop-S1", "stop-S1", "stop-S3"]);
  });

  test("a log's own edits raise nothing again, before the decision or after it", async () => {
    const { log, edit, glide, open, decide, off } = await somebody();
    const body = { stopRule: "S1", pain: 4, painPlace: "leg" };
    const id = await log(glide, body);
    await edit(id, { ...body, settled: false });
    expect(await open()).toHaveLength(1);
    await decide();
    await edit(id, { ...body, settled: true });
    expect([await open(), await off()]).toEqual([[], []]);
  });

  test("a stop after the decision asks anew", async () => {
    const { log, glide, open, decide, off } = await somebody();
    await log(glide, { stopRule: "S1" });
    await decide();
    await log(glide, { stopRule: "S1" });
    expect([(await open()).length, await off()]).toEqual([1, [glide]]);
  });
});

test("a correction that comes before its log alerts at once, and holds once the log is here", async () => {
  const { patient, edit, glide, open, off } = await somebody();
  const id = newId<string>();
  await edit(id, { stopRule: "S3" });
  expect([(await open()).length, await off()]).toEqual([1, []]);
  const at = now().toString();
  const item = {
    type: "log",
    id,
    prescriptionId: glide,
    deviceAt: at,
    zone: patient.zones[0]?.zone,
    body: {},
  };
  await runAs(patientActor(patient), (db) =>
    recordBatch(db, patient.id, "patient", { sentAt: at, items: [item] }),
  );
  expect(await off()).toEqual([glide]);
});
