import { ArrowDown, ArrowUp } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/app/_ui/link";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { readIn } from "@/lib/exercises/text";
import { ExercisePicture } from "../../_components/exercise-picture";

type Props = { harder: readonly LibraryExercise[]; easier: readonly LibraryExercise[] };

/** Where it goes from here: harder above, easier below, the first of each preferred. */
export function Ladder({ harder, easier }: Props) {
  const t = useTranslations("exercises");
  return (
    <>
      <Rungs list={harder} way="harder" none={t("noHarder")} />
      <Rungs list={easier} way="easier" none={t("noEasier")} />
    </>
  );
}

function Rungs({
  list,
  way,
  none,
}: {
  list: readonly LibraryExercise[];
  way: "harder" | "easier";
  none: string;
}) {
  const t = useTranslations("exercises");
  const locale = useLocale();
  const Way = way === "harder" ? ArrowUp : ArrowDown;
  return (
    <div className="not-first:mt-3">
      <h3 className="mb-1 flex items-center gap-1.5 text-ink-3 text-xs">
        <Way aria-hidden="true" className="size-3.5" /> {t(way)}
      </h3>
      {list.length === 0 && <p className="text-ink-2">{none}</p>}
      <ul>
        {list.map((exercise, at) => {
          const { text, lang } = readIn(exercise.text, locale);
          return (
            <li key={exercise.id}>
              <Link
                href={`/exercises/${exercise.id}`}
                className="-mx-2 flex min-h-12 items-center gap-2.5 rounded-sm px-2 py-1 hover:bg-sunken"
              >
                <ExercisePicture drawing={exercise.drawing} kind={exercise.kind} size={48} />
                <span className="min-w-0">
                  <span lang={lang} className="block font-medium">
                    {text.name}
                  </span>
                  {list.length > 1 && at === 0 && (
                    <span className="block text-ink-3 text-xs">{t("first")}</span>
                  )}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
