import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliveryWording } from "@/app/_i18n/delivery-wording";
import { reminderWording } from "@/app/_i18n/reminder-wording";
import { smtp } from "@/lib/channels/mail";
import { now } from "@/lib/clock";
import { asAuth, asSystem } from "@/lib/db/scope";
import { runAs } from "@/lib/gates/run";
import { endSignIn } from "@/lib/identity/sign-in";
import { tokenHash } from "@/lib/identity/token";
import type { ConsentId, UserId } from "@/lib/ids";
import { deliverDue } from "@/lib/jobs/deliver";
import type { Sending } from "@/lib/jobs/sending";
import { newId } from "@/lib/new-id";
import { proveOwnMail, setOwnMail, subscribePhone } from "@/lib/reminders/channels/mutations";
import { answerReminder, chooseReminders, testReminder } from "@/lib/reminders/mutations";
import { getLastGap, getOutcome, getOwnDay } from "@/lib/reminders/queries";
import type { ReminderChannel } from "@/lib/reminders/vocabulary";
import { addDays } from "@/lib/time/calendar-date";
import { localDateAt } from "@/lib/time/local-day";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeLog,
  makeMember,
  makePatient,
  makePause,
  makePlanVersion,
  openSignIn,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { consentRow } from "@/prisma/factories/consents";
import { morningZone } from "@/prisma/factories/morning-zone";
import { insertRows } from "@/prisma/factories/rows";
import { type MailServer, openMailServer } from "./receivers/mail";
import { openPushReceiver, type PushReceiver } from "./receivers/push";

let mail: MailServer;
let push: PushReceiver;
let sending: Sending;
let clinic: MadeClinic;
let hanna: MadeMember;
let patient: MadePatient;
let token: string;
let items: string[];

const zones = () => [{ from: "1900-01-01", zone: patient.zones[0]?.zone ?? "" }];
const today = () => localDateAt(zones(), now());
const own = () => ({ clinicId: clinic.id, patientId: patient.id });
const phone = <T>(work: Parameters<typeof runAs<ReturnType<typeof patientActor>, T>>[1]) =>
  runAs(patientActor(patient), work);

beforeAll(async () => {
  mail = await openMailServer();
  push = await openPushReceiver();
  sending = {
    origin: "https://plexus.example",
    ...{ wording: deliveryWording, reminding: reminderWording },
    mail: smtp({ url: mail.url, from: "Plexus <plexus@northgate.example>" }),
  };
});
afterAll(async () => {
  await mail.close();
  await push.close();
});

beforeEach(async () => {
  clinic = await makeClinic({ zone: morningZone(now()) });
  hanna = await makeMember(clinic);
  const startDate = addDays(localDateAt([{ from: "1900-01-01", zone: clinic.zone }], now()), -10);
  patient = await makePatient(clinic, { lead: hanna, startDate });
  const content = await planFrom("disc-extension");
  items = content.phases[0]?.prescriptions.map(({ id }) => id) ?? [];
  await makePlanVersion(patient, content, { effectiveFrom: startDate });
  // Yesterday's entry: no days have gone by without one.
  await makeLog(patient, { prescriptionId: items[0] as never, localDate: addDays(today(), -1) });
  const { generateVAPIDKeys } = (await import("web-push")).default;
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      PushKey: [{ clinicId: clinic.id, createdAt: now().toString(), ...generateVAPIDKeys() }],
    }),
  );
  token = await openSignIn(patient.userId as UserId);
});
afterEach(async () => {
  mail.behave("takes");
  push.answer(201);
  mail.mails.length = 0;
  push.pushes.length = 0;
  await asSystem(clinic.id, async (db) => {
    await db.tx.reminderLook.deleteMany();
    await db.tx.reminder.updateMany({ where: { outcome: null }, data: { outcome: "unneeded" } });
  });
});

const ADDRESS = "marta@home.example";

async function reach(by: { mail?: boolean; push?: boolean }) {
  const at = now().toString();
  if (by.mail)
    await asSystem(clinic.id, (db) =>
      insertRows(db, { PatientMail: [{ ...own(), address: ADDRESS, provedAt: at }] }),
    );
  if (!by.push) return;
  const signIn = await asAuth(null, (db) =>
    db.tx.signIn.findFirst({ where: { tokenHash: tokenHash(token) }, select: { id: true } }),
  );
  const result = await phone((db) => subscribePhone(db, push.subscription(patient.id), signIn?.id ?? ""));
  expect(result).toMatchObject({ ok: true });
}

const QUIET = { from: 21 * 60, to: 7 * 60 };
const choose = (channel: ReminderChannel | null, { quiet = QUIET } = {}) =>
  phone((db) =>
    chooseReminders(db, {
      times: { morning: 8 * 60, midday: null, afternoon: null, evening: null },
      ...{ quiet, channel },
    }),
  );
const looks = () => asSystem(clinic.id, (db) => db.tx.reminderLook.findMany());
const sent = () => asSystem(clinic.id, (db) => db.tx.reminder.findMany({ orderBy: { createdAt: "asc" } }));
/** The time of the look has come. */
const come = (why = "time") =>
  asSystem(clinic.id, (db) =>
    db.tx.reminderLook.updateMany({ data: { dueAt: new Date(now().epochMilliseconds), why } }),
  );
async function remind() {
  await come();
  await deliverDue(sending);
}

describe("one of the patient's own times", () => {
  test("is a push that says nothing of whom or what, with what can be tapped, and the next look is planned", async () => {
    await reach({ push: true, mail: true });
    expect(await choose("push")).toMatchObject({ ok: true });
    expect(await looks()).toMatchObject([{ part: "morning", why: "time" }]);
    await remind();
    const [one] = await sent();
    expect(one).toMatchObject({ purpose: "time", part: "morning", channel: "push", outcome: "accepted" });
    expect(push.pushes).toMatchObject([
      {
        ...{ title: "Plexus", link: "/today", urgency: "normal", id: one?.id },
        body: "A few minutes for you are waiting.",
        actions: [
          { action: "in-an-hour", title: "In an hour" },
          { action: "not-today", title: "Not today" },
        ],
      },
    ]);
    expect(JSON.stringify(push.pushes)).not.toMatch(/Marta|Ruiz|pain|exercise|sciatica|plan/i);
    expect(mail.mails).toEqual([]);
    expect(await looks()).toMatchObject([{ part: "morning", why: "again" }]);
    await deliverDue(sending);
    expect(push.pushes).toHaveLength(1);
  });

  test("is a mail for whoever chose it, with where to stop it", async () => {
    await reach({ mail: true, push: true });
    await choose("mail");
    await remind();
    expect(mail.mails).toMatchObject([{ to: [ADDRESS], subject: "Plexus: a few minutes for you" }]);
    expect(mail.mails[0]?.body).toContain("https://plexus.example/today");
    expect(mail.mails[0]?.body).toContain("https://plexus.example/me/reminders");
    expect(JSON.stringify(mail.mails)).not.toMatch(/Ruiz|pain|exercise|sciatica|knee/i);
    expect(push.pushes).toEqual([]);
  });

  test("is one more where nothing is logged, and then there is peace", async () => {
    await reach({ push: true });
    await choose("push");
    await remind();
    await come("again");
    await deliverDue(sending);
    expect((await sent()).map(({ purpose }) => purpose)).toEqual(["time", "again"]);
    await remind();
    await come("again");
    await deliverDue(sending);
    expect(push.pushes).toHaveLength(2);
  });

  test("says nothing where all is done, also where it was done after it was put on its way", async () => {
    await reach({ push: true });
    await choose("push");
    push.answer(503);
    await remind();
    expect(await sent()).toMatchObject([{ outcome: null, code: "503", attempts: 1 }]);
    for (const id of items)
      for (let slot = 1; slot <= 8; slot++)
        await makeLog(patient, { prescriptionId: id as never, localDate: today(), slot });
    push.answer(201);
    await asSystem(clinic.id, (db) => db.tx.reminder.updateMany({ data: { dueAt: new Date(0) } }));
    await remind();
    expect(await sent()).toMatchObject([{ outcome: "unneeded" }]);
    expect(push.pushes).toEqual([]);
  });

  test("says nothing of what it missed while no job ran", async () => {
    await reach({ push: true });
    await choose("push");
    const dueAt = new Date(now().subtract({ hours: 3 }).epochMilliseconds);
    await asSystem(clinic.id, (db) => db.tx.reminderLook.updateMany({ data: { dueAt } }));
    await deliverDue(sending);
    expect(await sent()).toEqual([]);
    expect(await looks()).toMatchObject([{ why: "time" }]);
  });
});

describe("nothing is sent", () => {
  const tables: [string, () => Promise<unknown>][] = [
    ["while the plan is locked by a warning sign", () => makeAlert(patient, { kind: "red-flag" })],
    [
      "while the plan is paused",
      () => makePause(patient, { from: today(), to: addDays(today(), 2), author: "patient" }),
    ],
    [
      "after a withdrawal of consent",
      () =>
        asSystem(clinic.id, (db) =>
          insertRows(db, {
            Consent: [
              consentRow(own(), {
                ...{ id: newId<ConsentId>(), kind: "withdrawn", source: "phone" },
                ...{ at: now().toString({ fractionalSecondDigits: 3 }), authorId: patient.userId ?? "" },
              }),
            ],
          }),
        ),
    ],
    [
      "to who died",
      () =>
        asSystem(clinic.id, (db) => db.tx.patient.updateMany({ data: { diedOn: new Date("2026-07-01") } })),
    ],
    [
      "to who was discharged",
      () =>
        asSystem(clinic.id, (db) =>
          db.tx.episode.updateMany({ data: { endDate: new Date(today()), endReason: "discharge" } }),
        ),
    ],
  ];
  test.each(tables)("%s", async (_, happen) => {
    await reach({ push: true, mail: true });
    await choose("push");
    await happen();
    await remind();
    expect([push.pushes, mail.mails]).toEqual([[], []]);
  });

  test("in quiet hours", async () => {
    await reach({ push: true });
    await choose("push", { quiet: { from: 9 * 60, to: 12 * 60 } });
    await remind();
    expect(await sent()).toEqual([]);
  });

  test("to a browser in which the patient is signed out; a proved address stands in", async () => {
    await reach({ push: true });
    await choose("push");
    await endSignIn(token);
    await remind();
    expect(await sent()).toEqual([]);
    await reach({ mail: true });
    await remind();
    expect(push.pushes).toEqual([]);
    expect(mail.mails).toHaveLength(1);
  });

  test("by a browser that is registered no longer: it is forgotten, and the mail goes instead", async () => {
    await reach({ push: true, mail: true });
    await choose("push");
    push.answer(410);
    await remind();
    expect(await sent()).toMatchObject([
      { channel: "push", outcome: "gone", code: "410" },
      { channel: "mail", outcome: "accepted" },
    ]);
    expect(await asSystem(clinic.id, (db) => db.tx.patientPush.count())).toBe(0);
  });
});

describe("an answer on the notification", () => {
  const answered = async (answer: "in-an-hour" | "not-today") => {
    const [one] = await sent();
    return phone((db) => answerReminder(db, { id: one?.id ?? "", answer }));
  };

  test("in an hour: one more then, however often it was sent", async () => {
    await reach({ push: true });
    await choose("push");
    await remind();
    expect(await answered("in-an-hour")).toMatchObject({ ok: true });
    const [look] = await looks();
    expect(look).toMatchObject({ why: "later" });
    const minutes = (Number(look?.dueAt) - now().epochMilliseconds) / 60_000;
    expect(Math.round(minutes)).toBe(60);
    expect(await answered("in-an-hour")).toMatchObject({ ok: true });
    expect(await looks()).toEqual([look]);
    // The hour has gone by.
    const answeredAt = new Date(now().subtract({ minutes: 61 }).epochMilliseconds);
    await asSystem(clinic.id, (db) => db.tx.reminder.updateMany({ data: { answeredAt } }));
    await come("later");
    await deliverDue(sending);
    expect((await sent()).map(({ purpose }) => purpose)).toEqual(["time", "later"]);
    expect(await looks()).toMatchObject([{ why: "time" }]);
  });

  test("in an hour: also where the plan is published anew or other times are chosen in between", async () => {
    await reach({ push: true });
    await choose("push");
    await remind();
    expect(await answered("in-an-hour")).toMatchObject({ ok: true });
    const before = await looks();
    await choose("push");
    expect(await looks()).toEqual(before);
    await choose(null);
    expect(await looks()).toEqual([]);
  });

  test("not today: nothing more on this day", async () => {
    await reach({ push: true });
    await choose("push");
    await remind();
    expect(await answered("not-today")).toMatchObject({ ok: true });
    await come("again");
    await deliverDue(sending);
    await remind();
    expect(push.pushes).toHaveLength(1);
  });

  test("of somebody else's, or of another day's, is refused", async () => {
    await reach({ push: true });
    await choose("push");
    await remind();
    const [one] = await sent();
    const other = await makePatient(clinic);
    const foreign = await runAs(patientActor(other), (db) =>
      answerReminder(db, { id: one?.id ?? "", answer: "not-today" }),
    );
    expect(foreign).toMatchObject({ ok: false, error: "not-found" });
    const localDate = new Date(addDays(today(), -1));
    const old = newId<string>();
    const at = now().toString();
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Reminder: [
          {
            ...{ id: old, ...own(), purpose: "time", part: "morning", localDate: localDate.toISOString() },
            ...{ channel: "push", createdAt: at, dueAt: at, outcome: "accepted" },
          },
        ],
      }),
    );
    const late = await phone((db) => answerReminder(db, { id: old, answer: "not-today" }));
    expect(late).toMatchObject({ ok: false, error: "expired" });
  });
});

describe("three days without an entry", () => {
  beforeEach(async () => {
    // Of a plan that is four days old nothing was ever logged.
    const { id } = await makePatient(clinic, { lead: hanna, startDate: addDays(today(), -4) }).then(
      (made) => {
        patient = made;
        return made;
      },
    );
    await makePlanVersion(patient, await planFrom("disc-extension"), {
      effectiveFrom: addDays(today(), -4),
    });
    token = await openSignIn(patient.userId as UserId);
    const at = now().subtract({ hours: 30 }).toString();
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Reminder: [
          {
            ...{ id: newId<string>(), clinicId: clinic.id, patientId: id, purpose: "time", part: "morning" },
            ...{
              localDate: addDays(today(), -1),
              channel: "push",
              createdAt: at,
              dueAt: at,
              outcome: "accepted",
            },
          },
        ],
      }),
    );
  });

  test("are followed by one kind message by another way, once, of which the clinic can read when it went", async () => {
    await reach({ push: true, mail: true });
    await choose("push");
    await remind();
    expect(push.pushes).toEqual([]);
    expect(mail.mails).toMatchObject([{ to: [ADDRESS], subject: "Plexus: whenever you like" }]);
    await remind();
    expect(mail.mails).toHaveLength(1);
    expect(push.pushes).toHaveLength(1);
    const seen = await runAs(staffActor(hanna), (db) => getLastGap(db, patient.id));
    expect(seen?.date).toBe(today());
    const all = await runAs(staffActor(hanna), (db) =>
      db.tx.reminder.findMany({ select: { purpose: true } }),
    );
    expect(all).toEqual([{ purpose: "gap" }]);
    const read = await runAs(staffActor(hanna), async (db) => [
      await db.tx.patientMail.count(),
      await db.tx.reminderChoice.count(),
      await db.tx.patientPush.count(),
    ]);
    expect(read).toEqual([0, 0, 0]);
  });

  test("and with no other way open, none", async () => {
    await reach({ push: true });
    await choose("push");
    await remind();
    expect((await sent()).filter(({ purpose }) => purpose === "gap")).toEqual([]);
  });
});

test("to an address that isn't proved goes a proof link alone, and the link proves it for its owner", async () => {
  expect(await phone((db) => setOwnMail(db, { address: ADDRESS }))).toMatchObject({ ok: true });
  await choose("mail");
  await remind();
  expect(mail.mails).toMatchObject([{ to: [ADDRESS], subject: "Plexus: is this your address?" }]);
  const proof = /me\/reminders\/prove#([\w-]{43})/.exec(mail.mails[0]?.body ?? "")?.[1] ?? "";
  const other = await makePatient(clinic);
  const foreign = await runAs(patientActor(other), (db) => proveOwnMail(db, { token: proof }));
  expect(foreign).toMatchObject({ ok: false, error: "expired" });
  expect(await phone((db) => proveOwnMail(db, { token: proof }))).toMatchObject({ ok: true });
  await remind();
  expect(mail.mails).toHaveLength(2);
});

test("a test goes out at once, even in quiet hours, and what became of it can be asked", async () => {
  await choose("push", { quiet: { from: 9 * 60, to: 12 * 60 } });
  expect(await phone(testReminder)).toMatchObject({ ok: false, error: "not-found" });
  await reach({ push: true });
  const result = await phone(testReminder);
  const id = result.ok ? result.data.id : "";
  expect(await phone((db) => getOutcome(db, { id }))).toMatchObject({ data: { outcome: null } });
  await deliverDue(sending);
  expect(await phone((db) => getOutcome(db, { id }))).toMatchObject({ data: { outcome: "accepted" } });
  expect(push.pushes).toMatchObject([{ title: "Plexus", body: "A few minutes for you are waiting." }]);
});

test("two processes at once remind once", async () => {
  await reach({ push: true });
  await choose("push");
  await come();
  await Promise.all([deliverDue(sending), deliverDue(sending), deliverDue(sending)]);
  await deliverDue(sending);
  expect(push.pushes).toHaveLength(1);
});

test("a push that broke off goes out again under the same id", async () => {
  await reach({ push: true });
  await choose("push");
  push.answer(503);
  await remind();
  push.answer(201);
  await asSystem(clinic.id, (db) =>
    db.tx.reminder.updateMany({ where: { outcome: null }, data: { dueAt: new Date(0) } }),
  );
  await deliverDue(sending);
  const [one] = await sent();
  expect(push.pushes).toMatchObject([{ id: one?.id }]);
  expect(one).toMatchObject({ attempts: 2, outcome: "accepted" });
});

test("who chooses nothing any more is looked at no more", async () => {
  await choose("push");
  await choose(null);
  expect(await looks()).toEqual([]);
  expect((await phone(getOwnDay))?.active).toBe(true);
});
