import { beforeEach, describe, expect, test } from "vitest";
import {
  type MadeClinic,
  type MadeMember,
  type MadePatient,
  makeAlert,
  makeClinic,
  makeMember,
  makePatient,
  makePlanVersion,
  patientActor,
  planFrom,
  staffActor,
} from "@/prisma/factories";
import { plainWording, shownLetter } from "@/prisma/factories/letters";
import type { StaffActor } from "../db/actor";
import { withClient } from "../db/migrate";
import type { Db } from "../db/scope";
import { runAs } from "../gates/run";
import type { LetterId } from "../ids";
import { newId } from "../new-id";
import { recordBackground } from "../patients/background/mutations";
import { NO_BACKGROUND } from "../patients/background/vocabulary";
import { correctRecord } from "../patients/correct/mutations";
import { getDetails } from "../patients/correct/queries";
import type { CorrectRecord } from "../patients/correct/schema";
import { discharge } from "../patients/episode/mutations";
import { mergeRecords } from "../patients/merge/mutations";
import { setCareTeam } from "../patients/mutations";
import { enterInError } from "../patients/retire/mutations";
import { digestsOf } from "./digests";
import { type Digests, draftOf } from "./draft";
import { beginLetter, checkLetter, discardLetter, issueLetter, saveLetter } from "./mutations";
import { getLetter, listLetters, readRecord } from "./queries";
import type { Draft, LetterKind } from "./vocabulary";

let clinic: MadeClinic;
let hanna: MadeMember;
let tom: MadeMember;
let patient: MadePatient;
let letterId: LetterId;
const wording = plainWording();

const as = <T>(member: MadeMember, work: (db: Db<StaffActor>) => Promise<T>) =>
  runAs(staffActor(member), work);

beforeEach(async () => {
  clinic = await makeClinic();
  hanna = await makeMember(clinic, { name: "Hanna Lind" });
  tom = await makeMember(clinic, { name: "Tom Reyes" });
  patient = await makePatient(clinic, { lead: hanna });
  await as(hanna, (db) => setCareTeam(db, { patientId: patient.id, memberId: tom.id, on: true }));
  letterId = newId<LetterId>();
});

type More = { kind?: LetterKind; alertId?: string; replacesId?: LetterId; id?: LetterId; of?: MadePatient };
const begin = (
  { kind = "gp", alertId, replacesId, id = letterId, of = patient }: More = {},
  member = hanna,
) =>
  as(member, (db) =>
    beginLetter(
      db,
      {
        ...{ letterId: id, patientId: of.id, kind, alertId: (alertId ?? null) as never },
        replacesId: replacesId ?? null,
      },
      wording,
    ),
  );
const stored = (id = letterId) => as(hanna, (db) => getLetter(db, id));
const save = (changes: Partial<Draft>, before: Partial<Draft> = {}, member = hanna) =>
  as(member, (db) => saveLetter(db, { letterId, changes, before }));
const draft = async (id = letterId) => {
  const found = await stored(id);
  if (!found) throw new Error("It was begun before");
  return draftOf(found);
};
const shown = async (of = patient): Promise<Digests> => {
  const read = await as(hanna, (db) => readRecord(db, of.id, null));
  if (!read) throw new Error("The patient is there");
  return digestsOf(wording.blocks(read.facts));
};
type Seen = { draft?: Draft; seen?: Digests; seenFrame?: string };
const issue = async ({ id = letterId, ...more }: Seen & { id?: LetterId } = {}, member = hanna) =>
  as(member, async (db) => issueLetter(db, { ...(await shownLetter(db, id, wording)), ...more }, wording));
const recordGp = (gp: string) =>
  as(hanna, (db) =>
    recordBackground(db, { patientId: patient.id, opened: NO_BACKGROUND, ...NO_BACKGROUND, gp }),
  );

describe("a draft", () => {
  test("begins once with the usual parts and the record's GP", async () => {
    await recordGp("Dr Amos\nNorthgate Surgery");
    expect(await begin()).toMatchObject({ ok: true });
    expect(await begin()).toMatchObject({ ok: true, data: { letterId } });
    expect(await draft()).toMatchObject({
      ...{ recipient: "Dr Amos\nNorthgate Surgery", episode: "along", background: "", opening: "" },
    });
    expect(await as(hanna, (db) => listLetters(db, [patient.id]))).toHaveLength(1);
    const referral = newId<LetterId>();
    await begin({ kind: "referral", id: referral });
    expect((await draft(referral)).recipient).toBe("");
  });

  test("is refused the id of a letter of another clinic as what is not there, and touches it no more than that", async () => {
    expect((await begin()).ok).toBe(true);
    const elsewhere = await makeClinic();
    const stranger = await makeMember(elsewhere);
    const own = await makePatient(elsewhere, { lead: stranger });
    expect(await begin({ of: own }, stranger)).toEqual({ ok: false, error: "not-found" });
    expect(await stored()).toMatchObject({ patientId: patient.id });
  });

  test("takes what two write in different parts, and overwrites nobody unseen", async () => {
    await begin();
    await save({ opening: "Thank you", plan: "" }, { plan: "along" });
    expect(await save({ request: "Please review" }, {}, tom)).toMatchObject({
      data: { by: "Hanna Lind", isOwn: false },
    });
    expect(await draft()).toMatchObject({ opening: "Thank you", request: "Please review", plan: "" });
    const late = await save({ opening: "Dear colleague" }, { opening: "" }, tom);
    expect(late).toMatchObject({ data: { stored: { opening: "Thank you" } } });
  });

  test("says which parts of the record are not as they were, until they were looked at", async () => {
    await begin();
    const { basis } = (await stored()) ?? {};
    expect(basis).toEqual(await shown());
    const content = await planFrom("knee-oa");
    await makePlanVersion(patient, content, { effectiveFrom: "2026-01-01" });
    expect((await shown()).plan).not.toBe(basis?.plan);
    const seen = await shown();
    expect(await as(tom, (db) => checkLetter(db, { letterId, seen }))).toMatchObject({ ok: true });
    expect((await stored())?.basis).toEqual(seen);
  });

  test("is thrown away by who may write, and what is issued is not", async () => {
    await begin();
    await save({ recipient: "Dr Amos" });
    const discard = (id: LetterId) => as(hanna, (db) => discardLetter(db, { letterId: id }));
    const second = newId<LetterId>();
    await begin({ id: second });
    expect(await discard(second)).toMatchObject({ ok: true });
    expect(await stored(second)).toBeNull();
    await issue();
    expect(await discard(letterId)).toMatchObject({ error: "already-done" });
  });
});

describe("issued", () => {
  test("is what was seen: words or facts that changed since are looked at again", async () => {
    await begin();
    await save({ recipient: "Dr Amos", opening: "Thank you" });
    const seen = await shown();
    expect(await issue({ draft: { ...(await draft()), opening: "Thanks" } })).toMatchObject({
      error: "conflict",
    });
    await makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: "2026-01-01" });
    expect(await issue({ seen })).toMatchObject({ error: "conflict" });
    await save({ plan: "", adherence: "" }, { plan: "along", adherence: "along" });
    expect(await issue({ seen }), "what stays out may change").toMatchObject({ ok: true });
  });

  test("is about whom it was seen to be: a date of birth that was put right meanwhile is looked at again", async () => {
    await begin();
    await save({ recipient: "Dr Amos" });
    const frameOf = async (member: MadeMember) =>
      (await as(member, (db) => shownLetter(db, letterId, wording))).seenFrame;
    const before = await frameOf(hanna);
    const corrected = as(hanna, async (db) => {
      const opened = await getDetails(db, patient.id);
      if (!opened) throw new Error("The patient is there");
      const given = { ...opened, dateOfBirth: "1976-03-14", reason: "turned round" };
      return correctRecord(db, { ...given, patientId: patient.id, opened } as CorrectRecord);
    });
    expect(await corrected).toMatchObject({ ok: true });
    expect(await issue({ seenFrame: before })).toMatchObject({ error: "conflict" });
    expect(await issue({ seenFrame: await frameOf(tom) }), "another signs").toMatchObject({
      error: "conflict",
    });
    expect(await issue()).toMatchObject({ ok: true });
    expect((await stored())?.content?.born).toBe("1976-03-14");
  });

  test("keeps its facts and words, whatever becomes of the record", async () => {
    await makePlanVersion(patient, await planFrom("knee-oa"), { effectiveFrom: "2026-01-01" });
    await begin();
    await save({ recipient: "Dr Amos" });
    expect(await issue()).toMatchObject({ ok: true });
    const before = await stored();
    await makePlanVersion(patient, await planFrom("disc-extension", { side: "left" }), {
      effectiveFrom: "2026-01-02",
    });
    expect((await shown()).plan).not.toBe(before?.basis.plan);
    expect(await stored()).toEqual(before);
    expect(before?.content?.sections.map(({ part }) => part)).toContain("plan");
  });

  test("it stays as it is, whatever the program is asked and whatever goes round it", async () => {
    await begin();
    await save({ recipient: "Dr Amos" });
    await issue();
    expect(await save({ recipient: "Dr Bell" }, { recipient: "Dr Amos" })).toMatchObject({
      error: "already-done",
    });
    const forged = await as(hanna, (db) =>
      db.tx.letter.updateMany({ where: { id: letterId }, data: { recipient: "x", savedBy: hanna.id } }),
    );
    expect(forged.count).toBe(0);
    expect((await as(hanna, (db) => db.tx.letter.deleteMany({ where: { id: letterId } }))).count).toBe(0);
    // Not even whoever no policy binds.
    const owner = withClient(process.env.DATABASE_URL ?? "", (client) =>
      client.query(`update "Letter" set "recipient" = 'x' where "id" = $1`, [letterId]),
    );
    await expect(owner).rejects.toThrow("An issued letter is not changed");
    expect((await stored())?.recipient).toBe("Dr Amos");
  });

  test("by two tabs it is issued once", async () => {
    await begin();
    await save({ recipient: "Dr Amos" });
    const given = { draft: await draft(), seen: await shown() };
    const both = await Promise.all([issue(given), issue(given, tom)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ error: "already-done" });
  });

  test("it is to somebody, and an urgent one asks for something", async () => {
    await begin({ kind: "urgent" });
    expect(await issue()).toMatchObject({
      error: "invalid",
      fields: { recipient: "required", request: "required" },
    });
  });

  test("it is all that was typed: what the paper lacks letters for is refused", async () => {
    await begin();
    await save({ recipient: "Dr Amos", findings: "☐ Reflexes" });
    expect(await issue()).toMatchObject({ error: "invalid", fields: { findings: "unprintable" } });
    await save({ findings: "Reflexes" }, { findings: "☐ Reflexes" });
    expect(await issue()).toMatchObject({ ok: true });
  });

  test("it is corrected by another that names it, and by one alone", async () => {
    await begin();
    await save({ recipient: "Dr Amos", opening: "Wrong leg" });
    await issue();
    const [first, second] = [newId<LetterId>(), newId<LetterId>()];
    expect(await begin({ id: first, replacesId: letterId })).toMatchObject({ data: { letterId: first } });
    expect(await begin({ id: second, replacesId: letterId }, tom), "goes on with it").toMatchObject({
      data: { letterId: first },
    });
    expect(await draft(first)).toMatchObject({ recipient: "Dr Amos", opening: "Wrong leg" });
    expect(await issue({ id: first })).toMatchObject({ ok: true });
    expect((await stored(first))?.content?.replaces).toBe((await stored())?.issuedAt);
    expect(await stored()).toMatchObject({ replacedById: first });
    expect(await begin({ id: second, replacesId: newId<LetterId>() })).toMatchObject({ error: "not-found" });
  });
});

describe("about a warning sign", () => {
  test("an urgent letter has that very one, and nobody else's", async () => {
    const facts = { flags: ["rf-saddle"], urgency: "emergency", toldAt: "2026-11-30T08:02:00Z" };
    const flag = await makeAlert(patient, { kind: "red-flag", facts: facts as never });
    const stranger = await makePatient(clinic, { lead: hanna });
    const other = await makeAlert(stranger, { kind: "red-flag", facts: facts as never });
    expect(await begin({ kind: "urgent", alertId: other })).toMatchObject({ error: "not-found" });
    expect(await begin({ kind: "urgent", alertId: flag })).toMatchObject({ ok: true });
    const read = await as(hanna, (db) => readRecord(db, patient.id, flag));
    expect(read?.facts.signs).toMatchObject({
      ...{ flags: ["rf-saddle"], urgency: "emergency", toldAt: "2026-11-30T08:02:00Z", seen: null },
    });
  });
});

describe("of whom", () => {
  test("clinicians of the care team write, staff read, and a patient reads what was issued about them", async () => {
    const assistant = await makeMember(clinic, { roles: ["assistant"] });
    const outsider = await makeMember(clinic);
    const stranger = await makeMember(await makeClinic());
    expect(await begin({}, assistant)).toMatchObject({ error: "forbidden" });
    expect(await begin({}, outsider)).toMatchObject({ error: "reason-needed" });
    expect(await begin({}, stranger)).toMatchObject({ error: "not-found" });
    await begin();
    await save({ recipient: "Dr Amos" });
    const own = () => runAs(patientActor(patient), (db) => db.tx.letter.count());
    expect(await own()).toBe(0);
    expect(await issue({}, assistant)).toMatchObject({ error: "forbidden" });
    await issue();
    expect(await own()).toBe(1);
    expect(await as(assistant, (db) => getLetter(db, letterId))).toMatchObject({ by: "Hanna Lind" });
    expect(await as(stranger, (db) => getLetter(db, letterId))).toBeNull();
  });

  test("a draft of a record that was merged is finished from the one that stays", async () => {
    const kept = await makePatient(clinic, { lead: hanna, familyName: "Ruiz-Diaz", user: null });
    await begin();
    await save({ recipient: "Dr Amos" });
    await as(hanna, (db) => discharge(db, { patientId: patient.id, reason: "recorded twice" }));
    await as(hanna, (db) =>
      mergeRecords(db, { patientId: patient.id, keptId: kept.id, reason: "one person" }),
    );
    expect(await begin({ id: newId<LetterId>() })).toMatchObject({ error: "merged" });
    expect(await issue({ seen: await shown(kept) })).toMatchObject({ ok: true });
    expect((await stored())?.content?.name).toContain("Ruiz-Diaz");
    expect(await as(hanna, (db) => listLetters(db, [kept.id, patient.id]))).toHaveLength(1);
  });

  test("none is written about a record that was entered in error", async () => {
    await begin();
    await save({ recipient: "Dr Amos" });
    await as(hanna, (db) => enterInError(db, { patientId: patient.id, reason: "a test record" }));
    expect(await issue()).toMatchObject({ error: "forbidden" });
    expect(await begin({ id: newId<LetterId>() })).toMatchObject({ error: "forbidden" });
  });
});
