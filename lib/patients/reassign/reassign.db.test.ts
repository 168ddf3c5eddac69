import { expect, test } from "vitest";
import { makeClinic, makeMember, makePatient, staffActor } from "@/prisma/factories";
import { runAs } from "../../gates/run";
import type { MemberId } from "../../ids";
import { previewReassign, reassign } from "./mutations";

async function home() {
  const clinic = await makeClinic();
  const [hanna, tom] = [
    await makeMember(clinic, { name: "Hanna" }),
    await makeMember(clinic, { name: "Tom" }),
  ];
  const [one, other] = [
    await makePatient(clinic, { lead: hanna }),
    await makePatient(clinic, { lead: hanna }),
  ];
  const as = staffActor(hanna);
  const leads = async () => {
    const seen = await runAs(as, (db) => previewReassign(db, { patientIds: [one.id, other.id] }));
    if (!seen.ok) throw new Error("A preview is never refused");
    return Object.fromEntries(seen.data.patients.map((led) => [led.patientId, led.lead]));
  };
  return { clinic, hanna, tom, one, other, as, leads };
}

test("several patients get a lead at once, with what stood before and an audit row each", async () => {
  const { hanna, tom, one, other, as, leads } = await home();
  const patients = [one, other].map(({ id }) => ({ patientId: id, lead: hanna.id as MemberId }));
  expect(await runAs(as, (db) => reassign(db, { to: tom.id as MemberId, patients }))).toMatchObject({
    data: { changed: [one.id, other.id], left: [] },
  });
  expect(await leads()).toEqual({ [one.id]: tom.id, [other.id]: tom.id });
  await runAs(as, async (db) => {
    expect(await db.tx.recordCorrection.findMany({ where: { field: "lead" } })).toMatchObject([
      { before: hanna.id, after: tom.id },
      { before: hanna.id, after: tom.id },
    ]);
    expect(await db.tx.auditEvent.count({ where: { action: "patient.correct" } })).toBe(2);
  });
});

test("whoever got another lead meanwhile keeps it, and is said; the others change", async () => {
  const { clinic, hanna, tom, one, other, as, leads } = await home();
  const ines = await makeMember(clinic, { name: "Ines" });
  const lead = hanna.id as MemberId;
  const first = [{ patientId: one.id, lead }];
  await runAs(as, (db) => reassign(db, { to: ines.id as MemberId, patients: first }));
  const patients = [
    { patientId: one.id, lead },
    { patientId: other.id, lead },
  ];
  expect(await runAs(as, (db) => reassign(db, { to: tom.id as MemberId, patients }))).toMatchObject({
    data: { changed: [other.id], left: [{ patientId: one.id, why: "conflict" }] },
  });
  expect(await leads()).toEqual({ [one.id]: ines.id, [other.id]: tom.id });
});

test("nobody reassigns whom they do not look after, or to somebody of another clinic", async () => {
  const { clinic, tom, one, other, as, hanna } = await home();
  const hers = await makePatient(clinic, { lead: tom });
  const seen = await runAs(as, (db) => previewReassign(db, { patientIds: [hers.id] }));
  expect(seen).toMatchObject({ data: { patients: [{ refused: "reason-needed" }] } });
  const lead = hanna.id as MemberId;
  const patients = [
    { patientId: hers.id, lead: tom.id as MemberId },
    { patientId: one.id, lead },
  ];
  expect(await runAs(as, (db) => reassign(db, { to: tom.id as MemberId, patients }))).toMatchObject({
    data: { changed: [one.id], left: [{ patientId: hers.id, why: "reason-needed" }] },
  });
  const stranger = await makeMember(await makeClinic());
  const rest = [{ patientId: other.id, lead }];
  expect(
    await runAs(as, (db) => reassign(db, { to: stranger.id as MemberId, patients: rest })),
  ).toMatchObject({
    data: { changed: [], left: [{ patientId: other.id, why: "invalid" }] },
  });
});
