import { useLocale, useTranslations } from "next-intl";
import { CatalogueDoseWords } from "@/app/_shared/dose-words";
import { Chip } from "@/app/_ui/chip";
import { Link } from "@/app/_ui/link";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { readIn } from "@/lib/exercises/text";
import { ExercisePicture } from "./exercise-picture";

/** One exercise in the list: the whole of it leads to its page. */
export function ExerciseItem({ exercise }: { exercise: LibraryExercise }) {
  const t = useTranslations("exercises");
  const kinds = useTranslations("kinds");
  const { text, lang } = readIn(exercise.text, useLocale());
  return (
    <li className="relative flex min-h-22 items-center gap-3 border-line border-b px-4 py-2.5 hover:bg-sunken has-focus-visible:bg-brand-soft has-focus-visible:shadow-[inset_2px_0_0_var(--brand)] rtl:has-focus-visible:shadow-[inset_-2px_0_0_var(--brand)]">
      <ExercisePicture drawing={exercise.drawing} kind={exercise.kind} size={96} />
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <Link
            href={`/exercises/${exercise.id}`}
            // Forty pages fetched ahead cost more than the one that is opened gains.
            data-exercise
            lang={lang}
            className="min-w-0 text-pretty font-semibold leading-tight text-[.875rem] tracking-[-.003em] outline-none after:absolute after:inset-0"
          >
            {text.name}
          </Link>
          {exercise.own && <Chip tone="brand">{exercise.variantOf ? t("variant") : t("own")}</Chip>}
        </p>
        <p lang={lang} className="truncate text-ink-2">
          {text.plainName}
        </p>
        <p className="truncate text-ink-3 text-xs">
          {kinds(`kind.${exercise.kind}`)}, {kinds(`position.${exercise.position}`).toLowerCase()}
        </p>
        <p className="truncate text-ink-2 text-xs">
          <CatalogueDoseWords dose={exercise.dose} laterality={exercise.laterality} />
        </p>
      </div>
    </li>
  );
}
