import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  patientActor,
} from "@/prisma/factories";
import type { SystemActor } from "../../db/actor";
import { asAuth, asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import { resolveSignIn } from "../../identity/current";
import { type ActingRoleId, openSignIn, takeRole } from "../../identity/sign-in";
import type { UserId } from "../../ids";
import { subscribePhone } from "../channels/mutations";
import { getSettings } from "../settings/queries";
import { listReach } from "./queries";

let clinic: MadeClinic;
let patient: MadePatient;
let signInId: string;

beforeEach(async () => {
  clinic = await makeClinic();
  patient = await makePatient(clinic);
  const token = await openSignIn(patient.userId as UserId, { as: "patient", id: patient.id });
  signInId = (await resolveSignIn(token))?.signInId ?? "";
  const keys = { endpoint: "https://push.example/one", p256dh: "p".repeat(87), auth: "a".repeat(22) };
  const result = await runAs(patientActor(patient), (db) => subscribePhone(db, keys, signInId));
  expect(result).toMatchObject({ ok: true });
});

const reached = () =>
  asSystem(clinic.id, async (db) => [
    ...(await listReach(db as Db<SystemActor>, patientActor(patient), true)),
  ]);
const become = (role: ActingRoleId) =>
  asAuth(patient.userId, (db) => takeRole(db, signInId, role)).then((result) =>
    expect(result).toMatchObject({ ok: true }),
  );
const shown = async () => {
  const settings = await runAs(patientActor(patient), (db) => getSettings(db, signInId));
  return [settings?.pushHere, settings?.browsers];
};

test("a browser in which the patient works, or helps somebody, meanwhile is not pushed to until they are themselves", async () => {
  const user = { id: patient.userId as UserId };
  const member = await makeMember(clinic, { user });
  const helper = await makeHelper(await makePatient(clinic), { user });
  const own: ActingRoleId = { as: "patient", id: patient.id };
  expect([await reached(), await shown()]).toEqual([["push"], [true, 1]]);
  await become({ as: "member", id: member.id });
  expect([await reached(), await shown()]).toEqual([[], [false, 0]]);
  await become(own);
  expect(await reached()).toEqual(["push"]);
  await become({ as: "helper", id: helper.id });
  expect(await reached()).toEqual([]);
});

test("nor one in which they are the patient of another clinic", async () => {
  const elsewhere = await makePatient(await makeClinic(), { user: { id: patient.userId as UserId } });
  await become({ as: "patient", id: elsewhere.id });
  expect(await reached()).toEqual([]);
});
