import {
  Armchair,
  BookOpen,
  Footprints,
  type LucideIcon,
  PersonStanding,
  Pill,
  StretchHorizontal,
} from "lucide-react";
import { DrawingSheet } from "@/app/_shared/drawing/drawing-sheet";
import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import { isTurned } from "@/app/_shared/drawing/turned";
import { once } from "@/app/_shared/once";
import { type NamedKind, namedKind } from "@/lib/plans/vocabulary";
import type { TodayPrescription } from "@/lib/today/prescription";

const signs: Partial<Record<NamedKind, LucideIcon>> = {
  medication: Pill,
  education: BookOpen,
  "sitting-limit": Armchair,
  "standing-limit": PersonStanding,
  "walking-breaks": Footprints,
};

const thumbClass = "w-27 bg-thumb [--fig-on:var(--thumb)] [&_svg]:h-auto [&_svg]:w-full";

/** So long somebody reads a page that came up, or taps on it, before its pictures move. */
const READ_MS = 5_000;

const thumbOf = ({ exercise, sides }: Pick<TodayPrescription, "exercise" | "sides">) =>
  exercise?.drawing && {
    drawing: exercise.drawing,
    mirror: isTurned(exercise.drawing, sides),
    moving: true,
    movesAfter: READ_MS,
  };

/** Holds what is drawn for these, for each `PrescriptionThumb` that is `onSheet`. */
export const PrescriptionSheet = ({ items }: { items: readonly TodayPrescription[] }) => (
  <DrawingSheet thumbs={items.flatMap((item) => thumbOf(item) ?? [])} />
);

/** What stands before a row: the drawing on its working side, or a sign. Decoration, the name stands beside it. */
export function PrescriptionThumb({ item, onSheet = false }: { item: TodayPrescription; onSheet?: boolean }) {
  const shown = thumbOf(item);
  if (shown)
    return once([shown, onSheet], <DrawingThumb {...shown} onSheet={onSheet} className={thumbClass} />);
  const Sign = signs[namedKind(item)] ?? StretchHorizontal;
  return (
    <span
      aria-hidden="true"
      className="grid size-13 flex-none place-items-center rounded-[14px] bg-thumb text-ink-2"
    >
      <Sign className="size-6" />
    </span>
  );
}
