import { beforeEach, describe, expect, test } from "vitest";
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
import type { PatientId, VisitId } from "../ids";
import { newId } from "../new-id";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { addDays } from "../time/calendar-date";
import { localDateAt, wallDate } from "../time/local-day";
import { beginVisit, bookVisit, markVisit, moveVisit, setReview } from "./mutations";
import { getVisit, getVisitPage, listAgenda, listUnmarked, listVisits } from "./queries";
import { bookVisitSchema } from "./schema";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);
const today = () => localDateAt(patient.zones, now());

beforeEach(async () => {
  clinic = await makeClinic({ zone: "Europe/London" });
  hanna = await makeMember(clinic);
  tom = await makeMember(clinic);
  patient = await makePatient(clinic, { lead: hanna, startDate: "2026-01-01" });
});

const appointment = (more: object = {}) =>
  bookVisitSchema.parse({
    ...{ visitId: newId<VisitId>(), patientId: patient.id, memberId: hanna.id },
    ...{ date: addDays(today(), 7), time: "09:30", minutes: "30", place: "clinic", link: "" },
    ...more,
  });
const book = async (more: object = {}, member = hanna) => {
  const input = appointment(more);
  return { id: input.visitId, result: await as(member, (db) => bookVisit(db, input)) };
};
const found = (id: VisitId) => as(hanna, (db) => getVisit(db, id));
const version = async (id: VisitId) => (await found(id))?.version ?? null;

describe("booking", () => {
  test("is by the clinic's clock, and sent twice it is one visit", async () => {
    const { id } = await book({ date: addDays(today(), 7), time: "09:30" });
    const again = await as(hanna, (db) => bookVisit(db, appointment({ visitId: id })));
    expect(again.ok).toBe(true);
    expect(await found(id)).toMatchObject({ minutes: 30, place: "clinic", state: "planned", note: "none" });
    const list = await as(hanna, (db) => listVisits(db, [patient.id]));
    expect([list.ahead.map((visit) => visit.id), list.past]).toEqual([[id], []]);
  });

  test("refuses beside its field what can't be", async () => {
    const gap = await book({ date: "2027-03-28", time: "01:30" });
    expect(gap.result).toMatchObject({ error: "invalid", fields: { time: "visits.errors.gap" } });
    const far = await book({ date: addDays(today(), 400) });
    expect(far.result).toMatchObject({ fields: { date: "visits.errors.far" } });
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const nobody = await book({ memberId: assistant.id });
    expect(nobody.result).toMatchObject({ fields: { memberId: "unknown" } });
    for (const link of ["http://video.example/a", "javascript:alert(1)", "https://", "https:///x"])
      expect(bookVisitSchema.safeParse({ ...appointment(), place: "video", link }).success, link).toBe(false);
    for (const time of ["24:00", "9:30", "09:60"])
      expect(bookVisitSchema.safeParse({ ...appointment(), time }).success, time).toBe(false);
  });

  test("keeps a link for a video visit alone", async () => {
    const link = "https://video.example/room";
    const typed = await book({ place: "video", link: "Https://video.example/Room" });
    expect((await found(typed.id))?.link).toBe("https://video.example/Room");
    const [video, room] = [await book({ place: "video", link }), await book({ place: "clinic", link })];
    expect((await found(video.id))?.link).toBe(link);
    expect((await found(room.id))?.link).toBeNull();
  });

  test("is open to the care team and assistants, and to nobody else; none after the end of care", async () => {
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    expect((await book({}, assistant)).result.ok).toBe(true);
    expect((await book({}, tom)).result).toMatchObject({ error: "reason-needed" });
    const stranger = await makeMember(await makeClinic());
    expect((await book({}, stranger)).result).toMatchObject({ error: "not-found" });
    await as(hanna, (db) => discharge(db, { patientId: patient.id, reason: "" }));
    expect((await book()).result).toMatchObject({ error: "forbidden" });
  });
});

describe("what became of a visit", () => {
  test("is said once it can be, and put right; nobody has missed what is to come", async () => {
    const { id } = await book();
    const mark = async (state: "attended" | "missed" | "cancelled" | "planned") => {
      const at = await version(id);
      return as(hanna, (db) => markVisit(db, { visitId: id, state, version: at }));
    };
    expect(await mark("missed")).toMatchObject({ fields: { state: "visits.errors.early" } });
    expect(await mark("attended")).toMatchObject({ fields: { state: "visits.errors.early" } });
    expect(await mark("cancelled")).toMatchObject({ ok: true });
    expect(await mark("planned")).toMatchObject({ ok: true });
    expect((await found(id))?.state).toBe("planned");
  });

  test("of two who say something at once, the later one is told and nothing is lost", async () => {
    const { id } = await book({ date: addDays(today(), -1) });
    const at = await version(id);
    expect(
      await as(hanna, (db) => markVisit(db, { visitId: id, state: "attended", version: at })),
    ).toMatchObject({ ok: true });
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const late = await as(assistant, (db) => markVisit(db, { visitId: id, state: "missed", version: at }));
    expect(late).toMatchObject({ error: "conflict" });
    const moved = await as(assistant, (db) => moveVisit(db, { ...appointment(), visitId: id, version: at }));
    expect(moved).toMatchObject({ error: "conflict" });
    expect((await found(id))?.state).toBe("attended");
  });

  test("moved, a visit is planned anew; one that was attended keeps that while it lies in the past", async () => {
    const { id } = await book({ date: addDays(today(), -3) });
    const move = async (date: string) => {
      const input = { ...appointment({ date }), visitId: id, version: await version(id) };
      return as(hanna, (db) => moveVisit(db, input));
    };
    await as(hanna, async (db) =>
      markVisit(db, { visitId: id, state: "attended", version: await version(id) }),
    );
    await move(addDays(today(), -2));
    expect((await found(id))?.state).toBe("attended");
    await move(addDays(today(), 2));
    expect((await found(id))?.state).toBe("planned");
  });

  const move = async (id: VisitId, more: object) => {
    const input = { ...appointment(more), visitId: id, version: await version(id) };
    return as(hanna, (db) => moveVisit(db, input));
  };

  test("attended before its hour, and corrected then, it stays attended", async () => {
    const late = { date: wallDate("Europe/London", now()), time: "23:59" };
    const { id } = await book(late);
    const marked = await as(hanna, async (db) =>
      markVisit(db, { visitId: id, state: "attended", version: await version(id) }),
    );
    expect(marked.ok).toBe(true);
    expect(await move(id, { ...late, minutes: "45" })).toMatchObject({ ok: true });
    expect(await found(id)).toMatchObject({ state: "attended", minutes: 45 });
  });

  test("with who has left it stays with them until somebody else is chosen", async () => {
    const { id } = await book({ memberId: tom.id });
    await asSystem(clinic.id, (db) =>
      db.tx.member.updateMany({ where: { id: tom.id }, data: { leftAt: new Date() } }),
    );
    expect(await move(id, { memberId: tom.id, minutes: "20" })).toMatchObject({ ok: true });
    expect(await found(id)).toMatchObject({ memberId: tom.id, minutes: 20 });
    expect((await book({ memberId: tom.id })).result).toMatchObject({ fields: { memberId: "unknown" } });
  });

  test("whoever it is with says what became of it, without belonging to the care team", async () => {
    const { id } = await book({ date: addDays(today(), -1), memberId: tom.id });
    const third = await makeMember(clinic);
    const mark = async (member: MadeMember) => {
      const at = await version(id);
      return as(member, (db) => markVisit(db, { visitId: id, state: "attended", version: at }));
    };
    expect(await mark(third)).toMatchObject({ error: "reason-needed" });
    expect(await mark(tom)).toMatchObject({ ok: true });
  });

  test("waits on the list of the one it was with until it is said", async () => {
    const { id } = await book({ date: addDays(today(), -2) });
    await book();
    const waiting = (member: MadeMember) => as(member, (db) => listUnmarked(db, member.id));
    expect((await waiting(hanna)).map((visit) => visit.id)).toEqual([id]);
    expect(await waiting(tom)).toEqual([]);
    await as(hanna, async (db) =>
      markVisit(db, { visitId: id, state: "missed", version: await version(id) }),
    );
    expect(await waiting(hanna)).toEqual([]);
  });
});

test("a visit that nobody booked begins now, with whoever begins it", async () => {
  const visitId = newId<VisitId>();
  expect(await as(hanna, (db) => beginVisit(db, { visitId, patientId: patient.id }))).toMatchObject({
    ok: true,
  });
  const visit = await found(visitId);
  expect(visit).toMatchObject({ state: "attended", memberId: hanna.id });
  expect(Math.abs(Date.parse(visit?.startsAt ?? "") - now().epochMilliseconds)).toBeLessThan(61_000);
});

test("all visits go page by page, none twice and none left out", async () => {
  const rows = Array.from({ length: 65 }, (_, at) => ({
    ...{ id: newId<VisitId>(), clinicId: clinic.id, patientId: patient.id, memberId: hanna.id },
    startsAt: new Date(Date.UTC(2026, 5, 1 + (at % 20), 9)),
    ...{ minutes: 30, place: "clinic", state: "attended", bookedAt: new Date(), bookedBy: hanna.id },
  }));
  await asSystem(clinic.id, async (db) => {
    const episode = await db.tx.episode.findFirst({ where: { patientId: patient.id } });
    await db.tx.visit.createMany({ data: rows.map((row) => ({ ...row, episodeId: episode?.id ?? "" })) });
  });
  const seen: string[] = [];
  const pageFrom = (before: VisitId | null) => as(hanna, (db) => getVisitPage(db, [patient.id], before));
  let page = await pageFrom(null);
  seen.push(...page.shown.map(({ id }) => id));
  while (page.next) {
    page = await pageFrom(page.next);
    seen.push(...page.shown.map(({ id }) => id));
  }
  expect(seen).toHaveLength(65);
  expect(new Set(seen)).toEqual(new Set(rows.map(({ id }) => id)));
});

describe("the agenda", () => {
  const between = (days: number, to: number) => ({
    from: new Date(now().epochMilliseconds + days * 86_400_000),
    to: new Date(now().epochMilliseconds + to * 86_400_000),
  });

  test("has the clinic's visits or one's own, and leads to the record that is in use", async () => {
    const other = await makePatient(clinic, { lead: hanna, user: null });
    const { id } = await book({ patientId: other.id });
    await as(hanna, (db) => discharge(db, { patientId: other.id, reason: "recorded twice" }));
    const merged = await as(hanna, (db) =>
      mergeRecords(db, { patientId: other.id, keptId: patient.id, reason: "recorded twice" }),
    );
    expect(merged).toMatchObject({ ok: true });
    const all = await as(tom, (db) => listAgenda(db, { ...between(0, 14), memberId: null }));
    expect(all.map((visit) => [visit.id, visit.recordId])).toEqual([[id, patient.id]]);
    expect(await as(tom, (db) => listAgenda(db, { ...between(0, 14), memberId: tom.id }))).toEqual([]);
    const list = await as(hanna, (db) => listVisits(db, [patient.id, other.id as PatientId]));
    expect(list.ahead.map((visit) => visit.id)).toEqual([id]);
    // It can still be moved and marked, by who looks after the record that stays, and by nobody else.
    const moved = { ...appointment({ time: "11:00" }), visitId: id, version: null };
    expect(await as(tom, (db) => moveVisit(db, moved))).toMatchObject({ error: "reason-needed" });
    expect(await as(hanna, (db) => moveVisit(db, moved))).toMatchObject({ ok: true });
  });
});

test("a patient reads their own visits and writes none; a stranger's id is nothing", async () => {
  const { id } = await book();
  const own = await runAs(patientActor(patient), (db) => db.tx.visit.findMany({ select: { id: true } }));
  expect(own).toEqual([{ id }]);
  await expect(
    runAs(patientActor(patient), (db) => db.tx.visit.updateMany({ data: { state: "attended" } })),
  ).resolves.toEqual({ count: 0 });
  const other = await makePatient(clinic, { lead: hanna });
  expect(await runAs(patientActor(other), (db) => db.tx.visit.count())).toBe(0);
  const abroad = await makeMember(await makeClinic());
  expect(await as(abroad, (db) => getVisit(db, id))).toBeNull();
  expect(
    await as(abroad, (db) => markVisit(db, { visitId: id, state: "cancelled", version: null })),
  ).toMatchObject({
    error: "not-found",
  });
});

test("a review date is set by the care team, from today on, and cleared", async () => {
  const set = (reviewOn: string | null, member = hanna) =>
    as(member, (db) => setReview(db, { patientId: patient.id, reviewOn }));
  expect(await set(addDays(today(), -1))).toMatchObject({ fields: { reviewOn: "visits.errors.review" } });
  expect(await set(today())).toMatchObject({ ok: true });
  expect(await set(null)).toMatchObject({ ok: true });
  expect(await set(today(), tom)).toMatchObject({ error: "reason-needed" });
  const episode = await asSystem(clinic.id, (db) => db.tx.episode.findFirst({ select: { reviewOn: true } }));
  expect(episode?.reviewOn).toBeNull();
});
