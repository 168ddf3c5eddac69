import { groupOf, type Kind, PARTS_OF_DAY, type PartOfDay } from "../plans/vocabulary";
import { oftenIn } from "./often";
import { comparePart } from "./part-of-day";
import type { TodayEntry } from "./view";

export type PartEntries = { part: PartOfDay; entries: TodayEntry[]; due: number; done: number };

/** A day as the phone lays it out; within each list exercises, medicine, walks, rest, then what is to be read. */
export type Arranged = {
  /** Parts that are over, the earliest first. */
  past: PartEntries[];
  /** The part that is due now; null where it asks for nothing. */
  present: PartEntries | null;
  later: PartEntries[];
  /** What has no hour: limits, counters, free days, medicine as needed, cards. */
  anytime: TodayEntry[];
  /** In the evening, when the day can be judged: how its limits were kept. */
  judged: TodayEntry[];
  /** What was done of what is on hold that day: it was asked for until then, and is no more than the plan asks. */
  held: TodayEntry[];
  /** What was done beyond the plan, or on a day that asked for nothing. */
  extra: TodayEntry[];
};

const ORDER = ["exercise", "medication", "walk", "rest", "education"] as const;

function rankOf(kind: Kind): number {
  if (kind === "aerobic" || kind === "walking-breaks") return ORDER.indexOf("walk");
  return ORDER.indexOf(groupOf(kind));
}

/** Asked about the whole day, whatever part its slot would fall into. */
const isAllDay = (kind: Kind): boolean => kind === "sitting-limit" || kind === "walking-breaks";

/** Breaks are counted through the day; a limit is answered once, in the evening. */
const isForEvening = (
  { entry, kind }: { entry: TodayEntry; kind: Kind },
  present: PartOfDay | null,
): boolean => kind === "sitting-limit" && entry.log === null && present !== null && present !== "evening";

/** Held, paused and excused turns are not shown; what was done all the same is. */
const isShown = ({ status, log }: TodayEntry): boolean =>
  log !== null || !["on-hold", "paused", "excused", "not-due"].includes(status);

/** Is nothing more to be done about it? A skip or a no is an answer as well. */
export const isAnswered = (entry: TodayEntry): boolean => entry.log !== null;

/** A fixed turn of a day, which counts in "2 of 3 done"; a place that may stay empty does not. */
const isDue = (entry: TodayEntry): boolean => entry.slot !== null;

const tally = (entries: readonly TodayEntry[]) => {
  const due = entries.filter(isDue);
  return { due: due.length, done: due.filter(isAnswered).length };
};

/** How much of a day's fixed turns has an entry. */
export const dayTally = (entries: readonly TodayEntry[]): { due: number; done: number } =>
  tally(entries.filter(isShown));

/**
 * Lays a day out by its parts. What comes more often than there are parts stands whole in the part that runs, and on a day
 * before among what has no hour.
 * @param kindOf the kind of a prescription; what has none is left out
 * @param present the part that runs now; null for a day that is not today, whose parts all come as past ones
 */
export function arrangeDay(
  entries: readonly TodayEntry[],
  kindOf: (prescriptionId: string) => Kind | undefined,
  present: PartOfDay | null,
): Arranged {
  const known = entries
    .flatMap((entry) => {
      const kind = kindOf(entry.prescriptionId);
      return kind && isShown(entry) ? [{ entry, kind }] : [];
    })
    .sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
  const isFree = (kind: Kind) => kind === "medication" || kind === "education";
  const beyond = known.filter(({ entry, kind }) => entry.status === "extra" && !isFree(kind));
  const rest = known.filter((one) => !beyond.includes(one));
  const onHold = new Set(
    entries.filter(({ status }) => status === "on-hold").map(({ prescriptionId }) => prescriptionId),
  );
  const isHeld = ({ entry }: { entry: TodayEntry }) => onHold.has(entry.prescriptionId);
  const judged = rest.filter(({ kind }) => present === "evening" && isAllDay(kind));
  const evening = rest.filter((one) => isForEvening(one, present));
  const often = oftenIn(
    rest.map(({ entry }) => entry),
    kindOf,
  );
  const partOf = ({ part, slot, prescriptionId }: TodayEntry): PartOfDay | null =>
    slot !== null && often.has(prescriptionId) ? present : part;
  const anytime = rest.filter(
    (one) => (partOf(one.entry) === null || isAllDay(one.kind)) && ![...judged, ...evening].includes(one),
  );
  const placed = rest.flatMap((one): TodayEntry[] => {
    if (evening.includes(one)) return [{ ...one.entry, part: "evening" }];
    return judged.includes(one) || anytime.includes(one) ? [] : [{ ...one.entry, part: partOf(one.entry) }];
  });
  const parts = PARTS_OF_DAY.map((part): PartEntries => {
    const own = placed.filter((entry) => entry.part === part);
    return { part, entries: own, ...tally(own) };
  }).filter(({ entries: own }) => own.length > 0);
  const side = ({ part }: PartEntries) => (present === null ? -1 : comparePart(part, present));
  return {
    past: parts.filter((part) => side(part) < 0),
    present: parts.find((part) => side(part) === 0) ?? null,
    later: parts.filter((part) => side(part) > 0),
    anytime: anytime.map(({ entry }) => entry),
    judged: judged.map(({ entry }) => entry),
    held: beyond.filter(isHeld).map(({ entry }) => entry),
    extra: beyond.filter((one) => !isHeld(one)).map(({ entry }) => entry),
  };
}
