import { useTranslations } from "next-intl";
import type { LibraryExercise } from "@/lib/exercises/queries";
import { LIBRARY_KINDS } from "@/lib/exercises/vocabulary";
import { ExerciseItem } from "./exercise-item";

/** The last row is seldom full: its line belongs to the list. */
const grid = "grid border-line border-b sm:grid-cols-2 xl:grid-cols-3 [&>li]:-mb-px";

/** By kind; a search puts the best match first instead. */
export function ExerciseList({
  exercises,
  ranked,
}: {
  exercises: readonly LibraryExercise[];
  ranked: boolean;
}) {
  const common = useTranslations("common");
  const kinds = useTranslations("kinds.kind");
  if (ranked) {
    return (
      <ul aria-label={common("exercisesTitle")} className={grid}>
        {exercises.map((exercise) => (
          <ExerciseItem key={exercise.id} exercise={exercise} />
        ))}
      </ul>
    );
  }
  return LIBRARY_KINDS.map((kind) => {
    const group = exercises.filter((exercise) => exercise.kind === kind);
    if (group.length === 0) return null;
    return (
      <section key={kind} aria-labelledby={`kind-${kind}`}>
        <h2
          id={`kind-${kind}`}
          className="sticky top-12 z-10 flex h-control-sm items-center gap-1.5 border-line border-b bg-sunken px-4 font-semibold text-xs print:static"
        >
          {kinds(kind)} <span className="font-normal text-ink-2">{group.length}</span>
        </h2>
        <ul className={grid}>
          {group.map((exercise) => (
            <ExerciseItem key={exercise.id} exercise={exercise} />
          ))}
        </ul>
      </section>
    );
  });
}
