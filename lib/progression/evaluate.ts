import type { Rules } from "../plans/progression/rules.data";
import type { Criterion, Evaluation, Ground, Outcome } from "../plans/progression/vocabulary";
import { criteriaOf, gateOf, stageOf } from "./criteria";
import type { Facts } from "./facts";

const isMet = ({ state }: Criterion): boolean => state === "met";

function unmetOf(criteria: readonly Criterion[]): Ground[] {
  if (criteria.every(isMet)) return [];
  const tooLittle = criteria.some(
    ({ id, state }) => state === "unknown" || (id === "logged" && state === "missed"),
  );
  return [tooLittle ? "too-little" : "missed"];
}

/**
 * What the rules say of a plan on a day: less, more, the next phase, or that it stays. It is a proposal to a clinician and
 * changes nothing by itself. Whatever stands in the way of any change comes first; then signs that it is too much; more is
 * proposed only where nothing is missed and nothing unknown.
 */
export function evaluate(facts: Facts, rules: Rules): Evaluation {
  const criteria = criteriaOf(facts, rules);
  const gate = gateOf(facts, rules);
  const say = (outcome: Outcome, more: Partial<Evaluation> = {}): Evaluation => ({
    ...{ rules: rules.edition, outcome, versionId: facts.versionId, phase: stageOf(facts.phase) },
    ...{ grounds: [], triggers: [], criteria, gate, subjects: [], review: false },
    ...more,
  });
  if (facts.barriers.length > 0) return say("hold", { grounds: facts.barriers });
  const { triggers, review } = facts;
  // Less would begin today, and the version that is to come would take its place.
  if (triggers.length > 0 && facts.waits.includes("upcoming"))
    return say("hold", { grounds: ["upcoming"], triggers });
  if (triggers.length > 0) {
    const onlyHard = triggers.every(({ id }) => id === "effort");
    return say("regress", { triggers, review, subjects: onlyHard ? facts.hard : [] });
  }
  const grounds = [...facts.waits, ...unmetOf(criteria)];
  if (grounds.length > 0) return say("hold", { grounds });
  if (gate.length > 0 && gate.every(isMet)) return say("next-phase");
  return say("progress", { subjects: facts.easy });
}
