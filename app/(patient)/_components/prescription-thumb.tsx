import { Armchair, BookOpen, Footprints, type LucideIcon, Pill, StretchHorizontal } from "lucide-react";
import { FigureThumb } from "@/app/_ui/figure/figure-thumb";
import type { Figure } from "@/lib/exercises/schema";
import type { Kind } from "@/lib/plans/schema";
import type { TodayPrescription } from "@/lib/today/prescription";

const signs: Partial<Record<Kind, LucideIcon>> = {
  medication: Pill,
  education: BookOpen,
  "sitting-limit": Armchair,
  "walking-breaks": Footprints,
};

/** Drawn, the near limbs are the right ones; lying on the side, the top limbs are the left ones. */
export const isMirrored = (figure: Figure, sides: TodayPrescription["sides"]): boolean =>
  sides.length === 1 && sides[0] === (figure.base === "side-lying" ? "right" : "left");

/** What stands before a row: the figure on its working side, or a sign. Decoration, the name stands beside it. */
export function PrescriptionThumb({ item }: { item: TodayPrescription }) {
  const figure = item.exercise?.figure;
  if (figure)
    return (
      <FigureThumb
        figure={figure}
        mirror={isMirrored(figure, item.sides)}
        moving
        className="w-27 bg-thumb [--fig-on:var(--thumb)] [&_svg]:h-auto [&_svg]:w-full"
      />
    );
  const Sign = signs[item.kind] ?? StretchHorizontal;
  return (
    <span
      aria-hidden="true"
      className="grid size-13 flex-none place-items-center rounded-[14px] bg-thumb text-ink-2"
    >
      <Sign className="size-6" />
    </span>
  );
}
