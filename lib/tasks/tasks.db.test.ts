import { beforeEach, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeClinic,
  makeMember,
  makePatient,
  patientActor,
  staffActor,
} from "@/prisma/factories";
import { now } from "../clock";
import type { StaffActor } from "../db/actor";
import { asSystem, type Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { MemberId, TaskId } from "../ids";
import { newId } from "../new-id";
import { addDays } from "../time/calendar-date";
import { localDateAt } from "../time/local-day";
import { changeTask, markTask, setTask } from "./mutations";
import { listOwnTasks, listTasks } from "./queries";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);
const today = () => localDateAt(patient.zones, now());
const idOf = (member: MadeMember) => member.id as MemberId;

beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Reyes" });
  patient = await makePatient(clinic, { lead: hanna });
});

async function set(
  more: { words?: string; owner?: MadeMember; dueOn?: string; by?: MadeMember; id?: TaskId | undefined } = {},
) {
  const { words = "Ring the GP", owner = hanna, dueOn = today(), by = hanna, id = newId<TaskId>() } = more;
  const input = { taskId: id, patientId: patient.id, words, ownerId: idOf(owner), dueOn };
  return { id, result: await as(by, (db) => setTask(db, input)) };
}
const listed = () => as(hanna, (db) => listTasks(db, [patient.id]));

test("a task is set for somebody at work here, by a day from today on, and once", async () => {
  const { id, result } = await set({ owner: tom });
  expect(result.ok).toBe(true);
  expect((await set({ id, owner: tom })).result.ok).toBe(true);
  expect(await listed()).toMatchObject([{ id, words: "Ring the GP", owner: "Tom Reyes", doneAt: null }]);
  expect((await set({ dueOn: addDays(today(), -1) })).result).toMatchObject({
    fields: { dueOn: "tasks.errors.date" },
  });
  const owner = await makeMember(clinic, { roles: ["owner"] });
  expect((await set({ owner })).result).toMatchObject({ fields: { ownerId: "unknown" } });
  expect((await set({ owner: await makeMember(await makeClinic()) })).result).toMatchObject({
    fields: { ownerId: "unknown" },
  });
});

test("whoever it was given to sees to it without belonging to the care team; nobody else outside it does", async () => {
  const { id } = await set({ owner: tom });
  const third = await makeMember(clinic);
  expect(await as(third, (db) => markTask(db, { taskId: id, done: true }))).toMatchObject({
    error: "reason-needed",
  });
  expect(await as(tom, (db) => listOwnTasks(db, tom.id))).toMatchObject([{ id, recordId: patient.id }]);
  expect(await as(tom, (db) => markTask(db, { taskId: id, done: true }))).toMatchObject({ ok: true });
  expect(await as(tom, (db) => listOwnTasks(db, tom.id))).toEqual([]);
  expect(await listed()).toMatchObject([{ id, doneBy: "Tom Reyes" }]);
  expect(await as(hanna, (db) => markTask(db, { taskId: id, done: false }))).toMatchObject({ ok: true });
  expect(await listed()).toMatchObject([{ id, doneAt: null, doneBy: null }]);
});

test("of two who change it at once the later one is told; a date that has gone by may stay", async () => {
  const { id } = await set();
  const before = { ownerId: idOf(hanna), dueOn: today() };
  const give = (to: MadeMember, dueOn: string, was = before) =>
    as(hanna, (db) => changeTask(db, { taskId: id, ownerId: idOf(to), dueOn, before: was }));
  expect(await give(tom, addDays(today(), 2))).toMatchObject({ ok: true });
  expect(await give(hanna, addDays(today(), 3))).toMatchObject({ error: "conflict" });
  const past = addDays(today(), -3);
  await asSystem(clinic.id, (db) => db.tx.task.updateMany({ data: { dueOn: new Date(past) } }));
  const was = { ownerId: idOf(tom), dueOn: past };
  expect(await give(hanna, past, was)).toMatchObject({ ok: true });
  expect(await give(hanna, addDays(past, 1), { ...was, ownerId: idOf(hanna) })).toMatchObject({
    fields: { dueOn: "tasks.errors.date" },
  });
});

test("thirty stand open for a patient at most", async () => {
  const made = [];
  for (let n = 0; n < 30; n++) made.push(await set({ words: `Task ${n}` }));
  expect(made.every(({ result }) => result.ok)).toBe(true);
  // Sent again after a lost answer, the last of them is there.
  expect((await set({ id: made.at(-1)?.id })).result.ok).toBe(true);
  expect((await set()).result).toMatchObject({ fields: { words: "tasks.errors.full" } });
});

test("no patient and no stranger reads a task", async () => {
  const { id } = await set();
  expect(await runAs(patientActor(patient), (db) => db.tx.task.count())).toBe(0);
  const stranger = await makeMember(await makeClinic());
  expect(await as(stranger, (db) => markTask(db, { taskId: id, done: true }))).toMatchObject({
    error: "not-found",
  });
});
