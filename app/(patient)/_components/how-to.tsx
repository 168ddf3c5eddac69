import { Hand, MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import type { TodayPrescription } from "@/lib/today/prescription";
import { FeelWords } from "./exercise-words";
import { firstName } from "./prescription-name";

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
