import { Temporal } from "temporal-polyfill";
import { PLACES, placeId } from "../../lib/body/places";
import { SYMPTOMS } from "../../lib/body-charts/vocabulary";
import { type CheckinKind, MOST } from "../../lib/checkins/rounds";
import { SETTLED } from "../../lib/checkins/vocabulary";
import { CONSENT_KINDS } from "../../lib/consents/vocabulary";
import { CARDS } from "../../lib/education/cards.data";
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
import { type Answered, type Form, type Said, type Tap, ZONE } from "./entry";

/** How many goals each of the patients has set. */
export const GOALS = ["Walk to the shop and back", "Kneel in the garden"] as const;

const ZONES = [{ from: "1900-01-01", zone: ZONE }];
/** The taps are of so many hours, and the last is this old. */
const HOURS = 72;
const LAST_MS = 10 * 60_000;
/** A local day begins at 03:00: a clock that is put right by the network's delay too stays on its side of it. */
const ROLLOVER = { from: "02:50", to: "03:10", earlier: 30 * 60_000 };

export const dayOf = (at: number) => localDateAt(ZONES, Temporal.Instant.fromEpochMilliseconds(at));

type Made = {
  log: { id: string; prescription: Prescription; localDate: LocalDate }[];
  yes: string[];
  read: string[];
};
type Telling = { random: Random; library: Library; plan: readonly Prescription[]; made: Made };
/** Which tap it is, when, and how much of all of them lies before it, 0–1. */
type Moment = Telling & { id: string; at: number; past: number };

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

function saidLog({ id, at, past, ...telling }: Moment): Said<"log"> {
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

/** One of the logs before whose window has not shut yet. */
function openLog({ at, random, made }: Moment): Made["log"][number] | null {
  const first = addDays(dayOf(at), 1 - LOG_WINDOW_DAYS.patient);
  const open = made.log.filter(({ localDate }) => localDate >= first);
  return open.length > 0 ? random.pick(open) : null;
}

function saidEdit(moment: Moment): Said<"edit"> | null {
  const log = openLog(moment);
  return log && { what: "edit", logId: log.id, body: bodyFor(log.prescription, moment.past, moment) };
}

function saidUndo(moment: Moment): Said<"undo"> | null {
  const log = openLog(moment);
  return log && { what: "undo", logId: log.id };
}

const orSkipped = <Value>(random: Random, value: Value): Value | null => (random.chance(0.15) ? null : value);

const ANSWERED: { readonly [Kind in CheckinKind]: (random: Random) => Extract<Answered, { kind: Kind }> } = {
  "rest-pain": (random) => ({ kind: "rest-pain", body: { pain: orSkipped(random, random.int(0, 10)) } }),
  settled: (random) => ({
    kind: "settled",
    body: { settled: orSkipped(random, random.pick(SETTLED)) },
  }),
  lying: (random) => ({ kind: "lying", body: { minutes: orSkipped(random, random.int(0, MOST.lying)) } }),
  confidence: (random) => ({ kind: "confidence", body: { score: orSkipped(random, random.int(0, 10)) } }),
  walked: (random) => ({ kind: "walked", body: { minutes: orSkipped(random, random.int(0, MOST.walked)) } }),
  sat: (random) => ({ kind: "sat", body: { minutes: orSkipped(random, random.int(0, MOST.sat)) } }),
  "nprs-leg": (random) => ({ kind: "nprs-leg", body: { score: orSkipped(random, random.int(0, 10)) } }),
  "nprs-back": (random) => ({ kind: "nprs-back", body: { score: orSkipped(random, random.int(0, 10)) } }),
  "nprs-knee": (random) => ({ kind: "nprs-knee", body: { score: orSkipped(random, random.int(0, 10)) } }),
  groc: (random) => ({ kind: "groc", body: { score: orSkipped(random, random.int(-5, 5)) } }),
  "choose-goals": () => ({ kind: "choose-goals", body: { skipped: true } }),
  goal: (random) => ({
    kind: "goal",
    nth: random.int(0, GOALS.length - 1),
    score: orSkipped(random, random.int(0, 10)),
  }),
};

function saidChart({ random }: Moment): Said<"chart"> {
  const places = PLACES.filter(() => random.chance(0.12));
  const marks = places.map((place) => ({
    ...{ place: placeId(place), pain: random.int(1, 10) },
    symptoms: SYMPTOMS.filter(() => random.chance(0.15)),
  }));
  return { what: "chart", marks };
}

/** No to every question of a form, or to those before a yes, which ends it. */
function saidScreening({ id, random, made }: Moment, yes: boolean): Said<"screening"> {
  const form = random.pick(FORM_IDS);
  const until = yes ? random.int(1, FORMS[form].length) : FORMS[form].length;
  const answers = FORMS[form].slice(0, until).map((flag, nth): Answer => {
    const isYes = yes && nth === until - 1;
    return { flag, yes: isYes, acute: isYes && branches(flag) ? random.chance(0.5) : null };
  });
  if (yes) made.yes.push(id);
  return { what: "screening", interview: { ...begin(random.pick(OCCASIONS), form), answers } };
}

/** A card is read once: whoever reads it again says nothing new. */
function saidRead({ random, made }: Moment): Said<"read"> | null {
  const unread = CARDS.filter(({ slug }) => !made.read.includes(slug));
  if (unread.length === 0) return null;
  const { slug: card } = random.pick(unread);
  made.read.push(card);
  return { what: "read", card };
}

/** What is told apart of what is said: by its form, what is asked in a check-in, and whether a warning sign was said yes to. */
export type Sort = Exclude<Form, "checkin" | "screening"> | CheckinKind | "all-no" | "yes";

export const sortOf = (said: Said): Sort => {
  if (said.what === "checkin") return said.answer.kind;
  if (said.what !== "screening") return said.what;
  return said.interview.answers.some(({ yes }) => yes) ? "yes" : "all-no";
};

type Way = {
  /** Its share of all taps; each sort is said at least once. */
  share: number;
  /** How much of all taps lies before it, 0–1: a yes locks the plan, and a mistake is about a yes. */
  after: number;
  /** Null where nothing was said yet that it could be about. */
  say: (moment: Moment) => Said | null;
};

const checkin = (kind: CheckinKind): Way => ({
  ...{ share: 0.02, after: 0 },
  say: ({ random }) => ({ what: "checkin", answer: ANSWERED[kind](random) }),
});

const WAYS: { readonly [One in Sort]: Way } = {
  log: { share: 0.44, after: 0, say: saidLog },
  edit: { share: 0.09, after: 0, say: saidEdit },
  undo: { share: 0.06, after: 0, say: saidUndo },
  mistake: {
    ...{ share: 0.003, after: 0.9 },
    say: ({ random, made }) =>
      made.yes.length > 0 ? { what: "mistake", screeningId: random.pick(made.yes) } : null,
  },
  chart: { share: 0.08, after: 0, say: saidChart },
  "all-no": { share: 0.065, after: 0, say: (moment) => saidScreening(moment, false) },
  yes: { share: 0.005, after: 0.85, say: (moment) => saidScreening(moment, true) },
  swap: { share: 0.05, after: 0, say: ({ random }) => ({ what: "swap", to: random.pick(SWAPS_TO) }) },
  read: { share: 0.01, after: 0, say: saidRead },
  message: {
    ...{ share: 0.007, after: 0 },
    say: ({ random }) => ({ what: "message", text: `It went well, ${random.int(0, 10)} of 10.` }),
  },
  consent: {
    ...{ share: 0.03, after: 0 },
    say: ({ random }) => ({ what: "consent", kind: random.pick(CONSENT_KINDS) }),
  },
  "rest-pain": checkin("rest-pain"),
  settled: checkin("settled"),
  lying: checkin("lying"),
  confidence: checkin("confidence"),
  walked: checkin("walked"),
  sat: checkin("sat"),
  "nprs-leg": checkin("nprs-leg"),
  "nprs-back": checkin("nprs-back"),
  "nprs-knee": checkin("nprs-knee"),
  groc: checkin("groc"),
  "choose-goals": checkin("choose-goals"),
  goal: checkin("goal"),
};

export const SORTS = Object.keys(WAYS) as readonly Sort[];

/** One of each sort, and as many more as their shares are of the rest, in any order. */
function sortsOf(count: number, random: Random): Sort[] {
  const more = Math.max(0, count - SORTS.length);
  const all = SORTS.flatMap((sort) => Array<Sort>(1 + Math.floor(more * WAYS[sort].share)).fill(sort));
  while (all.length < count) all.push("log");
  return all
    .map((sort) => ({ sort, place: WAYS[sort].after + random.next() * (1 - WAYS[sort].after) }))
    .sort((a, b) => a.place - b.place)
    .map(({ sort }) => sort);
}

/** The first that can be said by now of what is left to say; null where none can. */
function sayNext(left: Sort[], moment: Moment): Said | null {
  for (const [nth, sort] of left.entries()) {
    const said = WAYS[sort].say(moment);
    if (!said) continue;
    left.splice(nth, 1);
    return said;
  }
  return null;
}

function clear(at: number): number {
  const hour = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainTime().toString();
  return hour > ROLLOVER.from && hour < ROLLOVER.to ? at - ROLLOVER.earlier : at;
}

/** Null where it came so that something could not be said any more: the only log was taken back, say, or its day is over. */
function draw(count: number, random: Random, plan: PlanContent, library: Library): Tap[] | null {
  const telling: Telling = { random, library, plan: currentOf(plan), made: { log: [], yes: [], read: [] } };
  const step = (HOURS * 3_600_000) / count;
  const first = Date.now() - LAST_MS - HOURS * 3_600_000;
  const left = sortsOf(count, random);
  const taps: Tap[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const at = clear(Math.round(first + nth * step));
    const id = random.uuid<string>();
    const said = sayNext(left, { ...telling, id, at, past: nth / count });
    if (!said) return null;
    taps.push({ id, at, said });
  }
  return taps.sort((a, b) => a.at - b.at);
}

const MOST_DRAWS = 100;

/**
 * So many taps of the last three days, of every sort, in the order in which they were made. Few of them may come so that not every
 * sort can be said: then they are drawn again.
 */
export function tapsOf(count: number, random: Random, plan: PlanContent, library: Library): Tap[] {
  for (let nth = 0; nth < MOST_DRAWS; nth += 1) {
    const taps = draw(count, random, plan, library);
    if (taps) return taps;
  }
  throw new Error(`${count} taps of every sort could not be drawn`);
}
