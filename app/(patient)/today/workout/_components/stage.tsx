import type { Shown } from "@/app/_shared/drawing/live";
import { Chip } from "@/app/_ui/chip";
import { cx } from "@/app/_ui/cx";
import type { WorkoutItem } from "@/lib/workout/plan";
import { SideWords } from "../../../_components/exercise-words";
import { Figure } from "./figure";

type Props = {
  item: WorkoutItem;
  /** The side that is drawn. */
  side: "left" | "right" | null;
  /** The side that is named. */
  words: "left" | "right" | "both" | null;
  /** Without it the pose that tells most stands. */
  at?: () => Shown;
  className?: string;
};

/** The movement in large, with its side. Nothing where an exercise has no drawing. */
export function Stage({ item, side, words, at, className }: Props) {
  if (!item.spec) return null;
  const { dose, exercise } = item.item;
  return (
    <div
      className={cx(
        "relative grid place-items-center overflow-hidden rounded-xl bg-surface ring ring-line dark:ring-0",
        className,
      )}
    >
      <Figure
        spec={item.spec}
        side={side}
        hold={item.script.timed ? 0 : dose.holdSeconds}
        aspect={1.45}
        {...(at ? { at } : {})}
        className="max-h-[34dvh] w-full p-3 [@media(max-height:640px)]:max-h-[26dvh] floor:max-h-none!"
      />
      {words && (
        <span className="absolute start-3 top-3">
          <Chip tone="brand">
            <SideWords words={exercise?.words ?? null} side={words} />
          </Chip>
        </span>
      )}
    </div>
  );
}
