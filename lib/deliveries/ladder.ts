import type { Temporal } from "temporal-polyfill";
import type { Urgency } from "../alerts/vocabulary";
import type { Care } from "../clinics/care/care";
import { addOpenDays, addOpenMinutes, nextOpening, type OpeningHours } from "../clinics/care/opening";
import { type MessageStep, STEPS, type Step } from "./vocabulary";

/** When a step is due, in halves of the time within which the alert must be acknowledged. */
const halves = (step: Step): number => STEPS.indexOf(step);

/**
 * When an alert that nobody acknowledged goes on to this step. Time counts in the clinic's opening hours, but around the
 * clock for an emergency. Half an odd number of days is rounded up.
 */
export function stepDueAt(
  step: Step,
  alert: { urgency: Urgency; at: Temporal.Instant },
  care: Care,
  hours: OpeningHours,
): Temporal.Instant {
  const { urgency, at } = alert;
  const time = care.within[urgency];
  if (step === "lead") return at;
  if (urgency === "emergency") return at.add({ seconds: Math.round((time * 60 * halves(step)) / 2) });
  if (urgency === "same-day") return addOpenMinutes(hours, at, (time * halves(step)) / 2);
  return addOpenDays(hours, at, Math.ceil((time * halves(step)) / 2));
}

/**
 * When push and mail leave: an emergency's at once, by day and by night; all others' once the clinic is open. The list
 * in the app has them at once.
 */
export const sendsAt = (urgency: Urgency, hours: OpeningHours, at: Temporal.Instant): Temporal.Instant =>
  urgency === "emergency" ? at : (nextOpening(hours, at) ?? at);

export const nextStep = (step: Step): Step | null => STEPS[STEPS.indexOf(step) + 1] ?? null;

/** Who is in the clinic, as far as the ladder asks. Everybody in it is at work there. */
export type People<Id extends string = string> = {
  lead: Id | null;
  team: readonly Id[];
  clinicians: readonly Id[];
  owners: readonly Id[];
  /** Members who are away now, and who stands in for each; null where nobody does. */
  away: ReadonlyMap<Id, Id | null>;
};

/** Who stands in for somebody, however many of them are away themselves; null where nobody is left. */
export function coverOf<Id extends string>(member: Id, away: People<Id>["away"]): Id | null {
  const asked = new Set<Id>();
  let now: Id | null = member;
  while (now !== null && away.has(now) && !asked.has(now)) {
    asked.add(now);
    now = away.get(now) ?? null;
  }
  return now === null || asked.has(now) ? null : now;
}

/**
 * Whom a step tells, without those who were told before. Who is away is told nothing: the one who stands in for a lead
 * is told in the lead's place and at once.
 */
export function told<Id extends string>(step: Step, people: People<Id>, before: ReadonlySet<Id>): Id[] {
  const { lead, team, clinicians, owners, away } = people;
  const cover = lead === null ? null : coverOf(lead, away);
  const candidates: Record<Step, readonly (Id | null)[]> = {
    lead: [cover],
    team: team.map((member) => coverOf(member, away)),
    cover: [cover],
    clinicians: clinicians.filter((member) => !away.has(member)),
    owner: owners,
  };
  const found = candidates[step].filter((member): member is Id => member !== null && !before.has(member));
  return [...new Set(found)];
}

/**
 * Whom a message is taken to that was not answered in time, without those who were before: whoever leads or stands in for
 * them; then who stands in meanwhile, and the rest of the care team. Nobody else is asked: it is no alert.
 */
export function remindedOf<Id extends string>(
  step: MessageStep,
  people: People<Id>,
  before: ReadonlySet<Id>,
): Id[] {
  const found = told(step, people, before);
  return step === "lead" ? found : [...new Set([...found, ...told("team", people, before)])];
}

/**
 * Whether the step after one that told nobody is due at once: while nobody was told at all, and when the time to
 * acknowledge it ends without a colleague who stands in. An earlier step is skipped, and the next keeps its time.
 */
export const goesOnAtOnce = (step: Step, toldNow: number, toldBefore: number): boolean =>
  toldNow === 0 && (toldBefore === 0 || step === "cover");
