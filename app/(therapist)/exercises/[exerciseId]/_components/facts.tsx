import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CatalogueDoseWords } from "@/app/_shared/dose-words";
import type { LibraryExercise } from "@/lib/exercises/queries";
import type { ExerciseText } from "@/lib/exercises/schema";
import { type SayKind, saySeconds } from "@/lib/plans/dose-words";

function Fact({ name, lang, children }: { name: string; lang?: string | undefined; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[8rem_1fr] gap-2 py-1">
      <dt className="text-ink-3">{name}</dt>
      <dd lang={lang} className="text-pretty">
        {children}
      </dd>
    </div>
  );
}

type Props = { exercise: LibraryExercise; text: ExerciseText; lang: string | undefined };

/** Dose, targets, position and what is needed. */
export function Facts({ exercise, text, lang }: Props) {
  const t = useTranslations("exercises");
  const common = useTranslations("common");
  const kinds = useTranslations("kinds");
  const say: SayKind = (key, values) => kinds(key, values);
  const words = (list: readonly string[]) => list.join(", ");
  return (
    <dl>
      <Fact name={t("dose")}>
        <span className="font-semibold text-[.875rem]">
          <CatalogueDoseWords dose={exercise.dose} laterality={exercise.laterality} />
        </span>
      </Fact>
      {exercise.dose.sets > 1 && (
        <Fact name={common("dose.rest")}>{saySeconds(say, exercise.dose.rest)}</Fact>
      )}
      <Fact name={t("target")} lang={lang}>
        {text.target}
      </Fact>
      <Fact name={t("muscles")}>{words(exercise.targets.map((target) => kinds(`target.${target}`)))}</Fact>
      <Fact name={kinds("facet.position")}>{kinds(`position.${exercise.position}`)}</Fact>
      <Fact name={t("sides")}>{kinds(`laterality.${exercise.laterality}`)}</Fact>
      <Fact name={t("equipment")}>
        {words(exercise.equipment.map((thing) => kinds(`equipment.${thing}`)))}
        {text.equipmentNote && (
          <span lang={lang} className="block text-ink-3 text-xs">
            {text.equipmentNote}
          </span>
        )}
      </Fact>
      {exercise.optionalEquipment.length > 0 && (
        <Fact name={t("optionalEquipment")}>
          {words(exercise.optionalEquipment.map((thing) => kinds(`equipment.${thing}`)))}
        </Fact>
      )}
    </dl>
  );
}
