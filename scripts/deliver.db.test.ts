import { Temporal } from "temporal-polyfill";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deliveryWording } from "@/app/_i18n/delivery-wording";
import { reminderWording } from "@/app/_i18n/reminder-wording";
import { smtp } from "@/lib/channels/mail";
import { removeMember } from "@/lib/clinics/mutations";
import { now } from "@/lib/clock";
import { asSystem } from "@/lib/db/scope";
import { runAs } from "@/lib/gates/run";
import type { ClinicId, MemberId } from "@/lib/ids";
import { deliverDue } from "@/lib/jobs/deliver";
import type { Sending } from "@/lib/jobs/sending";
import { newId } from "@/lib/new-id";
import { acknowledgeAlert } from "@/lib/safety/mutations";
import { recordScreenings } from "@/lib/screenings/mutations";
import { WORDING } from "@/lib/screenings/vocabulary";
import { toStored } from "@/lib/stored";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
  UNLOCKED,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { type MailServer, openMailServer } from "./receivers/mail";
import { openPushReceiver, type PushReceiver } from "./receivers/push";

let mail: MailServer;
let push: PushReceiver;
let sending: Sending;
let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let olga: MadeMember;
let patient: MadePatient;

beforeAll(async () => {
  mail = await openMailServer();
  push = await openPushReceiver();
  const from = "Plexus <plexus@northgate.example>";
  sending = {
    origin: "https://plexus.example",
    wording: deliveryWording,
    reminding: reminderWording,
    mail: smtp({ url: mail.url, from }),
  };
});
afterAll(async () => {
  await mail.close();
  await push.close();
});

const address = (member: MadeMember) => `${member.id.slice(0, 8)}@northgate.example`;

async function reach(member: MadeMember, by: { mail?: boolean; push?: boolean }) {
  const own = { clinicId: clinic.id, memberId: member.id };
  const provedAt = now().toString();
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      ...(by.mail && { MemberMail: [{ ...own, address: address(member), provedAt }] }),
      ...(by.push && {
        PushSubscription: [
          { id: newId<string>(), ...own, ...push.subscription(member.id), createdAt: provedAt },
        ],
      }),
    }),
  );
}

beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna" });
  tom = await makeMember(clinic, { name: "Tom" });
  olga = await makeMember(clinic, { name: "Olga", roles: ["owner"] });
  patient = await makePatient(clinic, { lead: hanna, givenName: "Marta", familyName: "Ruiz" });
  const { generateVAPIDKeys } = (await import("web-push")).default;
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      PushKey: [{ clinicId: clinic.id, createdAt: now().toString(), ...generateVAPIDKeys() }],
    }),
  );
});
afterEach(async () => {
  mail.behave("takes");
  push.answer(201);
  mail.mails.length = 0;
  push.pushes.length = 0;
  // What is left of one test is nobody's in the next.
  await asSystem(clinic.id, (db) =>
    db.tx.delivery.updateMany({ where: { outcome: null }, data: { outcome: "unneeded" } }),
  );
});

const deliveries = () =>
  asSystem(clinic.id, (db) =>
    db.tx.delivery.findMany({ where: { channel: { not: "app" } }, orderBy: { createdAt: "asc" } }),
  );
const steps = () =>
  asSystem(clinic.id, (db) => db.tx.alertStep.findMany({ orderBy: [{ dueAt: "asc" }, { step: "asc" }] }));
const lists = async (): Promise<Record<string, MemberId[]>> =>
  Object.fromEntries(
    (await steps()).filter((one) => one.takenAt).map((one) => [one.step, one.memberIds as MemberId[]]),
  );
const again = () =>
  asSystem(clinic.id, (db) =>
    db.tx.delivery.updateMany({ where: { outcome: null }, data: { dueAt: new Date(0) } }),
  );

const sayYes = () =>
  runAs(patientActor(patient), (db) => {
    const at = now().toString();
    const item = {
      type: "screening",
      id: newId<string>(),
      occasion: "wrong",
      form: "full",
      wording: WORDING,
      deviceAt: at,
      zone: "Europe/London",
      answers: [{ flag: "rf-bladder", yes: true }],
    };
    return recordScreenings(db, patient.id, "patient", { sentAt: at, items: [item] });
  });

describe("a yes at six in the morning", () => {
  test("is with the mail server and the push service, says nothing of whom or what, and is on the lead's list", async () => {
    await reach(hanna, { mail: true, push: true });
    await reach(tom, { mail: true });
    expect(await sayYes()).toMatchObject([{ status: 201 }]);
    await deliverDue(sending);
    expect(mail.mails.map(({ to }) => to)).toEqual([[address(hanna)]]);
    expect(mail.mails[0]).toMatchObject({ subject: "Plexus: urgent" });
    expect(mail.mails[0]?.body).toContain("https://plexus.example/alerts");
    expect(push.pushes).toMatchObject([{ title: "Plexus: urgent", link: "/alerts", urgency: "high" }]);
    expect(push.pushes[0]?.authorization).toMatch(/^vapid t=.+, ?k=.+/);
    const said = JSON.stringify([mail.mails, push.pushes]);
    expect(said).not.toMatch(/Marta|Ruiz|Hanna|bladder|pain|red|flag|exercise/i);
    expect(await lists()).toEqual({ lead: [hanna.id] });
    expect(await deliveries()).toMatchObject([{ outcome: "accepted" }, { outcome: "accepted" }]);
    await deliverDue(sending);
    expect(mail.mails).toHaveLength(1);
  });
});

describe("nobody acknowledges it", () => {
  const old = () => now().subtract({ hours: 24 * 30 });

  test("it goes to the care team, to every clinician and to the owner, each once", async () => {
    await reach(olga, { mail: true });
    const ada = await makeMember(clinic, { name: "Ada", roles: ["assistant"] });
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        CareTeam: [
          {
            clinicId: clinic.id,
            patientId: patient.id,
            memberId: ada.id,
            lead: false,
            since: now().toString(),
          },
        ],
      }),
    );
    await makeAlert(patient, { kind: "stop-S1", facts: { rule: "S1" }, at: old() });
    await deliverDue(sending);
    expect(await lists()).toEqual({
      lead: [hanna.id],
      team: [ada.id],
      cover: [],
      clinicians: [tom.id],
      owner: [olga.id],
    });
    expect(mail.mails).toMatchObject([{ to: [address(olga)], subject: "Plexus: something needs you" }]);
  });

  test("who is on leave is passed over for who stands in, and for theirs where that one is away as well", async () => {
    const uma = await makeMember(clinic, { name: "Uma" });
    const leave = (member: MadeMember, coverId: MemberId | null) => ({
      id: newId<string>(),
      ...{
        clinicId: clinic.id,
        memberId: member.id,
        coverId,
        createdById: member.id,
        createdAt: now().toString(),
      },
      ...{ fromDate: "2020-01-01", toDate: "2099-12-31" },
    });
    await asSystem(clinic.id, (db) => insertRows(db, { Leave: [leave(hanna, tom.id), leave(tom, uma.id)] }));
    await makeAlert(patient, { kind: "stop-S1", at: old() });
    await deliverDue(sending);
    expect(await lists()).toEqual({ lead: [uma.id], team: [], cover: [], clinicians: [], owner: [olga.id] });
  });

  test("the next step waits for its time", async () => {
    await makeAlert(patient, { kind: "red-flag", at: now().subtract({ minutes: 8 }) });
    await deliverDue(sending);
    expect(await lists()).toEqual({ lead: [hanna.id], team: [] });
    const next = (await steps()).filter((one) => one.takenAt === null);
    expect(next).toMatchObject([{ step: "cover" }]);
  });

  test("nothing more is sent once it was acknowledged", async () => {
    await reach(hanna, { mail: true });
    mail.behave(421);
    const alertId = await makeAlert(patient, { kind: "stop-S1", at: old() });
    await deliverDue(sending);
    await runAs(staffActor(hanna), (db) => acknowledgeAlert(db, { alertId, ...UNLOCKED }));
    mail.behave("takes");
    await again();
    await deliverDue(sending);
    expect(mail.mails).toEqual([]);
    expect(await deliveries()).toMatchObject([{ outcome: "unneeded" }]);
  });

  test.each(["diedOn", "enteredInErrorAt"])(
    "nor of a record with %s, whether it waits for a step or to be sent",
    async (column) => {
      await reach(hanna, { mail: true });
      await makeAlert(patient, { kind: "red-flag" });
      mail.behave(421);
      await deliverDue(sending);
      const { id } = patient;
      await asSystem(clinic.id, (db) =>
        db.tx.patient.updateMany({ where: { id }, data: { [column]: new Date("2026-07-01") } }),
      );
      await makeAlert(patient, { kind: "stop-S1", at: old() });
      mail.behave("takes");
      await again();
      await deliverDue(sending);
      expect(mail.mails).toEqual([]);
      expect(await deliveries()).toMatchObject([{ outcome: "unneeded" }]);
      expect((await steps()).filter((one) => one.takenAt && one.memberIds.length > 0)).toHaveLength(1);
    },
  );

  test("where the lead has left and nobody else is there, it is at once with whoever is", async () => {
    await asSystem(clinic.id, (db) =>
      db.tx.member.updateMany({ where: { id: { in: [hanna.id, tom.id] } }, data: { leftAt: new Date() } }),
    );
    await makeAlert(patient, { kind: "stop-S1" });
    await deliverDue(sending);
    expect(await lists()).toEqual({ lead: [], team: [], cover: [], clinicians: [], owner: [olga.id] });
  });
});

describe("whose list it was on goes", () => {
  const members = async () => new Set(Object.values(await lists()).flat());
  const goes = (handTo: MemberId | null) =>
    runAs(staffActor({ ...olga, roles: ["owner"] }), (db) =>
      removeMember(db, { memberId: hanna.id, handTo }),
    );

  test("it comes on the list of whoever takes over, at once", async () => {
    const third = await makeMember(clinic, { name: "Uma" });
    await makeAlert(patient, { kind: "stop-S1" });
    await deliverDue(sending);
    expect(await goes(third.id)).toMatchObject({ ok: true });
    await deliverDue(sending);
    expect(await members()).toEqual(new Set([third.id]));
    expect((await steps()).filter((one) => one.takenAt === null)).toHaveLength(1);
  });

  test("without anybody to take over it goes to whoever prescribes, before its time", async () => {
    await makeAlert(patient, { kind: "stop-S1" });
    await deliverDue(sending);
    expect(await goes(null)).toMatchObject({ ok: true });
    await deliverDue(sending);
    expect(await members()).toEqual(new Set([tom.id]));
  });
});

describe("opening hours", () => {
  test("hold back the mail of what can wait, and not its place on the list", async () => {
    const closed = toStored({
      week: Array.from({ length: 7 }, () => ({ opens: "08:00", closes: "18:00" })),
      closed: [{ from: "2020-01-01", to: now().add({ hours: 72 }).toString().slice(0, 10), note: "" }],
      within: { emergency: 15, "same-day": 120, week: 2 },
    });
    await asSystem(clinic.id, (db) =>
      db.tx.clinic.updateMany({ where: { id: clinic.id }, data: { care: closed } }),
    );
    await reach(hanna, { mail: true });
    await makeAlert(patient, { kind: "stop-S1" });
    await deliverDue(sending);
    expect(await lists()).toEqual({ lead: [hanna.id] });
    expect(mail.mails).toEqual([]);
    const [waiting] = await deliveries();
    expect(waiting?.dueAt.getTime()).toBeGreaterThan(now().add({ hours: 48 }).epochMilliseconds);
    await makeAlert(patient, { kind: "red-flag" });
    await deliverDue(sending);
    expect(mail.mails).toMatchObject([{ subject: "Plexus: urgent" }]);
  });
});

describe("a server that doesn't take it", () => {
  test.each([421, 452, 535, "hang"] as const)(
    "%s: it is sent again, under the same id",
    { timeout: 60_000 },
    async (manner) => {
      await reach(hanna, { mail: true });
      mail.behave(manner);
      await makeAlert(patient, { kind: "red-flag" });
      await deliverDue(sending);
      const [first] = await deliveries();
      expect(first).toMatchObject({ outcome: null, attempts: 1 });
      expect(Number(first?.dueAt) - Number(first?.triedAt)).toBe(60_000);
      mail.behave("takes");
      await again();
      await deliverDue(sending);
      expect(mail.mails.map(({ id }) => id)).toEqual([`<${first?.id}@plexus.example>`]);
      expect(await deliveries()).toMatchObject([{ outcome: "accepted", attempts: 2, code: null }]);
    },
  );

  test("an address that is refused for good is not tried again", async () => {
    await reach(hanna, { mail: true });
    mail.behave(550);
    await makeAlert(patient, { kind: "red-flag" });
    await deliverDue(sending);
    expect(await deliveries()).toMatchObject([{ outcome: "refused", code: "550" }]);
  });

  test("a browser that is registered no longer is forgotten, and the one beside it is told", async () => {
    await reach(hanna, { push: true });
    push.answer(410);
    await makeAlert(patient, { kind: "red-flag" });
    await deliverDue(sending);
    expect(await deliveries()).toMatchObject([{ outcome: "gone", code: "410" }]);
    expect(await asSystem(clinic.id, (db) => db.tx.pushSubscription.count())).toBe(0);
  });

  test("a push service that is down is asked again", async () => {
    await reach(hanna, { push: true });
    push.answer(503);
    await makeAlert(patient, { kind: "red-flag" });
    await deliverDue(sending);
    expect(await deliveries()).toMatchObject([{ outcome: null, code: "503" }]);
    push.answer(201);
    await again();
    await deliverDue(sending);
    expect(push.pushes).toHaveLength(1);
  });
});

test("to an address that isn't proved goes a proof link alone, and each attempt makes the one before it void", async () => {
  const own = { clinicId: clinic.id, memberId: hanna.id };
  const { id, at } = { id: newId<string>(), at: now().toString() };
  await asSystem(clinic.id, (db) =>
    insertRows(db, {
      MemberMail: [{ ...own, address: address(hanna) }],
      Delivery: [{ id, ...own, channel: "mail", purpose: "proof", createdAt: at, dueAt: at }],
    }),
  );
  await makeAlert(patient, { kind: "red-flag" });
  await deliverDue(sending);
  expect(mail.mails).toMatchObject([{ to: [address(hanna)], subject: "Plexus: is this your address?" }]);
  expect(mail.mails[0]?.body).toMatch(/https:\/\/plexus\.example\/prove#[\w-]{43}/);
});

test("two processes at once send each message once", async () => {
  await reach(hanna, { mail: true });
  for (let n = 0; n < 5; n++) await makeAlert(patient, { kind: "red-flag" });
  await Promise.all([deliverDue(sending), deliverDue(sending), deliverDue(sending)]);
  await deliverDue(sending);
  expect(new Set(mail.mails.map(({ id }) => id)).size).toBe(5);
  expect(mail.mails).toHaveLength(5);
});

test("a demo without a mail server keeps its mail in its own inbox", async () => {
  await reach(hanna, { mail: true });
  await makeAlert(patient, { kind: "red-flag" });
  await deliverDue({ ...sending, mail: "inbox" });
  const kept = await asSystem(clinic.id as ClinicId, (db) => db.tx.demoMail.findMany());
  expect(kept).toMatchObject([{ memberId: hanna.id, subject: "Plexus: urgent" }]);
  expect(Temporal.Instant.from(kept[0]?.at.toISOString() ?? "")).toBeDefined();
});
