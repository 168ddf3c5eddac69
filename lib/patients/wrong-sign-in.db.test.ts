import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeHelper,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { insertRows } from "@/prisma/factories/rows";
import { now } from "../clock";
import { asSystem } from "../db/scope";
import { runAs } from "../gates/run";
import { newId } from "../new-id";
import { makeCalendar } from "../reminders/calendar/mutations";
import { chooseReminders } from "../reminders/mutations";
import { getChoice } from "../reminders/queries";
import { unlinkSignIn } from "./correct/mutations";
import { discharge } from "./episode/mutations";
import { mergeRecords, undoMerge } from "./merge/mutations";

let clinic: MadeClinic;
let lead: MadeMember;
let patient: MadePatient;

beforeEach(async () => {
  clinic = await makeClinic();
  lead = await makeMember(clinic);
  patient = await makePatient(clinic, { lead });
});

/** Chooses mail at eight for this record, and sets up every other way as well. */
async function setUp(record: MadePatient): Promise<void> {
  const own = { clinicId: clinic.id, patientId: record.id };
  const at = now().toString();
  await runAs(patientActor(record), makeCalendar);
  await runAs(patientActor(record), (db) =>
    chooseReminders(db, {
      times: { morning: 480, midday: null, afternoon: null, evening: null },
      ...{ quiet: { from: 0, to: 0 }, channel: "mail" },
    }),
  );
  await asSystem(clinic.id, async (db) => {
    await db.tx.reminderLook.deleteMany({ where: own });
    await insertRows(db, {
      PatientMail: [{ ...own, address: "wrong@home.example", provedAt: at }],
      PatientPush: [
        {
          ...{ ...own, id: newId<string>(), signInId: newId<string>(), createdAt: at },
          ...{ endpoint: "https://push.example/1", p256dh: "p", auth: "a" },
        },
      ],
      ReminderLook: [{ ...own, dueAt: at, part: "morning", why: "time" }],
    });
  });
}

/** How many addresses, browsers, calendars and looks a record has, and what was chosen. */
const left = ({ id }: MadePatient) =>
  asSystem(clinic.id, async (db) => {
    const where = { patientId: id };
    const { patientMail, patientPush, calendarFeed, reminderLook } = db.tx;
    const counts = [await patientMail.count({ where }), await patientPush.count({ where })];
    counts.push(await calendarFeed.count({ where }), await reminderLook.count({ where }));
    return { counts, choice: await getChoice(db, id) };
  });

const reason = "somebody else joined";

test("a sign-in that is taken off leaves nothing by which its owner would be reminded", async () => {
  const other = await makePatient(clinic, { lead });
  await setUp(patient);
  await setUp(other);
  expect(await left(patient)).toMatchObject({ counts: [1, 1, 1, 1], choice: { channel: "mail" } });
  expect(
    await runAs(staffActor(lead), (db) => unlinkSignIn(db, { patientId: patient.id, reason })),
  ).toMatchObject({ ok: true });
  expect(await left(patient)).toMatchObject({
    counts: [0, 0, 0, 0],
    choice: { channel: null, times: { morning: 480 } },
  });
  expect(await left(other)).toMatchObject({ counts: [1, 1, 1, 1], choice: { channel: "mail" } });
});

test("who had chosen nothing has chosen nothing still", async () => {
  await runAs(staffActor(lead), (db) => unlinkSignIn(db, { patientId: patient.id, reason }));
  expect((await left(patient)).choice).toBeNull();
});

test("a merge that is undone takes leave and reminders of that sign-in off the record that stayed, and no others", async () => {
  const kept = await makePatient(clinic, { lead, user: null });
  const byStaff = await makeHelper(kept);
  const ids = { patientId: patient.id, reason };
  const staff = staffActor(lead);
  await runAs(staff, (db) => discharge(db, ids));
  expect(await runAs(staff, (db) => mergeRecords(db, { ...ids, keptId: kept.id }))).toMatchObject({
    ok: true,
  });
  const acting = { ...kept, userId: patient.userId };
  const helper = await makeHelper(acting);
  await setUp(acting);
  expect(await runAs(staff, (db) => undoMerge(db, ids))).toMatchObject({ ok: true });
  expect(await left(kept)).toMatchObject({ counts: [0, 0, 0, 0], choice: { channel: null } });
  const standing = await asSystem(clinic.id, (db) =>
    db.tx.helper.findMany({ where: { patientId: kept.id, endedAt: null }, select: { id: true } }),
  );
  expect([standing.map(({ id }) => id), helper.id === byStaff.id]).toEqual([[byStaff.id], false]);
});
