import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeLog,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { DEFAULT_CARE } from "../clinics/care/care";
import { updateCare } from "../clinics/care/mutations";
import { now } from "../clock";
import type { PhoneActor, SystemActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { takeMessageSteps } from "../deliveries/messages/mutations";
import { runAs } from "../gates/run";
import { endHelpFor } from "../helpers/mutations";
import type { DoseLogId, MessageId, PatientId, PrescriptionId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { giveReason } from "../patients/mutations";
import { markDone, markRead, readThread, readThreads, sendMessage, undoDone } from "./desk/mutations";
import { countUnread } from "./desk/queries";
import { markOwnRead, recordMessages } from "./mutations";
import { getOwnThread } from "./own/queries";
import { countOwnUnread } from "./queries";
import { listFilter } from "./schema";
import { MOST_A_DAY } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic, { name: "Hanna", roles: ["owner", "therapist"] });
  tom = await makeMember(clinic, { name: "Tom" });
  patient = await makePatient(clinic, { lead: hanna, givenName: "Marta", familyName: "Ruiz" });
});

const written = (text: string, more: object = {}) => ({
  ...{ type: "message", id: newId<string>(), text, zone: "Europe/London" },
  ...{ deviceAt: now().toString(), ...more },
});
const write = (actor: PhoneActor, ...items: object[]) =>
  runAs(actor, (db) => recordMessages(db, { sentAt: now().toString(), items }));
const asMarta = () => patientActor(patient);
type Answer = Partial<Parameters<typeof sendMessage>[1]>;
const answer = (member: MadeMember, seen: number, more: Answer = {}) =>
  runAs(staffActor(member), (db) =>
    sendMessage(db, {
      ...{ id: newId<MessageId>(), patientId: patient.id, text: "Yes, go on." },
      ...{ prescriptionId: null, logId: null, seen, done: false, ...more },
    }),
  );
const list = (member: MadeMember, filter: object = {}) =>
  runAs(staffActor(member), (db) => readThreads(db, listFilter.parse(filter)));
const thread = (member: MadeMember, id: PatientId = patient.id) =>
  runAs(staffActor(member), (db) => readThread(db, id, null));
const own = (actor: PhoneActor = asMarta()) => runAs(actor, (db) => getOwnThread(db, null));
const unread = async (member: MadeMember) => (await runAs(staffActor(member), countUnread)).unread;
const steps = () => asSystem(clinic.id, (db) => takeMessageSteps(db as Db<SystemActor>, false));
const prescribed = async (): Promise<PrescriptionId> => {
  const content = await planFrom("knee-oa");
  await makePlanVersion(patient, content, { effectiveFrom: "2026-01-01" });
  const id = content.phases[0]?.prescriptions[0]?.id;
  if (!id) throw new Error("The template has prescriptions");
  return id;
};

describe("what a patient writes", () => {
  test("stands once, in the order of arrival, and waits by what the clinic promised", async () => {
    const [first, second] = [written("May I sit?"), written("And stand?")];
    expect(await write(asMarta(), first, second)).toMatchObject([{ status: 201 }, { status: 201 }]);
    expect(await write(asMarta(), first)).toMatchObject([{ status: 200 }]);
    expect(await write(asMarta(), { ...first, text: "Another" })).toMatchObject([{ status: 409 }]);
    const shown = await own();
    expect(shown?.messages.map(({ text }) => text)).toEqual(["May I sit?", "And stand?"]);
    const hours =
      (Date.parse(shown?.waits?.answerBy ?? "") - Date.parse(shown?.waits?.since ?? "")) / 3_600_000;
    expect(hours).toBe(24);
    const { threads, counts } = await list(hanna);
    expect(threads).toMatchObject([{ patientId: patient.id, text: "And stand?", unread: true }]);
    expect(counts).toEqual({ answer: 1, unread: 1, waiting: 0 });
  });

  test("goes by the days the clinic chose when it came, whatever is chosen later", async () => {
    const choose = (answerDays: number) =>
      runAs(staffActor(hanna), (db) =>
        updateCare(db, { week: null, within: DEFAULT_CARE.within, answerDays }),
      );
    await choose(3);
    await write(asMarta(), written("May I sit?"));
    await choose(1);
    const shown = await own();
    const days =
      (Date.parse(shown?.waits?.answerBy ?? "") - Date.parse(shown?.waits?.since ?? "")) / 86_400_000;
    expect([days, shown?.answerDays]).toEqual([3, 1]);
  });

  test("is about something of their own plan, or of nothing that is another's", async () => {
    const prescriptionId = await prescribed();
    const other = await makePatient(clinic, { lead: hanna });
    const mine = written("Like this?", { prescriptionId });
    expect(await write(asMarta(), mine)).toMatchObject([{ status: 201 }]);
    expect(await write(patientActor(other), written("Like this?", { prescriptionId }))).toMatchObject([
      { status: 422, error: "unknown-prescription" },
    ]);
    expect((await own())?.messages[0]?.about).toEqual(expect.any(String));
  });

  test("is refused where nobody waits for it, where it is empty, and where it is too much", async () => {
    expect(await write(asMarta(), written(" \u200b "))).toMatchObject([{ status: 422, error: "invalid" }]);
    const many = Array.from({ length: MOST_A_DAY }, (_, nth) => written(`${nth}`));
    await write(asMarta(), ...many.slice(0, 50));
    await answer(hanna, 50);
    // What the clinic writes is none of theirs.
    const rest = await write(asMarta(), ...many.slice(50));
    expect(rest.filter(({ status }) => status === 201)).toHaveLength(MOST_A_DAY - 50);
    expect(await write(asMarta(), written("One more"))).toMatchObject([{ status: 422, error: "too-many" }]);
    await runAs(staffActor(hanna), (db) => discharge(db, { patientId: patient.id, reason: "goals reached" }));
    expect((await own())?.inCare).toBe(false);
    expect(await write(asMarta(), written("Hello?"))).toMatchObject([{ status: 422, error: "care-ended" }]);
  });

  test("is lost by no clock or zone of a phone that is wrong", async () => {
    const readings = [
      { zone: "Nowhere/Atall" },
      { deviceAt: now().add({ hours: 48 }).toString() },
      { deviceAt: "1970-01-02T00:00:00Z" },
    ];
    const before = now().epochMilliseconds;
    for (const reading of readings)
      expect(await write(asMarta(), written("May I sit?", reading))).toMatchObject([{ status: 201 }]);
    const stored = await asSystem(clinic.id, (db) => db.tx.message.findMany());
    expect(stored.map(({ zone }) => zone)).toEqual(Array(3).fill("Europe/London"));
    for (const { writtenAt, receivedAt } of stored) {
      expect(writtenAt).toEqual(receivedAt);
      expect(receivedAt.getTime()).toBeGreaterThanOrEqual(before);
    }
  });

  test("may be a helper's, who is named, and nobody's whose leave has ended", async () => {
    const ana = await makeHelper(patient, { name: "Ana" });
    expect(await write(ana.actor, written("She asks: sit or stand?"))).toMatchObject([{ status: 201 }]);
    expect((await thread(hanna))?.page.messages).toMatchObject([{ author: "Ana", source: "patient" }]);
    await runAs(staffActor(hanna), (db) => endHelpFor(db, { helperId: ana.id }));
    await expect(write(ana.actor, written("Once more"))).rejects.toThrow();
  });
});

describe("an answer", () => {
  test("ends the waiting, is unread until it is opened on the phone, and then says when", async () => {
    await write(asMarta(), written("May I sit?"));
    expect(await answer(hanna, 1)).toMatchObject({ ok: true });
    expect(await list(hanna)).toMatchObject({ threads: [], counts: { answer: 0, unread: 0, waiting: 1 } });
    expect(await runAs(asMarta(), countOwnUnread)).toBe(1);
    expect((await thread(hanna))?.page.messages[1]).toMatchObject({ author: "Hanna", readAt: null });
    await runAs(asMarta(), (db) => markOwnRead(db, { number: 99 }));
    expect(await runAs(asMarta(), countOwnUnread)).toBe(1);
    await runAs(asMarta(), (db) => markOwnRead(db, { number: 2 }));
    expect(await runAs(asMarta(), countOwnUnread)).toBe(0);
    expect((await thread(hanna))?.page.messages[1]).toMatchObject({
      readAt: expect.any(String),
      reader: null,
    });
  });

  test("is not sent over somebody else's, nor over what the patient has added; sent again with that seen, it is", async () => {
    await write(asMarta(), written("May I sit?"));
    const id = newId<MessageId>();
    await runAs(staffActor(tom), (db) =>
      giveReason(db, { patientId: patient.id, reason: "Hanna is at lunch" }),
    );
    expect(await answer(tom, 1, { text: "Better not." })).toMatchObject({ ok: true });
    expect(await answer(hanna, 1, { id })).toMatchObject({ ok: false, error: "conflict" });
    await write(asMarta(), written("Why?"));
    expect(await answer(hanna, 2, { id })).toMatchObject({ ok: false, error: "conflict" });
    expect(await answer(hanna, 3, { id })).toMatchObject({ ok: true });
    expect(await answer(hanna, 3, { id })).toMatchObject({ ok: true });
    const texts = (await own())?.messages.map(({ text }) => text);
    expect(texts).toEqual(["May I sit?", "Better not.", "Why?", "Yes, go on."]);
  });

  test("may be of a note on a log, which the phone shows with it, and of nobody else's log", async () => {
    const prescriptionId = await prescribed();
    const log = await makeLog(patient, { prescriptionId, body: { quick: true, note: "It clicks" } });
    const other = await makePatient(clinic, { lead: hanna });
    const logId = log as unknown as DoseLogId;
    expect(await answer(hanna, 0, { logId, prescriptionId })).toMatchObject({ ok: true });
    expect((await own())?.messages).toMatchObject([{ note: "It clicks", source: "staff" }]);
    expect(await answer(hanna, 0, { patientId: other.id, logId })).toMatchObject({
      ok: false,
      error: "not-found",
    });
    expect(await answer(hanna, 0, { patientId: other.id, prescriptionId })).toMatchObject({
      error: "not-found",
    });
  });

  test("reaches nobody who has no phone, and is the care team's", async () => {
    const paper = await makePatient(clinic, { lead: hanna, user: null });
    expect(await answer(hanna, 0, { patientId: paper.id })).toMatchObject({ ok: false, error: "invalid" });
    expect(await answer(tom, 0)).toMatchObject({ ok: false, error: "reason-needed" });
    const priya = await makeMember(clinic, { roles: ["assistant"] });
    expect(await answer(priya, 0)).toMatchObject({ ok: false, error: "forbidden" });
    expect((await thread(priya))?.refused).toBe("forbidden");
  });
});

describe("that an answer waits", () => {
  const choose = (channel: string | null) =>
    asSystem(clinic.id, (db) =>
      insertRows(db, {
        ReminderChoice: [
          {
            ...{ id: newId<string>(), clinicId: clinic.id, patientId: patient.id, channel },
            ...{ quietFrom: 0, quietTo: 0, chosenAt: now().toString({ fractionalSecondDigits: 3 }) },
          },
        ],
      }),
    );
  const said = () =>
    asSystem(clinic.id, (db) =>
      db.tx.reminder.findMany({ where: { patientId: patient.id, purpose: "message" } }),
    );

  test("is said once by the way the patient chose, and not at all to whoever wants nothing sent", async () => {
    await answer(hanna, 0);
    await choose(null);
    await answer(hanna, 1);
    expect(await said()).toEqual([]);
    await choose("push");
    await answer(hanna, 2);
    await answer(hanna, 3);
    expect(await said()).toMatchObject([{ channel: "push", outcome: null }]);
    await write(asMarta(), written("Thank you"));
    expect(await said()).toHaveLength(1);
  });
});

describe("done", () => {
  test("closes a thread without an answer until the patient writes again, and can be undone", async () => {
    await write(asMarta(), written("Thank you"));
    const about = { patientId: patient.id, seen: 1 };
    const promised = (await own())?.waits;
    expect(await runAs(staffActor(hanna), (db) => markDone(db, { ...about, seen: 0 }))).toMatchObject({
      error: "conflict",
    });
    expect(await runAs(staffActor(hanna), (db) => markDone(db, about))).toMatchObject({ ok: true });
    expect((await list(hanna, { view: "done" })).threads).toHaveLength(1);
    expect((await own())?.waits).toBeNull();
    expect(await runAs(staffActor(hanna), (db) => undoDone(db, about))).toMatchObject({ ok: true });
    expect((await own())?.waits).toEqual(promised);
    await runAs(staffActor(hanna), (db) => markDone(db, about));
    await write(asMarta(), written("One thing more"));
    expect((await list(hanna)).threads).toHaveLength(1);
  });
});

describe("who reads", () => {
  test("is the clinic and the patient: strangers find nothing, and write nothing", async () => {
    await write(asMarta(), written("May I sit?"));
    const elsewhere = await makeClinic();
    const stranger = await makeMember(elsewhere);
    const other = await makePatient(clinic, { lead: tom });
    expect(await thread(stranger)).toBeNull();
    expect((await list(stranger, { of: "all" })).threads).toEqual([]);
    expect(await answer(stranger, 1)).toMatchObject({ ok: false, error: "not-found" });
    expect(
      await runAs(staffActor(stranger), (db) => markRead(db, { patientId: patient.id, seen: 1 })),
    ).toMatchObject({
      error: "not-found",
    });
    expect((await own(patientActor(other)))?.messages).toEqual([]);
    const forged = {
      id: newId<string>(),
      clinicId: clinic.id,
      patientId: patient.id,
      number: 9,
      zone: "UTC",
    };
    const at = new Date();
    const row = {
      ...forged,
      text: "x",
      writtenAt: at,
      deviceAt: at,
      sentAt: at,
      receivedAt: at,
      bodyHash: "x",
    };
    const insert = (actor: Parameters<typeof runAs>[0], more: { source: string; authorId: string }) =>
      runAs(actor, (db) => db.tx.message.createMany({ data: { ...row, ...more } }));
    await expect(
      insert(patientActor(other), { source: "patient", authorId: other.userId ?? "" }),
    ).rejects.toThrow();
    await expect(insert(asMarta(), { source: "staff", authorId: patient.userId ?? "" })).rejects.toThrow();
    await expect(insert(staffActor(hanna), { source: "staff", authorId: tom.userId })).rejects.toThrow();
    await expect(
      runAs(asMarta(), (db) => db.tx.message.updateMany({ data: { text: "y" } })),
    ).rejects.toThrow();
    expect((await own())?.messages).toMatchObject([{ text: "May I sit?" }]);
  });

  test("has read what was open, each for themselves", async () => {
    await write(asMarta(), written("May I sit?"));
    expect(await unread(hanna)).toBe(1);
    await runAs(staffActor(hanna), (db) => markRead(db, { patientId: patient.id, seen: 1 }));
    expect([await unread(hanna), await unread(tom)]).toEqual([0, 0]);
    expect((await own())?.messages).toMatchObject([{ readAt: expect.any(String) }]);
    await write(asMarta(), written("Or stand?"));
    expect(await unread(hanna)).toBe(1);
    expect((await own())?.messages).toMatchObject([{ readAt: expect.any(String) }, { readAt: null }]);
  });

  test("finds what stands in a record that was merged into this one, and an answer ends the waiting there", async () => {
    await write(asMarta(), written("May I sit?"));
    const kept = await makePatient(clinic, {
      lead: hanna,
      user: null,
      givenName: "Martha",
      familyName: "Ruiz",
    });
    await runAs(staffActor(hanna), (db) =>
      discharge(db, { patientId: patient.id, reason: "recorded twice" }),
    );
    const merged = await runAs(staffActor(hanna), (db) =>
      mergeRecords(db, { patientId: patient.id, keptId: kept.id, reason: "one person" }),
    );
    expect(merged).toMatchObject({ ok: true });
    expect((await list(hanna)).threads).toMatchObject([{ patientId: kept.id, givenName: "Martha" }]);
    expect((await thread(hanna, kept.id))?.page.messages).toMatchObject([{ text: "May I sit?" }]);
    const marta = { ...asMarta(), patientId: kept.id };
    expect((await own(marta))?.messages).toMatchObject([{ text: "May I sit?" }]);
    expect(await answer(hanna, 0)).toMatchObject({ ok: false, error: "merged" });
    expect(await answer(hanna, 0, { patientId: kept.id })).toMatchObject({ ok: true });
    expect((await list(hanna)).threads).toEqual([]);
  });
});

describe("what is not answered in time", () => {
  const hoursAgo = (hours: number) => now().subtract({ hours }).toString({ fractionalSecondDigits: 3 });
  /** A message whose time is over, as it would stand: nobody can move the clock of a test. */
  const late = (before: { memberIds: string[] } | null = null) =>
    asSystem(clinic.id, (db) => {
      const about = { clinicId: clinic.id, patientId: patient.id };
      const [at, by] = [hoursAgo(25), hoursAgo(1)];
      return insertRows(db, {
        Message: [
          {
            ...{ ...about, id: newId<string>(), number: 1, source: "patient", text: "Hello?", zone: "UTC" },
            ...{ writtenAt: at, deviceAt: at, sentAt: at, receivedAt: at, answerBy: by },
            ...{ bodyHash: "x", authorId: patient.userId ?? "" },
          },
        ],
        MessageThread: [
          {
            ...{ ...about, lastNumber: 1, lastSource: "patient", lastAt: at, patientNumber: 1 },
            ...{ waitingNumber: 1, waitingSince: at, answerBy: by },
          },
        ],
        MessageStep: [
          {
            ...{ ...about, id: newId<string>(), number: 1, step: "lead", dueAt: by, memberIds: [] },
            ...(before && { memberIds: before.memberIds, takenAt: by }),
          },
          ...(before
            ? [
                {
                  ...about,
                  id: newId<string>(),
                  number: 1,
                  step: "cover",
                  dueAt: hoursAgo(0),
                  memberIds: [],
                },
              ]
            : []),
        ],
      });
    });
  const told = () =>
    asSystem(clinic.id, async (db) => {
      const found = await db.tx.messageStep.findMany({
        where: { patientId: patient.id },
        orderBy: { dueAt: "asc" },
      });
      return found.map(({ step, takenAt, memberIds }) => [step, takenAt !== null, memberIds]);
    });

  test("goes to whoever leads, then to the rest of the care team, and no further", async () => {
    const ada = await makeMember(clinic, { name: "Ada" });
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        CareTeam: [
          {
            ...{ clinicId: clinic.id, patientId: patient.id, memberId: ada.id, lead: false },
            since: new Date().toISOString(),
          },
        ],
      }),
    );
    await late();
    expect(await steps()).toBe(1);
    expect(await told()).toEqual([
      ["lead", true, [hanna.id]],
      ["cover", false, []],
    ]);
    const deliveries = await asSystem(clinic.id, (db) =>
      db.tx.delivery.findMany({ where: { patientId: patient.id } }),
    );
    expect(deliveries).toMatchObject([
      { memberId: hanna.id, purpose: "message", channel: "app", alertId: null },
    ]);
    expect(await steps()).toBe(0);
    expect((await list(hanna)).threads).toMatchObject([{ reminded: ["Hanna"] }]);
  });

  test("ends with who stands in and the care team: nobody else of the clinic is asked", async () => {
    const ada = await makeMember(clinic, { name: "Ada" });
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        CareTeam: [
          {
            ...{ clinicId: clinic.id, patientId: patient.id, memberId: ada.id, lead: false },
            since: new Date().toISOString(),
          },
        ],
      }),
    );
    await late({ memberIds: [hanna.id] });
    expect(await steps()).toBe(1);
    expect(await told()).toEqual([
      ["lead", true, [hanna.id]],
      ["cover", true, [ada.id]],
    ]);
    expect(await steps()).toBe(0);
    expect(await told()).toHaveLength(2);
  });

  test("goes on at once where nobody leads, and whoever it reminded may answer without a reason", async () => {
    await asSystem(clinic.id, (db) =>
      insertRows(db, {
        Leave: [
          {
            ...{
              id: newId<string>(),
              clinicId: clinic.id,
              memberId: hanna.id,
              coverId: tom.id,
              createdById: hanna.id,
            },
            ...{ fromDate: "2020-01-01", toDate: "2999-01-01", createdAt: hoursAgo(48) },
          },
        ],
      }),
    );
    await late();
    await steps();
    expect((await told())[0]).toEqual(["lead", true, [tom.id]]);
    expect((await list(tom)).threads).toHaveLength(1);
    expect(await answer(tom, 1)).toMatchObject({ ok: true });
    expect(await steps()).toBe(0);
    expect(await answer(tom, 2)).toMatchObject({ ok: false, error: "reason-needed" });
  });

  test("reminds nobody once it was answered", async () => {
    await late();
    await answer(hanna, 1);
    expect(await steps()).toBe(1);
    expect(await told()).toEqual([["lead", true, []]]);
  });
});
