import { beforeAll, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeBodyChart,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "../../../prisma/factories";
import type { PlaceId } from "../../body/places";
import { now } from "../../clock";
import type { Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import type { AlertId, KnownSignsId } from "../../ids";
import { newId } from "../../new-id";
import { addDays, type LocalDate } from "../../time/calendar-date";
import { localDateAt } from "../../time/local-day";
import { recordCharts } from "../mutations";
import { getBodyChart } from "../queries";
import type { Symptom } from "../vocabulary";
import { endKnownSigns, recordKnownSigns } from "./mutations";
import { listKnown } from "./queries";

const ZONE = "Europe/Lisbon";
const REASON = "Examined on Monday, stable for years";
let clinic: MadeClinic;
let therapist: MadeMember;
let today: LocalDate;

beforeAll(async () => {
  clinic = await makeClinic({ zone: ZONE });
  therapist = await makeMember(clinic);
  today = localDateAt([{ from: "1900-01-01", zone: ZONE }], now());
});

type Mark = { place: PlaceId; pain: number | null; symptoms: Symptom[] };
const felt = (place: PlaceId, ...symptoms: Symptom[]): Mark => ({ place, pain: 3, symptoms });
const somebody = () => makePatient(clinic, { lead: therapist, side: "left", startDate: addDays(today, -60) });
const asMember = <T>(work: (db: Db) => Promise<T>) => runAs(staffActor(therapist), work);

/** Draws on the phone, so many days ago. */
const draw = async (who: MadePatient, days: number, ...marks: Mark[]) => {
  const id = newId<string>();
  const deviceAt = now()
    .subtract({ hours: 24 * days })
    .toString();
  await runAs(patientActor(who), (db) =>
    recordCharts(db, who.id, "patient", {
      sentAt: now().toString(),
      charts: [{ id, deviceAt, zone: ZONE, marks }],
    }),
  );
  return id;
};
const alerts = (who: MadePatient) =>
  asMember((db) => db.tx.alert.findMany({ where: { patientId: who.id }, orderBy: { id: "asc" } }));
const openKinds = async (who: MadePatient) =>
  (await alerts(who)).filter((one) => one.acknowledgedAt === null).map((one) => one.kind);
const firstOpen = async (who: MadePatient) =>
  (await alerts(who)).find((one) => one.acknowledgedAt === null)?.id as AlertId;
const record = (alertId: AlertId, member = therapist) =>
  runAs(staffActor(member), (db) => recordKnownSigns(db, { alertId, reason: REASON }));

describe("what a clinician records as known", () => {
  test("acknowledges the alert, and raises none again until it is greater or elsewhere", async () => {
    const who = await somebody();
    await draw(who, 9, felt("saddle-back", "numbness"));
    expect(await openKinds(who)).toEqual(["saddle"]);
    expect(await record(await firstOpen(who))).toMatchObject({ ok: true });
    await draw(who, 7);
    await draw(who, 5, felt("saddle-back", "numbness"));
    expect(await openKinds(who)).toEqual([]);
    await draw(who, 3, felt("saddle-back", "numbness"), felt("saddle-front"));
    expect(await openKinds(who)).toEqual(["saddle"]);
    const [known] = await asMember((db) => listKnown(db, who.id));
    expect(known).toMatchObject({
      marks: [felt("saddle-back", "numbness")],
      date: addDays(today, -9),
      reason: REASON,
      by: therapist.name,
    });
  });

  test("holds for the phone's own words as well: nothing warns there that nobody was told of", async () => {
    const who = await somebody();
    await draw(who, 5, felt("left-foot-back", "weakness"));
    await record(await firstOpen(who));
    await draw(who, 3);
    const id = await draw(who, 1, felt("left-foot-back", "weakness"));
    const read = await runAs(patientActor(who), (db) => getBodyChart(db, who.id, id as never));
    expect(read?.warnings).toEqual([]);
    expect(await openKinds(who)).toEqual(["moved-down"]);
  });

  test("is told again once it is no longer known", async () => {
    const who = await somebody();
    await draw(who, 5, felt("saddle-front"));
    const result = await record(await firstOpen(who));
    const knownId = (result.ok ? result.data.knownId : "") as KnownSignsId;
    const end = () => runAs(staffActor(therapist), (db) => endKnownSigns(db, { knownId }));
    expect(await end()).toMatchObject({ ok: true });
    expect(await end()).toEqual({ ok: false, error: "already-done" });
    expect(await asMember((db) => listKnown(db, who.id))).toEqual([]);
    await draw(who, 3);
    await draw(who, 1, felt("saddle-front"));
    expect(await openKinds(who)).toEqual(["saddle"]);
  });

  test("is one record where two clinicians say so at once, and the later is told", async () => {
    const who = await somebody();
    await draw(who, 2, felt("saddle-back"));
    const alertId = await firstOpen(who);
    const both = await Promise.all([record(alertId), record(alertId)]);
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(both.find((one) => !one.ok)).toEqual({ ok: false, error: "already-done" });
    expect(await asMember((db) => listKnown(db, who.id))).toHaveLength(1);
  });

  test("is no answer to how far it reaches, nor anybody's but a clinician's of the care team", async () => {
    const who = await somebody();
    await makeBodyChart(who, { localDate: addDays(today, -3), marks: [felt("left-knee-back")] });
    await draw(who, 1, felt("left-calf-back"));
    expect(await record(await firstOpen(who))).toEqual({ ok: false, error: "forbidden" });
    const other = await somebody();
    await draw(other, 1, felt("saddle-back"));
    const alertId = await firstOpen(other);
    expect(await record(alertId, await makeMember(clinic, { roles: ["assistant"] }))).toMatchObject({
      ok: false,
    });
    expect(await record(alertId, await makeMember(clinic))).toEqual({ ok: false, error: "reason-needed" });
    expect(await record(alertId, await makeMember(await makeClinic()))).toEqual({
      ok: false,
      error: "not-found",
    });
    expect(await openKinds(other)).toEqual(["saddle"]);
  });

  test("can be written by no patient, and is changed by nobody but to end it", async () => {
    const who = await somebody();
    await draw(who, 1, felt("saddle-back"));
    const result = await record(await firstOpen(who));
    const id = result.ok ? result.data.knownId : "";
    const row = await asMember((db) => db.tx.knownSigns.findFirst({ where: { id } }));
    const forged = { ...row, id: newId<string>(), marks: [] };
    const self = patientActor(who);
    await expect(
      runAs(self, (db) => db.tx.knownSigns.createMany({ data: [forged as never] })),
    ).rejects.toThrow();
    expect(await runAs(self, (db) => db.tx.knownSigns.count())).toBe(1);
    await expect(
      asMember((db) => db.tx.knownSigns.updateMany({ where: { id }, data: { reason: "Something else" } })),
    ).rejects.toThrow();
    expect(
      await runAs(self, (db) =>
        db.tx.knownSigns
          .updateMany({ where: { id }, data: { endedAt: new Date() } })
          .catch(() => ({ count: 0 })),
      ),
    ).toEqual({ count: 0 });
  });
});
