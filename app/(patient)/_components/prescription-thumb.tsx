import {
  Armchair,
  BookOpen,
  Footprints,
  type LucideIcon,
  PersonStanding,
  Pill,
  StretchHorizontal,
} from "lucide-react";
import { DrawingThumb } from "@/app/_shared/drawing/drawing-thumb";
import { once } from "@/app/_shared/once";
import { isMirrored } from "@/lib/drawing/scene/label";
import type { Drawing } from "@/lib/exercises/schema";
import { type NamedKind, namedKind } from "@/lib/plans/vocabulary";
import type { TodayPrescription } from "@/lib/today/prescription";

const signs: Partial<Record<NamedKind, LucideIcon>> = {
  medication: Pill,
  education: BookOpen,
  "sitting-limit": Armchair,
  "standing-limit": PersonStanding,
  "walking-breaks": Footprints,
};

/** Whether the drawing is mirrored to show the one side that is worked; where both are, it stands as drawn. */
export const isTurned = (drawing: Drawing, [side, other]: TodayPrescription["sides"]): boolean =>
  side !== undefined && other === undefined && isMirrored(drawing, side);

const thumbClass = "w-27 bg-thumb [--fig-on:var(--thumb)] [&_svg]:h-auto [&_svg]:w-full";

/** What stands before a row: the drawing on its working side, or a sign. Decoration, the name stands beside it. */
export function PrescriptionThumb({ item }: { item: TodayPrescription }) {
  const drawing = item.exercise?.drawing;
  if (drawing) {
    const shown = { drawing, mirror: isTurned(drawing, item.sides) };
    return once([shown], <DrawingThumb {...shown} moving className={thumbClass} />);
  }
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
