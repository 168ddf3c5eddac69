import { setImmediate } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { sumsRules, triesRules } from "../clinics/policy";
import { readConfig } from "../config";
import type { StaffActor, SystemActor } from "../db/actor";
import { asProgram } from "../db/program";
import type { Db } from "../db/scope";
import { emit } from "../events/emit";
import { seal, unseal } from "../identity/sealed";
import type { PatientId } from "../ids";
import { RULES } from "../plans/progression/rules.data";
import { fail, ok, type Result } from "../result";
import { addDays, type LocalDate } from "../time/calendar-date";
import { wallDate } from "../time/local-day";
import { type Changes, rulesWith } from "./changes";
import { countPeople, listPeople, loadCourses } from "./queries";
import { runOf } from "./run";
import { type SealedSums, type SumRules, sealedSums, type TryRules } from "./schema";
import { NO_SUMS, type SumRow, shownOf, summed } from "./sums";
import { PART, type Ran, RUN_DAYS } from "./vocabulary";

export type Part = {
  ran: Ran[];
  /** After whom the next part goes on; null: this was the last. */
  next: PatientId | null;
  /** Patients of the whole run. */
  total: number;
  today: LocalDate;
};

/** What these numbers would have proposed of the next patients up to now, beside what the present rules say of them. */
async function judgePart(
  db: Db<StaffActor | SystemActor>,
  now: Temporal.Instant,
  changes: Changes,
  after: PatientId | null,
): Promise<Part> {
  const today = wallDate("UTC", now);
  const from = addDays(today, -RUN_DAYS);
  const people = await listPeople(db, { since: from, after, limit: PART });
  const ids = people.map((person) => person.patientId);
  const courses = await loadCourses(db, ids, { from, to: today });
  const total = await countPeople(db, from);
  const rules = rulesWith(changes);
  const ran: Ran[] = [];
  for (const { patientId, name } of people) {
    const course = courses.get(patientId);
    if (course) ran.push({ patientId, name, ...runOf(course, rules, now) });
    // Judging takes a while, and whoever else asks something of the server comes in between.
    await setImmediate();
  }
  return { ran, next: people.length < PART ? null : (ids.at(-1) ?? null), total, today };
}

/** One part for a clinician, patient by patient. Nothing is written but who looked. */
export async function tryRules(db: Db<StaffActor>, { changes, after }: TryRules): Promise<Result<Part>> {
  if (!triesRules(db.actor)) return fail("forbidden");
  const part = await judgePart(db, db.now, changes, after);
  const patientIds = part.ran.map(({ patientId }) => patientId);
  await emit(db, { kind: "rules.try", patientIds, codes: changes });
  return ok(part);
}

export type SummedPart = {
  done: number;
  total: number;
  /** What the next part goes on from, which nobody but the server can read; null: this was the last. */
  sealed: string | null;
  /** Null before the last part: of two sums that differ by one part that part could be told. */
  rows: SumRow[] | null;
};

const PURPOSE = "sums of a dry run";
/** Bytes that are sealed, however much was summed: the numbers that can be tried, all of them changed, take half of it. */
const SEALED = 2_048;
/** How long a run may take; the largest clinic's takes a third of it. */
const RUN_TIME = { minutes: 30 };
const secret = (): string => readConfig(process.env).authSecret;

const begin = ({ actor, now }: Db<StaffActor>, changes: Changes) => ({
  ...{ changes, memberId: actor.memberId, startedAt: now.toString(), edition: RULES.edition },
  ...{ after: null, done: 0, sums: NO_SUMS },
});

/** What the part before sealed; null: it is of somebody else, of other rules or of a run that began too long ago. */
function openSums({ actor, now }: Db<StaffActor>, sealed: string): SealedSums | null {
  const opened = sealedSums.safeParse(unseal(sealed, PURPOSE, secret())).data;
  if (!opened || opened.memberId !== actor.memberId || opened.edition !== RULES.edition) return null;
  const until = Temporal.Instant.from(opened.startedAt).add(RUN_TIME);
  return Temporal.Instant.compare(now, until) <= 0 ? opened : null;
}

/**
 * One part for an owner, who reads no patient: the program judges, and lets out sums of ten or more once all are in them. Each part
 * is judged at the instant at which the run began: parts of several days could be held against each other.
 */
export async function sumRules(
  db: Db<StaffActor>,
  { changes, sealed }: SumRules,
): Promise<Result<SummedPart>> {
  if (!sumsRules(db.actor)) return fail("forbidden");
  const run = sealed === null ? begin(db, changes) : openSums(db, sealed);
  if (!run) return fail("expired");
  const at = Temporal.Instant.from(run.startedAt);
  const { ran, next, total } = await asProgram(db, (own) => judgePart(own, at, run.changes, run.after));
  if (sealed === null) await emit(db, { kind: "rules.try", patientIds: [], codes: run.changes });
  const done = run.done + ran.length;
  const sums = summed(run.sums, ran);
  if (next === null) return ok({ done, total, sealed: null, rows: shownOf(sums) });
  const goesOn = seal({ ...run, after: next, done, sums }, PURPOSE, secret(), SEALED);
  return ok({ done, total, sealed: goesOn, rows: null });
}
