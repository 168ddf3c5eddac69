import type { Recordable } from "../exercises/vocabulary";
import type { RecordedFindings } from "../plans/template-suggestions";
import { type Answers, tested } from "./answers";
import { fitsOsteoarthritis, isHotKnee, NERVE_ANGLE, type Person } from "./findings";
import { type ItemId, SIDES } from "./form.data";

/** What the suggestion of a template reads of an assessment; the therapist concludes. */
export function recordedFindings(answers: Answers, person: Person): RecordedFindings {
  const aggravators: readonly string[] = tested(answers, "aggravators") ?? [];
  return {
    extensionCentralises: tested(answers, "repeated-extension") === "centralises",
    flexionEases: tested(answers, "repeated-flexion") === "centralises" || aggravators.includes("walking"),
    extensionIntolerant: tested(answers, "repeated-extension") === "peripheralises",
    kneeOsteoarthritis: fitsOsteoarthritis(answers, person),
    frontOfKneePain: tested(answers, "distribution") === "front-of-knee",
    femoralStretchPositive: tested(answers, "femoral") === "front-of-thigh",
  };
}

/** A condition for the therapist to record or leave, with what speaks for it. */
export type Following = { code: Recordable; side: Person["side"] | null; items: readonly ItemId[] };

type OnRecord = { code: string; side?: string | null | undefined };

/** Of what follows, what is not on record yet; any code of extension that makes it worse stands for the others. */
export function notRecorded(following: readonly Following[], recorded: readonly OnRecord[]): Following[] {
  const worseBackwards = recorded.some(({ code }) => ["C1", "C14", "C15"].includes(code));
  return following.filter(({ code, side }) => {
    if (worseBackwards && (code === "C14" || code === "C15")) return false;
    return !recorded.some(
      (one) => one.code === code && (side === null || one.side === side || one.side === "both"),
    );
  });
}

/**
 * Conditions that the findings speak for, for the check of exercises: questions to the therapist, recorded by nobody else.
 * The irritable nerve from 30° down is of `corrections.md`; the others are what the conditions are called.
 */
export function followingConditions(answers: Answers, { side }: Person): Following[] {
  const raised = (["slr-left", "slr-right"] as const).filter(
    (item) =>
      (side === "both" || item === `slr-${side}`) && (tested(answers, item) ?? 180) <= NERVE_ANGLE.from,
  );
  const weakAnkle = (["strength-ankle-up-left", "strength-ankle-up-right"] as const).filter(
    (item) => (tested(answers, item) ?? 5) <= 3,
  );
  const all: [boolean, Following][] = [
    [raised.length > 0, { code: "C5", side: null, items: raised }],
    // Which of the two it is the therapist knows.
    ...(["C14", "C15"] as const).map((code): [boolean, Following] => [
      tested(answers, "repeated-extension") === "peripheralises",
      { code, side: null, items: ["repeated-extension"] },
    ]),
    [
      tested(answers, "repeated-flexion") === "peripheralises",
      { code: "C2", side: null, items: ["repeated-flexion"] },
    ],
    // Of both legs the therapist knows which knee; a hot one leads to the warning signs instead.
    ...(side === "both" ? SIDES : [side]).map((knee): [boolean, Following] => [
      (tested(answers, "effusion") ?? 0) > 0 && !isHotKnee(answers),
      { code: "C6", side: knee, items: ["effusion"] },
    ]),
    [
      tested(answers, "tandem") === "unsteady" || weakAnkle.length > 0,
      {
        code: "C10",
        side: null,
        items: [...weakAnkle, ...(tested(answers, "tandem") === "unsteady" ? (["tandem"] as const) : [])],
      },
    ],
  ];
  return all.filter(([speaks]) => speaks).map(([, following]) => following);
}
