import { type Answers, tested } from "./answers";
import { MOVEMENT_IDS, type Movement, type OneSide, SIDES, strengthId } from "./form.data";

/** Strength, 0–5, from which a doctor is to look at it (`evidence.md` section 4). */
const WEAK = 3;

/** Whether it came within two days, or keeps the foot or the leg from working. */
export const ACUTE = ["yes", "no", "unknown"] as const;
export type Acute = (typeof ACUTE)[number];

/** Strength that may raise the warning sign `rf-motor`. `from`: what it was, where it fell; `seen`: by a doctor. */
export type Weakness = {
  movement: Movement;
  side: OneSide;
  grade: number;
  from: number | null;
  seen: boolean;
};

/**
 * Strength of 3 or less, and strength that fell by a grade or more since it was tested last, in either leg.
 * @param earlier what was concluded before, the latest first
 */
export function weaknessOf(answers: Answers, earlier: readonly Answers[]): Weakness[] {
  const reviewed: readonly string[] = tested(answers, "strength-reviewed") ?? [];
  return MOVEMENT_IDS.flatMap((movement) =>
    SIDES.flatMap((side) => {
      const item = strengthId(movement, side);
      const grade = tested(answers, item);
      if (grade === null) return [];
      const before = earlier.map((one) => tested(one, item)).find((one) => one !== null) ?? null;
      const fell = before !== null && before > grade;
      if (!fell && grade > WEAK) return [];
      return [{ movement, side, grade, from: fell ? before : null, seen: reviewed.includes(item) }];
    }),
  );
}

/** What no doctor has seen raises it, and what fell whoever has seen it. */
export const raises = ({ from, seen }: Weakness): boolean => from !== null || !seen;
