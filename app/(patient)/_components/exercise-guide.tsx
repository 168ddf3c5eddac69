import { Hand, MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Drawing, LEAST_WIDTH } from "@/app/_shared/drawing/drawing";
import { DrawingStage } from "@/app/_shared/drawing/drawing-stage";
import { Chip } from "@/app/_ui/chip";
import { cx } from "@/app/_ui/cx";
import type { TodayExercise, TodayPrescription } from "@/lib/today/prescription";
import { FeelWords, SideWords } from "./exercise-words";
import { firstName } from "./prescription-name";
import { isTurned } from "./prescription-thumb";

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

/** How it is done, what the therapist says to it, and when to stop. */
export function HowTo({ item, therapist }: { item: TodayPrescription; therapist: string | null }) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const { exercise, note } = item;
  return (
    <div className="grid gap-4 print:grid-cols-2 print:items-start print:text-sm">
      {exercise && (
        <ol lang={exercise.lang ?? undefined} className="grid gap-2 print:gap-0">
          {exercise.steps.map((step, at) => (
            <li key={step} className="flex gap-3">
              <span
                aria-hidden="true"
                className="grid size-7 flex-none place-items-center rounded-full bg-brand-soft font-[640] text-brand text-md dark:text-ink"
              >
                {at + 1}
              </span>
              <span className="text-pretty">{step}</span>
            </li>
          ))}
        </ol>
      )}
      {exercise?.words && <FeelWords words={exercise.words} lang={exercise.lang} />}
      {note && (
        <div className="flex gap-3 rounded-lg bg-brand-soft p-3">
          <MessageCircle aria-hidden="true" className="mt-0.5 size-5 flex-none text-brand" />
          <p className="min-w-0 text-pretty">
            <b className="block font-[620]">{t("log.note", { therapist: firstName(therapist) })}</b>
            {note}
          </p>
        </div>
      )}
      {exercise && exercise.stops.length > 0 && (
        <div className="flex gap-3 rounded-lg bg-nerve-soft p-3">
          <Hand aria-hidden="true" className="mt-0.5 size-5 flex-none text-nerve-ink" />
          <div className="min-w-0">
            <p className="font-[620]">{common("stopWhen")}</p>
            <ul className="list-disc ps-5 text-pretty">
              {exercise.stops.map((stop) => (
                <li key={stop}>{t(`stopWhen.${stop}`)}</li>
              ))}
            </ul>
            <p className="mt-1 text-ink-2">{t("pain.never")}</p>
          </div>
        </div>
      )}
    </div>
  );
}
