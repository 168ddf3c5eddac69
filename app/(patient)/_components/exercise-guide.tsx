import { useTranslations } from "next-intl";
import { Drawing } from "@/app/_shared/drawing/drawing";
import { DrawingStage } from "@/app/_shared/drawing/drawing-stage";
import { isTurned } from "@/app/_shared/drawing/turned";
import { Chip } from "@/app/_ui/chip";
import { cx } from "@/app/_ui/cx";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import type { TodayExercise, TodayPrescription } from "@/lib/today/prescription";
import { SideWords } from "./exercise-words";

/** The key poses side by side at one scale, on the side that is worked. */
export function Poses({ exercise, sides }: { exercise: TodayExercise; sides: TodayPrescription["sides"] }) {
  const common = useTranslations("common");
  const { drawing, poseLabels, lang } = exercise;
  if (!drawing) return null;
  const many = poseLabels.length > 1;
  return (
    <ol
      aria-label={common("positions")}
      className={cx(
        "grid print:grid-cols-3 print:gap-4",
        many && "grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-3",
      )}
    >
      {poseLabels.map((label, at) => (
        <li key={label}>
          <div className="fig-thumb overflow-hidden rounded-xl bg-surface p-2 ring ring-line [--fig-on:var(--surface)] dark:ring-0 print:p-0 print:ring-0">
            <Drawing
              drawing={drawing}
              pose={at + 1}
              mirror={isTurned(drawing, sides)}
              aspect={many ? 1.35 : 2.1}
              smallest={LEAST_WIDTH}
              fit="frame"
              printable
              className="w-full"
            />
          </div>
          <p lang={lang ?? undefined} className="mt-1.5 text-pretty px-1 text-ink-2 text-md">
            {label}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** The movement in large, with its side; where movement is unwelcome, and on paper, the key poses side by side. */
export function MovingGuide({
  exercise,
  sides,
}: {
  exercise: TodayExercise;
  sides: TodayPrescription["sides"];
}) {
  const { drawing, poseLabels, lang, name, words } = exercise;
  if (!drawing) return null;
  const [side, other] = sides;
  return (
    <>
      <div className="motion-reduce:hidden print:hidden">
        <div className="relative overflow-hidden rounded-xl bg-surface p-3 ring ring-line dark:ring-0">
          <DrawingStage
            drawing={drawing}
            name={name}
            poseLabels={poseLabels}
            lang={lang ?? undefined}
            mirror={isTurned(drawing, sides)}
            sided={side !== undefined}
            aspect={1.45}
          />
          {side && (
            <span className="absolute start-3 top-3">
              <Chip tone="brand">
                <SideWords words={words} side={other ? "both" : side} />
              </Chip>
            </span>
          )}
        </div>
      </div>
      <div className="hidden motion-reduce:block print:block">
        <Poses exercise={exercise} sides={sides} />
      </div>
    </>
  );
}
