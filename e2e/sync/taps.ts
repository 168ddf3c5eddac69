import { Temporal } from "temporal-polyfill";
import type { CheckinAnswer } from "../../app/(patient)/_outbox/items";
import { PLACES, placeId } from "../../lib/body/places";
import { SYMPTOMS } from "../../lib/body-charts/vocabulary";
import { CONSENT_KINDS } from "../../lib/consents/vocabulary";
import type { LogBody } from "../../lib/outbox/entry";
import { SWAPS_TO } from "../../lib/plans/lighter/vocabulary";
import type { PlanContent, Prescription } from "../../lib/plans/schema";
import { groupOf } from "../../lib/plans/vocabulary";
import { begin } from "../../lib/screenings/interview";
import { type Answer, branches, FORM_IDS, FORMS, OCCASIONS } from "../../lib/screenings/vocabulary";
import { addDays, type LocalDate } from "../../lib/time/calendar-date";
import { localDateAt } from "../../lib/time/local-day";
import { LOG_WINDOW_DAYS } from "../../lib/time/log-window";
import { entryOf as exerciseOf, type Library } from "../../prisma/factories/plans";
import type { Random } from "../../prisma/factories/random";
import { bodyOf, skippedBody } from "../../prisma/seed/bodies";
import { currentOf } from "../../prisma/seed/contents";
import { type Said, type Tap, ZONE } from "./entry";

const ZONES = [{ from: "1900-01-01", zone: ZONE }];
/** The taps are of so many hours, and the last is this old. */
const HOURS = 72;
const LAST_MS = 10 * 60_000;
/** A local day begins at 03:00: a clock that is put right by the network's delay too stays on its side of it. */
const ROLLOVER = { from: "02:50", to: "03:10", earlier: 30 * 60_000 };

export const dayOf = (at: number) => localDateAt(ZONES, Temporal.Instant.fromEpochMilliseconds(at));

type Made = { log: { id: string; prescription: Prescription; localDate: LocalDate }[]; yes: string[] };
type Telling = { random: Random; library: Library; plan: readonly Prescription[]; made: Made };

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** A stop holds its exercise, and a serious one locks the plan: both come late, and hold few, so that figures move. */
const STOPS = ["S1", "S3", "S4"] as const;
const SERIOUS = ["S0", "S5"] as const;

/** Done in sets, in part, by a bare tick, skipped, stopped, not taken, over the limit: whatever its prescription can say. */
function bodyFor(p: Prescription, past: number, { random, library, plan }: Telling): LogBody {
  const isExercise = groupOf(p.kind) === "exercise";
  if (isExercise && random.chance(0.12)) return skippedBody(random.pick(LEVELS), random);
  if ((p.kind === "medication" || p.kind === "education") && random.chance(0.3)) return { taken: false };
  const [quick, whole] = [random.chance(0.2), random.chance(0.6)];
  const went = { quick, whole, pain: random.pick(LEVELS), effort: random.int(0, 10) };
  const laterality = exerciseOf(library, p)?.laterality ?? null;
  const body = bodyOf(p, laterality, went, random);
  if (!isExercise) return body;
  const felt = random.chance(0.3) ? { painPlace: random.pick(["leg", "back", "knee"] as const) } : {};
  const isHeld = plan.indexOf(p) < 2 && past > 0.6;
  if (isHeld && random.chance(0.1)) return { ...body, ...felt, stopRule: random.pick(STOPS) };
  if (isHeld && random.chance(0.05)) return { ...body, ...felt, pain: random.int(8, 10) };
  if (past > 0.85 && random.chance(0.03)) return { ...body, stopRule: random.pick(SERIOUS) };
  if (random.chance(0.05)) return { ...body, ...felt, stopRule: "S2", settled: random.chance(0.5) };
  return { ...body, ...felt, ...(random.chance(0.1) ? { note: "Felt easier than before." } : {}) };
}

function saidLog(id: string, at: number, past: number, telling: Telling): Said {
  const { random, plan, made } = telling;
  const prescription = random.pick(plan);
  const { schedule } = prescription;
  // A card and what may be done on any days of the week have no place in a day.
  const hasSlots = schedule.days.type === "weekdays" && prescription.kind !== "education";
  const slot = hasSlots ? random.int(1, schedule.timesPerDay) : null;
  const localDate = addDays(dayOf(at), -random.pick([0, 0, 0, 1, 2, 3]));
  made.log.push({ id, prescription, localDate });
  const place = { prescriptionId: prescription.id, localDate, slot };
  return { what: "log", place, body: bodyFor(prescription, past, telling) };
}

function saidCheckin({ random }: Telling): CheckinAnswer {
  const orSkipped = <Value>(value: Value) => (random.chance(0.15) ? null : value);
  return random.pick<() => CheckinAnswer>([
    () => ({ kind: "rest-pain", body: { pain: orSkipped(random.int(0, 10)) } }),
    () => ({
      kind: "settled",
      body: { settled: orSkipped(random.pick(["as-before", "worse", "unsure"] as const)) },
    }),
    () => ({ kind: "lying", body: { minutes: orSkipped(random.int(0, 960)) } }),
    () => ({ kind: "confidence", body: { score: orSkipped(random.int(0, 10)) } }),
    () => ({ kind: "walked", body: { minutes: orSkipped(random.int(0, 600)) } }),
    () => ({ kind: "sat", body: { minutes: orSkipped(random.int(0, 960)) } }),
  ])();
}

function saidChart({ random }: Telling): Said {
  const places = PLACES.filter(() => random.chance(0.12));
  const marks = places.map((place) => ({
    ...{ place: placeId(place), pain: random.int(1, 10) },
    symptoms: SYMPTOMS.filter(() => random.chance(0.15)),
  }));
  return { what: "chart", marks };
}

/** No to every question of a form; from the last sixth on now and then a yes, which ends it. */
function saidScreening(id: string, past: number, { random, made }: Telling): Said {
  const form = random.pick(FORM_IDS);
  const yes = past > 0.85 && random.chance(0.3);
  const until = yes ? random.int(1, FORMS[form].length) : FORMS[form].length;
  const answers = FORMS[form].slice(0, until).map((flag, nth): Answer => {
    const isYes = yes && nth === until - 1;
    return { flag, yes: isYes, acute: isYes && branches(flag) ? random.chance(0.5) : null };
  });
  if (yes) made.yes.push(id);
  return { what: "screening", interview: { ...begin(random.pick(OCCASIONS), form), answers } };
}

/** Of an entry before whose window has not shut yet: an edit, or a tap taken back. */
function saidOfEarlier(at: number, past: number, telling: Telling): Said | null {
  const { random, made } = telling;
  if (made.yes.length > 0 && random.chance(0.1))
    return { what: "mistake", screeningId: random.pick(made.yes) };
  const first = addDays(dayOf(at), 1 - LOG_WINDOW_DAYS.patient);
  const open = made.log.filter(({ localDate }) => localDate >= first);
  if (open.length === 0) return null;
  const { id: logId, prescription } = random.pick(open);
  if (random.chance(0.4)) return { what: "undo", logId };
  return { what: "edit", logId, body: bodyFor(prescription, past, telling) };
}

function saidBy(id: string, at: number, past: number, telling: Telling): Said {
  const { random } = telling;
  const share = random.next();
  const earlier = share < 0.15 ? saidOfEarlier(at, past, telling) : null;
  if (earlier) return earlier;
  if (share < 0.62) return saidLog(id, at, past, telling);
  if (share < 0.77) return { what: "checkin", answer: saidCheckin(telling) };
  if (share < 0.85) return saidChart(telling);
  if (share < 0.92) return saidScreening(id, past, telling);
  if (share < 0.97) return { what: "swap", to: random.pick(SWAPS_TO) };
  return { what: "consent", kind: random.pick(CONSENT_KINDS) };
}

function clear(at: number): number {
  const hour = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainTime().toString();
  return hour > ROLLOVER.from && hour < ROLLOVER.to ? at - ROLLOVER.earlier : at;
}

/** So many taps of the last three days, of every kind, in the order in which they were made. */
export function tapsOf(count: number, random: Random, plan: PlanContent, library: Library): Tap[] {
  const telling: Telling = { random, library, plan: currentOf(plan), made: { log: [], yes: [] } };
  const step = (HOURS * 3_600_000) / count;
  const first = Date.now() - LAST_MS - HOURS * 3_600_000;
  const taps = Array.from({ length: count }, (_, nth): Tap => {
    const at = Math.round(first + nth * step);
    const id = random.uuid<string>();
    return { id, at: clear(at), said: saidBy(id, clear(at), nth / count, telling) };
  });
  return taps.sort((a, b) => a.at - b.at);
}
