import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  openSignIn,
  patientActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../../clock";
import type { SystemActor } from "../../db/actor";
import { asAuth, asSystem, type Db } from "../../db/scope";
import { runAs } from "../../gates/run";
import { resolveSignIn } from "../../identity/current";
import { type ActingRoleId, takeRole } from "../../identity/sign-in";
import type { UserId } from "../../ids";
import { newId } from "../../new-id";
import { subscribePhone } from "../channels/mutations";
import { getSettings } from "../settings/queries";
import { sendReminder } from "./mutations";
import { listReach } from "./queries";

let clinic: MadeClinic;
let patient: MadePatient;
let signInId: string;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
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

describe("that a message waits, decided once more as it is sent", () => {
  const ago = (minutes: number) => now().subtract({ minutes }).toString({ fractionalSecondDigits: 3 });
  const choice = (channel: string | null, minutesAgo: number, quietFrom = 0, quietTo = 0) =>
    asSystem(clinic.id, (db) =>
      insertRows(db, {
        ReminderChoice: [
          {
            ...{ id: newId<string>(), clinicId: clinic.id, patientId: patient.id, channel },
            ...{ quietFrom, quietTo, chosenAt: ago(minutesAgo) },
          },
        ],
      }),
    );
  const own = () => ({ clinicId: clinic.id, patientId: patient.id });

  beforeEach(async () => {
    const [at, author] = [ago(30), await makeMember(clinic)];
    await choice("push", 60);
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Message: [
          {
            ...{ ...own(), id: newId<string>(), number: 1, source: "staff", text: "Hello", zone: "UTC" },
            ...{ writtenAt: at, deviceAt: at, sentAt: at, receivedAt: at, bodyHash: "x" },
            authorId: author.userId,
          },
        ],
        PatientMail: [{ ...own(), address: "a@example.org", provedAt: at }],
        Reminder: [
          {
            ...{ ...own(), id: newId<string>(), purpose: "message", channel: "push" },
            ...{ localDate: at.slice(0, 10), createdAt: at, dueAt: at },
          },
        ],
      }),
    );
  });

  const send = async () => {
    let sent = 0;
    for (const channel of ["push", "mail"] as const)
      await asSystem(clinic.id, (db) =>
        sendReminder(
          db as Db<SystemActor>,
          channel,
          async () => {
            sent += 1;
            return { taken: true };
          },
          true,
        ),
      );
    return sent;
  };
  const said = async () => {
    const found = await asSystem(clinic.id, (db) =>
      db.tx.reminder.findMany({ where: own(), orderBy: { createdAt: "asc" } }),
    );
    return found.map(({ channel, outcome }) => [channel, outcome]);
  };

  test("goes out as it was chosen", async () => {
    expect([await send(), await said()]).toEqual([1, [["push", "accepted"]]]);
  });

  test.each([null, "calendar"])("is not sent once nothing is wanted: %s", async (channel) => {
    await choice(channel, 10);
    expect([await send(), await said()]).toEqual([0, [["push", "unneeded"]]]);
  });

  test("goes by the way that was chosen since", async () => {
    await choice("mail", 10);
    const all = [
      ["push", "unneeded"],
      ["mail", "accepted"],
    ];
    expect([await send(), await said()]).toEqual([1, all]);
  });

  test("waits for the end of the quiet hours, whenever it is tried again", async () => {
    const zone = "Europe/London";
    const { hour, minute } = now().toZonedDateTimeISO(zone);
    const at = (minutes: number) => (hour * 60 + minute + minutes + 1440) % 1440;
    await choice("push", 10, at(-60), at(60));
    expect([await send(), await said()]).toEqual([0, [["push", null]]]);
    const [moved] = await asSystem(clinic.id, (db) => db.tx.reminder.findMany({ where: own() }));
    expect(moved?.dueAt.getTime()).toBeGreaterThan(now().add({ minutes: 58 }).epochMilliseconds);
  });
});
