import { z } from "zod";
import { figures } from "../adherence/count/figures";
import type { Share } from "../adherence/count/share";
import { type Why, why } from "../adherence/explain/why";
import { type Streak, streakOf } from "../adherence/flags/streak";
import { covers, isHeld, versionInForce } from "../adherence/history/day-state";
import type { PlanHistory } from "../adherence/history/history";
import { loadHistory, roughToday, spanFor } from "../adherence/history/queries";
import { type HeldStop, listHeldStops } from "../alerts/holds/queries";
import { getStandingStop, type StandingStop } from "../alerts/queries";
import { type DueRound, dayBegan } from "../checkins/due";
import { getDueRounds, getUsualPain, listRestPain } from "../checkins/queries";
import { emergencyNumber } from "../clinics/emergency-number";
import { type ConsentNow, getConsentNow } from "../consents/queries";
import type { PhoneActor } from "../db/actor";
import { rows } from "../db/rows";
import type { Db } from "../db/scope";
import { getRevisions } from "../exercises/queries";
import { SIDES } from "../exercises/vocabulary";
import { exerciseRevisionId, prescriptionId } from "../ids";
import { offeredAt, preparedOn, withLighter } from "../plans/lighter/spans";
import { dosed, storedSchedule } from "../plans/stored";
import type { DueScreening } from "../screenings/due";
import { getDueScreening } from "../screenings/queries";
import { column, stored } from "../stored";
import { addDays, dayNumber, type LocalDate } from "../time/calendar-date";
import { checkinDay } from "./checkins";
import { describePrescription, type PrescriptionRow, type TodayPrescription } from "./prescription";
import { type Start, startNow, startOf } from "./start";
import { type TodayView, todayView } from "./view";
import { withhold } from "./withhold";

export type Today = TodayView & {
  givenName: string;
  /** The name of the helper who holds the phone; nothing where the patient does. */
  helper?: string | null;
  therapist: string | null;
  clinicName: string;
  /** What one calls for an ambulance in the clinic's country; null where it is not known. */
  emergencyNumber: string | null;
  /** The first red flag that no clinician has unlocked yet: until then nothing is to be exercised. */
  stopped: StandingStop | null;
  /** When all of this was read. Instant. */
  readAt: string;
  /** How the present part of the day began; what waits on the phone is laid over it. */
  began: Start;
  /** Leg pain at rest with which the present part of the day began, 0–10; null where nobody answered. */
  start: number | null;
  /** Leg pain at rest was asked in the present part of the day, and answered or skipped. */
  startAsked: boolean;
  /** The check-ins that are due now, with what was answered of them today, and when the local day began. */
  checkins: { rounds: DueRound[]; began: string };
  /** It began so high that relief positions and walking are all that is offered in this part of the day. */
  reliefOnly: boolean;
  /** What was stopped and waits for a clinician's decision. */
  heldStops: HeldStop[];
  /** One of today's exercises hurt so much that the others are over for today. */
  dayOver: boolean;
  /** The questions about warning signs that are due; only those of the intake withhold exercises. */
  asked: DueScreening | null;
  /** What the patient agreed to, and what is kept back until they have. */
  consent: ConsentNow;
  phase: string | null;
  planNumber: number | null;
  /** Whether today goes by the lighter plan; null where there is none to swap to. */
  onLighter: boolean | null;
  /** False on the last day of one that the clinic withdrew: whoever swaps back stays on the usual plan. */
  lighterOffered: boolean;
  /** Dose adherence over 28 days with n of N; null is "not enough data". */
  figure: { share: Share | null; meanOf: number; done: number; due: number; provisional: boolean } | null;
  prescriptions: TodayPrescription[];
};

const detail = dosed(
  {
    id: prescriptionId,
    schedule: stored(storedSchedule),
    side: z.enum(SIDES).nullable(),
    note: column.text,
    exerciseRevisionId: exerciseRevisionId.nullable(),
    inForce: column.bool,
  },
  {},
);

/**
 * The prescriptions of these versions' current phases, and those that were logged, which may be in force on no day any
 * more: as `present` has them, else as the newest of them.
 */
const loadDetails = (
  db: Db<PhoneActor>,
  versionIds: readonly string[],
  logged: readonly string[],
  present: string | null,
): Promise<PrescriptionRow[]> =>
  rows(db, detail)`
    SELECT * FROM (
      SELECT DISTINCT ON (r."prescriptionId") r."prescriptionId" AS "id", r."kind", r."dose", r."schedule", r."side", r."note",
        r."exerciseRevisionId", r."position", f."current" AND v."id" IS NOT DISTINCT FROM ${present}::uuid AS "inForce"
      FROM "Prescription" r JOIN "Phase" f ON f."id" = r."phaseRowId" JOIN "PlanVersion" v ON v."id" = r."versionId"
      WHERE (r."versionId" = ANY(${versionIds}::uuid[]) AND f."current")
        OR (r."clinicId" = ${db.actor.clinicId}::uuid AND r."patientId" = ${db.actor.patientId}::uuid
          AND r."prescriptionId" = ANY(${logged}::uuid[]))
      ORDER BY r."prescriptionId", (f."current" AND v."id" IS NOT DISTINCT FROM ${present}::uuid) DESC,
        (f."current" AND v."id" = ANY(${versionIds}::uuid[])) DESC, v."publishedAt" DESC
    ) latest ORDER BY "position"`;

const headRow = z.object({
  givenName: column.text,
  locale: column.text,
  clinicName: column.text,
  country: column.text,
  therapist: column.text.nullable(),
  helper: column.text.nullable(),
});

async function loadHead(db: Db<PhoneActor>): Promise<z.infer<typeof headRow> | undefined> {
  const helperId = db.actor.kind === "helper" ? db.actor.helperId : null;
  const [head] = await rows(db, headRow)`
    SELECT p."givenName", p."locale", c."name" AS "clinicName", c."country",
      (SELECT h."name" FROM "Helper" h WHERE h."id" = ${helperId}::uuid) AS "helper",
      (SELECT m."name" FROM "CareTeam" t JOIN "Member" m ON m."id" = t."memberId" AND m."leftAt" IS NULL
        WHERE t."patientId" = p."id" ORDER BY t."lead" DESC, t."since" LIMIT 1) AS "therapist"
    FROM "Patient" p JOIN "Clinic" c ON c."id" = p."clinicId" WHERE p."id" = ${db.actor.patientId}::uuid`;
  return head;
}

/** What is the same on both plans: the day, what was answered on it, and what waits for a decision. */
async function loadDay(db: Db<PhoneActor>, { date, zone }: TodayView) {
  const id = db.actor.patientId;
  const began = startOf(await listRestPain(db, id, date), zone, db.now, await getUsualPain(db, id));
  return {
    asked: await getDueScreening(db, id, date),
    consent: await getConsentNow(db, id),
    began,
    readAt: db.now.toString(),
    ...startNow(began),
    stopped: await getStandingStop(db, id),
    heldStops: await listHeldStops(db, id, date),
  };
}

/** A day under one plan. */
type Day = Omit<Today, "checkins">;
type Given = { head: z.infer<typeof headRow>; day: Awaited<ReturnType<typeof loadDay>> };

async function todayFrom(
  db: Db<PhoneActor>,
  history: PlanHistory,
  view: TodayView,
  { head, day }: Given,
): Promise<Day> {
  const versions = view.days.map((one) => versionInForce(history, one.date)).filter((v) => v !== null);
  const present = versionInForce(history, view.date);
  const logged = view.days.flatMap((one) =>
    one.entries.filter((entry) => entry.log !== null).map((entry) => entry.prescriptionId),
  );
  const details = await loadDetails(
    db,
    [...new Set(versions.map((v) => v.id))],
    [...new Set(logged)],
    present?.id ?? null,
  );
  const revisions = await getRevisions(
    db,
    details.flatMap((d) => d.exerciseRevisionId ?? []),
  );
  const known = new Map(revisions.map((r) => [r.revisionId as string, r]));
  const month = figures(history)?.month.exercise;
  const phase =
    present &&
    (await db.tx.phase.findFirst({
      where: { versionId: present.id, current: true },
      select: { name: true },
    }));
  const kinds = new Map(details.map((one) => [one.id as string, one.kind]));
  const offered = history.lighter && offeredAt(history.lighter, view.date, history.now) !== null;
  return {
    ...view,
    ...day,
    days: withhold(view.days, day, (id) => kinds.get(id)),
    givenName: head.givenName,
    helper: head.helper,
    therapist: head.therapist,
    clinicName: head.clinicName,
    emergencyNumber: emergencyNumber(head.country),
    dayOver: history.holds.some((hold) => hold.prescriptionId === null && covers(hold, view.date)),
    phase: phase?.name ?? null,
    planNumber: present?.number ?? null,
    onLighter: present?.lighterDays ? true : offered ? false : null,
    lighterOffered: offered ?? false,
    figure: month
      ? {
          share: month.da,
          meanOf: month.meanOf,
          done: month.done.shown,
          due: month.due.shown,
          provisional: month.provisional,
        }
      : null,
    prescriptions: details.map((row) => {
      const revision = known.get(row.exerciseRevisionId ?? "");
      const exerciseSlug = revision && !revision.own ? revision.slug : null;
      const held = isHeld(history, { ...row, exerciseSlug }, view.date);
      return describePrescription(row, revision, { locale: head.locale, held });
    }),
  };
}

/** A tap of now, as the server would store it: to the lighter plan for its days, or back. */
function swapped(history: PlanHistory, date: LocalDate, onLighter: boolean): PlanHistory {
  const { lighter, now } = history;
  const days = lighter && preparedOn(lighter, date)?.lighterDays;
  if (!lighter || !days) return history;
  const until = onLighter ? null : addDays(date, days);
  const tap = {
    id: "now",
    to: onLighter ? "usual" : "lighter",
    date,
    until,
    at: now,
    recordedAt: now,
  } as const;
  const tapped = { ...lighter, swaps: [...lighter.swaps, tap] };
  return { ...history, lighter: tapped, versions: withLighter(tapped) };
}

/**
 * Today as it is, and as it would be after a swap to the lighter plan or back, so that a phone without signal can
 * show it at once; null where there is nothing to swap to.
 * @param swaps false leaves the other plan out
 */
export async function getTodays(
  db: Db<PhoneActor>,
  { swaps = true } = {},
): Promise<{ today: Today; other: Today | null } | null> {
  const head = await loadHead(db);
  const history = await loadHistory(db, db.actor.patientId, spanFor(roughToday(db)));
  if (!head || !history) return null;
  const view = todayView(history);
  const given = { head, day: await loadDay(db, view) };
  const now = await todayFrom(db, history, view, given);
  const asking = checkinDay(history, view, now);
  const checkins = { rounds: await getDueRounds(db, db.actor.patientId, asking), began: dayBegan(asking) };
  const today = { ...now, checkins };
  if (!swaps || now.onLighter === null) return { today, other: null };
  const after = swapped(history, view.date, now.onLighter);
  return { today, other: { ...(await todayFrom(db, after, todayView(after), given)), checkins } };
}

/**
 * Everything the patient's phone needs: what is due, what was logged in the past 72 hours, the week ahead. The one
 * query behind the Today screen and `GET /api/v1/today`.
 */
export const getToday = async (db: Db<PhoneActor>): Promise<Today | null> =>
  (await getTodays(db, { swaps: false }))?.today ?? null;

export type Progress = {
  why: Why;
  /** DA over 7 days for eight weeks, oldest first; null is a gap. */
  trend: (Share | null)[];
  streak: Streak;
};

/** So many times further back when a streak began before the days that are at hand. */
const FURTHER = 4;

/** The streak, from as few of the past days as settle it: one that lasts reads further back, step by step. */
async function readStreak(db: Db<PhoneActor>, atHand: PlanHistory): Promise<Streak> {
  const today = roughToday(db);
  let { from, to } = spanFor(today);
  let streak = streakOf(atHand, from);
  for (let back = dayNumber(today) - dayNumber(from); !streak.settled; ) {
    back *= FURTHER;
    from = addDays(today, -back);
    const history = await loadHistory(db, db.actor.patientId, { from, to });
    if (!history) break;
    streak = streakOf(history, from);
  }
  return streak;
}

/** The patient's own figures with every occurrence behind them: what the therapist sees, from the same history. */
export async function getProgress(db: Db<PhoneActor>): Promise<Progress | null> {
  const history = await loadHistory(db, db.actor.patientId, spanFor(roughToday(db)));
  const own = history && why(history);
  if (!own) return null;
  return { why: own, trend: figures(history)?.trend ?? [], streak: await readStreak(db, history) };
}
