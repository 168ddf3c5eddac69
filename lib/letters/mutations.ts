import { findRedFlag } from "../alerts/queries";
import { memberName } from "../clinics/queries";
import type { StaffActor } from "../db/actor";
import { instantColumn } from "../db/dates";
import { lockPatients } from "../db/lock";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import type { LetterId, PatientId } from "../ids";
import { prescribingRefused } from "../patients/policy";
import { getPersonCare } from "../patients/queries";
import { done, fail, ok, type Result } from "../result";
import { toStored } from "../stored";
import { letterOf, unprintableTyped, type Wording } from "./content";
import { digestsOf, frameDigestOf } from "./digests";
import { draftOf, missingIn, movedIn, rowOf } from "./draft";
import { getLetter, type Letter, readRecord } from "./queries";
import type { BeginLetter, CheckLetter, DiscardLetter, IssueLetter, SaveLetter } from "./schema";
import { type Draft, OUTLINES, PARTS } from "./vocabulary";

/**
 * The record that a letter about this patient is written from, under its lock: of one that was merged since, the one that
 * stays. Nothing is written about a record that was entered in error: it is of nobody.
 */
async function recordOf(db: Db<StaffActor>, patientId: PatientId): Promise<Result<PatientId>> {
  const { recordId, care } = await getPersonCare(db, patientId);
  await lockPatients(db, [patientId, recordId]);
  if (care && db.actor.kind !== "clinician") return fail("forbidden");
  const refused = prescribingRefused(db.actor, care, db.now);
  if (refused) return fail(refused);
  const where = { id: recordId, enteredInErrorAt: { not: null } };
  return (await db.tx.patient.findFirst({ where, select: { id: true } })) ? fail("forbidden") : ok(recordId);
}

type Open = { letter: Letter; recordId: PatientId };

/** A letter that is not issued, under its patient's lock, for a clinician who may write it. */
async function open(db: Db<StaffActor>, id: LetterId): Promise<Result<Open>> {
  const known = await getLetter(db, id);
  if (!known) return fail("not-found");
  const record = await recordOf(db, known.patientId);
  if (!record.ok) return record;
  // As it is under the lock: somebody may have issued it meanwhile.
  const letter = await getLetter(db, id);
  if (!letter || letter.issuedAt) return fail("already-done");
  return ok({ letter, recordId: record.data });
}

type Begun = Pick<Letter, "kind" | "alertId"> & { draft: Draft };

/** What a letter begins with: the usual parts and the record's GP, or all of the one that it corrects. */
async function startOf(
  db: Db<StaffActor>,
  { kind, alertId, patientId, replacesId }: BeginLetter,
  recordId: PatientId,
): Promise<Begun | null> {
  if (replacesId) {
    const replaced = await getLetter(db, replacesId);
    if (!replaced?.issuedAt || replaced.patientId !== patientId) return null;
    return { kind: replaced.kind, alertId: replaced.alertId, draft: draftOf(replaced) };
  }
  if (alertId && !(await findRedFlag(db, [recordId], { id: alertId }))) return null;
  const gp = await db.tx.patient.findFirst({ where: { id: recordId }, select: { gp: true } });
  const texts = { opening: "", findings: "", request: "", next: "" };
  const recipient = kind === "referral" ? "" : (gp?.gp ?? "");
  return { kind, alertId, draft: draftOf({ ...texts, recipient, sections: OUTLINES[kind].usual }) };
}

/** A correction that somebody has begun already. */
const begunCorrection = async (db: Db<StaffActor>, replacesId: LetterId): Promise<LetterId | null> =>
  ((await db.tx.letter.findFirst({ where: { replacesId }, select: { id: true } }))?.id ??
    null) as LetterId | null;

/**
 * Begins a letter as a draft. A correction of an issued letter that somebody has begun already is gone on with; beginning the same
 * twice begins one. `letterId`: the one to go on with.
 */
export async function beginLetter(
  db: Db<StaffActor>,
  input: BeginLetter,
  wording: Wording,
): Promise<Result<{ letterId: LetterId }>> {
  const { letterId, patientId, replacesId } = input;
  const record = await recordOf(db, patientId);
  if (!record.ok) return record;
  if (record.data !== patientId && !replacesId) return fail("merged");
  const findBegun = async () =>
    (await getLetter(db, letterId)) ? letterId : replacesId && (await begunCorrection(db, replacesId));
  const known = await findBegun();
  if (known) return ok({ letterId: known });
  const start = await startOf(db, input, record.data);
  const read = start && (await readRecord(db, record.data, start.alertId));
  if (!start || !read) return fail("not-found");
  const { kind, alertId, draft } = start;
  const at = instantColumn(db.now);
  const { clinicId, memberId } = db.actor;
  const basis = toStored(digestsOf(wording.blocks(read.facts)));
  const { count } = await db.tx.letter.createMany({
    data: {
      ...{ id: letterId, clinicId, patientId, kind, alertId, replacesId, authorId: memberId, begunAt: at },
      ...{ ...rowOf(draft), basis, savedAt: at, savedBy: memberId },
    },
    skipDuplicates: true,
  });
  if (count === 0) {
    // Begun at the same time by another tab; or the id is of a letter elsewhere, which is not there for whoever asks.
    const begun = await findBegun();
    return begun ? ok({ letterId: begun }) : fail("not-found");
  }
  await emit(db, { kind: "letter.begin", patientId, letterId, codes: { kind } });
  return ok({ letterId });
}

type Saved = {
  /** What stands in the letter now. */
  stored: Draft;
  /** Who saved it last before; null where their name is gone. */
  by: string | null;
  /** That was whoever asks, in another window. */
  isOwn: boolean;
  savedAt: string;
};

const savedByOf = async (db: Db<StaffActor>, id: LetterId): Promise<string | null> =>
  (await db.tx.letter.findFirst({ where: { id }, select: { savedBy: true } }))?.savedBy ?? null;

/**
 * Saves a letter as it is written. A part that somebody else changed meanwhile stays as it is: whoever typed finds theirs
 * in the answer, and chooses. `already-done`: the letter is issued, or discarded.
 */
export async function saveLetter(
  db: Db<StaffActor>,
  { letterId, changes, before }: SaveLetter,
): Promise<Result<Saved>> {
  const found = await open(db, letterId);
  if (!found.ok) return found;
  const { letter } = found.data;
  const standing = draftOf(letter);
  const mine = PARTS.filter((part) => {
    const typed = changes[part];
    return typed !== undefined && (standing[part] === (before[part] ?? "") || standing[part] === typed);
  });
  const savedBy = await savedByOf(db, letterId);
  const who = { by: savedBy && (await memberName(db, savedBy)), isOwn: savedBy === db.actor.memberId };
  if (mine.length === 0) return ok({ stored: standing, ...who, savedAt: letter.savedAt });
  const stored = { ...standing, ...Object.fromEntries(mine.map((part) => [part, changes[part] ?? ""])) };
  await write(db, letterId, rowOf(stored));
  await emit(db, { kind: "letter.save", patientId: letter.patientId, letterId });
  return ok({ stored, ...who, savedAt: db.now.toString() });
}

const write = (db: Db<StaffActor>, id: LetterId, data: object) =>
  db.tx.letter.updateMany({
    where: { id, issuedAt: null },
    data: { ...data, savedAt: instantColumn(db.now), savedBy: db.actor.memberId },
  });

/** The record has changed since the words were written, and whoever asks has held them against what was shown. */
export async function checkLetter(db: Db<StaffActor>, { letterId, seen }: CheckLetter): Promise<Result> {
  const found = await open(db, letterId);
  if (!found.ok) return found;
  await write(db, letterId, { basis: toStored(seen) });
  await emit(db, { kind: "letter.save", patientId: found.data.letter.patientId, letterId });
  return done;
}

/**
 * Issues a letter: what stands in it is kept in words, and stays as it is from then on. `conflict`: its words, the parts of the
 * record that go along, or what stands around them are not what whoever issues it saw. `already-done`: it is issued, or another corrects the same letter.
 */
export async function issueLetter(
  db: Db<StaffActor>,
  { letterId, draft: seenDraft, seen, seenFrame }: IssueLetter,
  wording: Wording,
): Promise<Result> {
  const found = await open(db, letterId);
  if (!found.ok) return found;
  const { letter, recordId } = found.data;
  const { kind, patientId, replacesId, replacedOn } = letter;
  const draft = draftOf(letter);
  if (PARTS.some((part) => draft[part] !== seenDraft[part])) return fail("conflict");
  const missing = missingIn(kind, draft);
  if (missing.length > 0)
    return fail("invalid", Object.fromEntries(missing.map((part) => [part, "required"])));
  const unprintable = unprintableTyped(draft, wording.lacks).parts;
  if (unprintable.length > 0)
    return fail("invalid", Object.fromEntries(unprintable.map((part) => [part, "unprintable"])));
  const read = await readRecord(db, recordId, letter.alertId);
  if (!read) return fail("not-found");
  const blocks = wording.blocks(read.facts);
  if (movedIn(draft, seen, digestsOf(blocks)).length > 0) return fail("conflict");
  const by = (await memberName(db, db.actor.memberId)) ?? "";
  const frame = wording.frame(read.facts, { kind, by, at: db.now.toString(), replacedOn });
  if (frameDigestOf(frame) !== seenFrame) return fail("conflict");
  if (replacesId && (await getLetter(db, replacesId))?.replacedById) return fail("already-done");
  const content = toStored(letterOf({ kind, draft, blocks, frame }));
  const at = instantColumn(db.now);
  await write(db, letterId, { content, issuedAt: at, issuedBy: db.actor.memberId });
  await emit(db, { kind: "letter.issue", patientId, letterId, codes: { kind } });
  return done;
}

/** Throws a draft away. What is issued stays. */
export async function discardLetter(db: Db<StaffActor>, { letterId }: DiscardLetter): Promise<Result> {
  const found = await open(db, letterId);
  if (!found.ok) return found;
  await db.tx.letter.deleteMany({ where: { id: letterId, issuedAt: null } });
  await emit(db, { kind: "letter.discard", patientId: found.data.letter.patientId, letterId });
  return done;
}
