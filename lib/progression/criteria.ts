import { cmp, ratio } from "../adherence/count/rational";
import type { Share } from "../adherence/count/share";
import type { Rules } from "../plans/progression/rules.data";
import type { Criterion } from "../plans/progression/vocabulary";
import { dayNumber, type LocalDate } from "../time/calendar-date";
import type { Facts } from "./facts";

/** The last phase that has rules of its own; a plan with more of them stays by those of the last. */
const LAST_PHASE = 4;

export const stageOf = ({ number }: { number: number }): number => Math.min(number, LAST_PHASE);

const judged = (known: boolean, met: boolean): Criterion["state"] =>
  known ? (met ? "met" : "missed") : "unknown";

const BLANK = { value: null, from: null, date: null, sign: null } as const;

const atLeast = ({ numerator, denominator }: Share, percent: number): boolean =>
  cmp(ratio(BigInt(numerator), BigInt(denominator)), ratio(percent, 100)) >= 0;

/** What has to be met before a dose grows, in the order in which it is shown. */
export function criteriaOf(facts: Facts, rules: Rules): Criterion[] {
  const { sessions, loggedDays, worst, mornings, effort, nerve, phase } = facts;
  const days = stageOf(phase) === LAST_PHASE ? rules.loggedDaysLastPhase : rules.loggedDays;
  const answered = mornings.answered >= rules.leastMornings;
  const settled = mornings.settled * 100 >= mornings.answered * rules.morningPercent;
  return [
    {
      ...BLANK,
      ...{ id: "logged", value: loggedDays, from: rules.windowDays, needs: days },
      state: judged(true, loggedDays >= days),
    },
    {
      ...BLANK,
      ...{ id: "sessions", value: sessions?.percent ?? null, needs: rules.sessionPercent },
      state: judged(sessions !== null, sessions !== null && atLeast(sessions, rules.sessionPercent)),
    },
    {
      ...BLANK,
      ...{ id: "pain", value: worst?.pain ?? null, needs: worst?.limit ?? 0, date: worst?.date ?? null },
      state: judged(worst !== null, worst !== null && worst.pain <= worst.limit),
    },
    {
      ...BLANK,
      ...{ id: "mornings", value: mornings.settled, from: mornings.answered, needs: rules.morningPercent },
      state: judged(answered, settled),
    },
    {
      ...BLANK,
      ...{
        id: "effort",
        value: effort?.median ?? null,
        needs: phase.effortCeiling,
        date: effort?.date ?? null,
      },
      state: judged(effort !== null, effort !== null && effort.median <= phase.effortCeiling),
    },
    {
      ...BLANK,
      ...{ id: "nerve", needs: 0, date: nerve?.date ?? null, sign: nerve?.kind ?? null },
      state: judged(true, nerve === null),
    },
  ];
}

type Change = { date: LocalDate; value: number; from: number };

const least = (
  id: Criterion["id"],
  answer: { date: LocalDate; value: number } | null,
  needs: number,
): Criterion => ({
  ...BLANK,
  ...{ id, value: answer?.value ?? null, date: answer?.date ?? null, needs },
  state: judged(answer !== null, answer !== null && answer.value >= needs),
});

const ofChange = (
  id: Criterion["id"],
  change: Change | null,
  { needs, met }: { needs: number; met: (change: Change) => boolean },
): Criterion => ({
  ...BLANK,
  ...{ id, value: change?.value ?? null, from: change?.from ?? null, date: change?.date ?? null, needs },
  state: judged(change !== null, change !== null && met(change)),
});

/** Phase 1 to 2: pain down by enough, little enough, or drawn back towards the spine. */
function secondPhase({ legPain, centralised, walked }: Facts, rules: Rules): Criterion[] {
  const needs = rules.legPainSecondPhase;
  const met = ({ value, from }: Change) =>
    value <= needs ||
    (from - value >= rules.legPainDown && (from - value) * 100 >= from * rules.legPainDownPercent);
  const pain = ofChange("leg-pain", legPain, { needs, met });
  const drawn: Criterion = { ...pain, state: "met", sign: "centralised" };
  return [
    pain.state !== "met" && centralised === true ? drawn : pain,
    least("walked", walked, rules.walkedSecondPhase),
  ];
}

const thirdPhase = ({ goals, walked, sat }: Facts, rules: Rules): Criterion[] => [
  ofChange("goals", goals, {
    needs: rules.goalsUp,
    met: ({ value, from }) => value - from >= rules.goalsUp || value >= rules.goalsLeast,
  }),
  least("walked", walked, rules.walkedThirdPhase),
  least("sat", sat, rules.satThirdPhase),
];

const fourthPhase = ({ legPain, chairStand }: Facts, rules: Rules): Criterion[] => [
  ofChange("leg-pain", legPain, {
    needs: rules.legPainFourthPhase,
    met: ({ value }) => value <= rules.legPainFourthPhase,
  }),
  ofChange("chair-stand", chairStand, {
    needs: rules.chairStandsUp,
    met: ({ value, from }) => value - from >= rules.chairStandsUp,
  }),
];

/** An answer that is too old says nothing of today. */
function recent<A extends { date: LocalDate }>(answer: A | null, { on }: Facts, days: number): A | null {
  return answer && dayNumber(on) - dayNumber(answer.date) <= days ? answer : null;
}

/** What has to be met besides before the next phase; none where there is no next one. */
export function gateOf(facts: Facts, rules: Rules): Criterion[] {
  const { number, of } = facts.phase;
  if (number >= of || number >= LAST_PHASE) return [];
  const days = rules.answerDays;
  const legPain = recent(facts.legPain, facts, days);
  const known = {
    ...{ ...facts, legPain, centralised: legPain && facts.centralised },
    ...{ walked: recent(facts.walked, facts, days), sat: recent(facts.sat, facts, days) },
    goals: recent(facts.goals, facts, rules.measureDays),
    chairStand: recent(facts.chairStand, facts, rules.measureDays),
  };
  return [secondPhase, thirdPhase, fourthPhase][number - 1]?.(known, rules) ?? [];
}
