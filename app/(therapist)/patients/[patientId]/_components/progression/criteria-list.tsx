import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import type { Criterion } from "@/lib/plans/progression/vocabulary";
import { useCriterionWords } from "./use-criterion-words";

const GLYPHS = {
  met: { Icon: CircleCheck, tone: "text-good-ink" },
  missed: { Icon: CircleX, tone: "text-low" },
  unknown: { Icon: CircleDashed, tone: "text-ink-3" },
} as const;

/** Criteria met and missed, each with its number, what it needs, and where the number comes from. */
export function CriteriaList({ title, criteria }: { title: string; criteria: readonly Criterion[] }) {
  const t = useTranslations("progression");
  const { numberOf, needsOf, sourceOf } = useCriterionWords();
  const met = criteria.filter(({ state }) => state === "met").length;
  return (
    <section className="mt-3">
      <h3 className="flex flex-wrap justify-between gap-x-2 font-semibold">
        {title} <span className="font-normal text-ink-3">{t("met", { met, of: criteria.length })}</span>
      </h3>
      <ul className="mt-1">
        {criteria.map((criterion) => {
          const { Icon, tone } = GLYPHS[criterion.state];
          return (
            <li
              key={criterion.id}
              className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-2 border-line py-1 not-first:border-t"
            >
              <Icon aria-hidden="true" className={cx("size-4 translate-y-[3px]", tone)} />
              <span className="min-w-0">
                <span className="sr-only">{t(`state.${criterion.state}`)}: </span>
                {t(`criterion.${criterion.id}`)}{" "}
                <span className="block text-ink-3 text-xs">{sourceOf(criterion)}</span>
              </span>
              <span className="text-end">
                <span className="font-semibold">{numberOf(criterion)}</span>{" "}
                <span className="block text-ink-3 text-xs">{needsOf(criterion)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
