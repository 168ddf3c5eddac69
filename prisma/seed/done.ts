import type { DoseLogBody } from "../../lib/dose-logs/schema";
import type { Phase, Prescription } from "../../lib/plans/schema";
import { slotParts } from "../../lib/plans/slots";
import { groupOf } from "../../lib/plans/vocabulary";
import { isoWeekday } from "../../lib/time/calendar-date";
import { entryOf, type Library } from "../factories/plans";
import type { Random } from "../factories/random";
import { bodyOf, skippedBody, type Went } from "./bodies";
import { hourOf } from "./moments";
import type { Ago, Habit, Story } from "./story";

/** One thing done, or skipped with a reason. */
export type Done = { p: Prescription; slot: number | null; hour: number; body: DoseLogBody };

/** Days of a flexible week that people take first. */
const FLEXIBLE_ORDER = [1, 3, 5, 6, 2, 4, 7];

function dueOn(p: Prescription, day: number): number {
  const { days, timesPerDay } = p.schedule;
  const weekday = isoWeekday(day);
  const on =
    days.type === "weekdays"
      ? days.weekdays.includes(weekday)
      : FLEXIBLE_ORDER.slice(0, days.perWeek).includes(weekday);
  return on ? timesPerDay : 0;
}

export const habitOn = (story: Story, ago: Ago): Habit =>
  story.habits.findLast((habit) => habit.ago >= ago) ?? story.habits[0];

/** Straight between the points of the story. */
export function painOn(story: Story, ago: Ago): number {
  const before = story.pain.findLast(([at]) => at >= ago) ?? story.pain[0];
  const after = story.pain.find(([at]) => at <= ago) ?? story.pain.at(-1);
  if (!before || !after) return 0;
  const [from, start] = before;
  const [to, end] = after;
  return from === to ? start : start + ((end - start) * (from - ago)) / (from - to);
}

const score = (value: number): number => Math.min(10, Math.max(0, Math.round(value)));

type DayGiven = {
  story: Story;
  phase: Phase;
  ago: Ago;
  day: number;
  held: ReadonlySet<string>;
  /** Cards already read. */
  read: Set<string>;
  library: Library;
  random: Random;
};

function wentOf({ story, phase, ago, random }: DayGiven, habit: Habit, p: Prescription): Went {
  const rest = p.kind === "rest-position" && story.restMinutes;
  return {
    whole: random.chance(habit.whole ?? 0.9),
    quick: random.chance(habit.quick ?? 0.2),
    pain: score(painOn(story, ago) + (random.next() - 0.5) * 2),
    effort: score(
      phase.effortCeiling - 0.5 + (random.next() - 0.6) * 2 + (ago <= (story.hard ?? -2) ? 2 : 0),
    ),
    ...(rest ? { restSeconds: random.int(...rest) * 60 } : {}),
  };
}

/** How many logs of one prescription, by its kind. */
function timesOf(p: Prescription, { day, read, random }: DayGiven, habit: Habit): number {
  if (p.kind === "education") return !read.has(p.id) && random.chance(habit.rate * 0.15) ? 1 : 0;
  if (p.kind === "medication" && p.dose.asNeeded) return random.chance(habit.rate * 0.15) ? 1 : 0;
  return dueOn(p, day);
}

/** The first exercise, which an open stop of an earlier day holds until somebody decides. */
function waits({ story, phase, ago }: DayGiven, p: Prescription): boolean {
  const first = phase.prescriptions.find(({ kind }) => groupOf(kind) === "exercise");
  return p.id === first?.id && story.stops?.some((stop) => stop.open && stop.ago > ago) === true;
}

/** Everything somebody did on one day of her story, in the order of the hours. */
export function doneOn(given: DayGiven): Done[] {
  const { story, phase, ago, held, random, library, read } = given;
  const habit = habitOn(story, ago);
  const logging = story.logging ?? "prompt";
  const hours = new Map<string, number>();
  const done: Done[] = [];
  const add = (
    p: Prescription,
    slot: number | null,
    part: Parameters<typeof hourOf>[0],
    body: DoseLogBody,
  ) => {
    const hour = hours.get(part) ?? hourOf(part, logging, story.later ?? 0, random);
    // A workout goes on: the next exercise follows some minutes later.
    hours.set(part, hour + (2 + random.next() * 4) / 60);
    // A limit is asked about in the evening; what is logged later than its day stays as late as it is.
    const asked = p.kind === "sitting-limit" && logging === "prompt" ? Math.max(hour, 20) : hour;
    done.push({ p, slot, hour: asked, body });
  };
  for (const p of phase.prescriptions) {
    if (held.has(p.id) || waits(given, p)) continue;
    const times = timesOf(p, given, habit);
    if (times === 0) continue;
    const laterality = entryOf(library, p)?.laterality ?? null;
    const parts = slotParts(p.schedule);
    const told = groupOf(p.kind) === "exercise" ? story.stops?.find((s) => s.ago === ago) : undefined;
    const stop = told?.rule;
    for (let slot = 1; slot <= times; slot += 1) {
      const part = parts[slot - 1] ?? "evening";
      const stopsNow = stop !== undefined && slot === 1 && !done.some((other) => other.body.stopRule);
      const always = p.kind === "education" || (p.kind === "medication" && p.dose.asNeeded);
      if (stopsNow || always || random.chance(habit.rate)) {
        const went = wentOf(given, habit, p);
        const said = bodyOf(p, laterality, stopsNow ? { ...went, stop } : went, random);
        const hurt = stopsNow && told?.pain !== undefined && { pain: told.pain, painPlace: "leg" as const };
        const body = hurt ? { ...said, ...hurt, settled: false } : said;
        add(p, slot, part, body);
        if (p.kind === "education") read.add(p.id);
      } else if (random.chance(habit.skips ?? 0.08)) {
        add(p, slot, part, skippedBody(painOn(story, ago), random));
      }
      const repeated = groupOf(p.kind) === "exercise" || story.restMinutes !== undefined;
      if (repeated && random.chance(habit.extras ?? 0))
        add(p, null, "evening", bodyOf(p, laterality, wentOf(given, habit, p), random));
    }
  }
  return done.sort((a, b) => a.hour - b.hour);
}
