import type { ConditionId, PrescriptionId } from "../../ids";
import type { LocalDate } from "../../time/calendar-date";
import { type RecordedCondition, sidesBlocked } from "../contraindications";
import type { Prescribed } from "../holds";
import { type Override, overrideOn } from "./override";

/** A hold that has no last day yet; it may begin later. */
export type OpenHold = {
  id: string;
  prescriptionId: PrescriptionId;
  conditionId: ConditionId;
  from: LocalDate;
};

/** Which open holds end on which day, and which begin. */
export type MovedHolds = {
  end: { id: string; to: LocalDate }[];
  begin: Omit<OpenHold, "id">[];
};

type Held = { conditionId: ConditionId; prescriptionIds: readonly PrescriptionId[] };

/**
 * What holds these prescriptions for the condition ends on `lifted`, and holds them again from `again`; null: never. A
 * hold that was to begin later ends where it begins, and one that begins on that very day stays.
 */
export function movedHolds(
  open: readonly OpenHold[],
  { conditionId, prescriptionIds }: Held,
  { lifted, again }: { lifted: LocalDate; again: LocalDate | null },
): MovedHolds {
  const own = open.filter((h) => h.conditionId === conditionId && prescriptionIds.includes(h.prescriptionId));
  const there = own.filter((hold) => hold.from === again).map((hold) => hold.prescriptionId);
  const missing = again === null ? [] : prescriptionIds.filter((id) => !there.includes(id));
  return {
    end: own
      .filter((hold) => hold.from !== again)
      .map(({ id, from }) => ({ id, to: from > lifted ? from : lifted })),
    begin: missing.map((prescriptionId) => ({ prescriptionId, conditionId, from: again ?? lifted })),
  };
}

type Safety = {
  conditions: readonly (RecordedCondition & { id: ConditionId })[];
  overrides: readonly Override[];
};

/**
 * What a version that is published changes of holds: the leg that isn't blocked is due again, and what it prescribes
 * under an override is held from the day that ends. A version with an end gives back what was held before it.
 */
export function holdsAsPublished(
  open: readonly OpenHold[],
  { conditions, overrides }: Safety,
  { current, from, endsOn }: { current: readonly Prescribed[]; from: LocalDate; endsOn: LocalDate | null },
): MovedHolds {
  const moves = conditions.flatMap((condition) =>
    current.flatMap(({ prescriptionId, exercise }) => {
      const conditionId = condition.id;
      const { exerciseId } = exercise;
      const blocked = sidesBlocked(exercise, condition).length > 0;
      const override = exerciseId ? overrideOn(overrides, { conditionId, exerciseId }, from) : null;
      const held = open.some((h) => h.conditionId === conditionId && h.prescriptionId === prescriptionId);
      if (blocked ? !override : !held) return [];
      const again = blocked && override ? override.until : endsOn;
      return [movedHolds(open, { conditionId, prescriptionIds: [prescriptionId] }, { lifted: from, again })];
    }),
  );
  return { end: moves.flatMap((move) => move.end), begin: moves.flatMap((move) => move.begin) };
}
