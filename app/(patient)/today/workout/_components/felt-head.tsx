import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Chip } from "@/app/_ui/chip";
import type { WorkoutItem } from "@/lib/workout/plan";
import { Stage } from "./stage";
import { useTitle } from "./use-title";

/** What was done. It has the focus as it appears. */
export function FeltHead({ item }: { item: WorkoutItem }) {
  const common = useTranslations("common");
  const { sides, exercise } = item.item;
  const title = useTitle();
  return (
    <>
      <div className="relative">
        <Stage item={item} side={sides[0] ?? null} words={null} className="h-36 [&_svg]:h-full" />
        <span className="absolute start-3 top-3">
          <Chip tone="good" icon={<Check aria-hidden="true" />}>
            {common("status.done")}
          </Chip>
        </span>
      </div>
      <h1
        ref={title}
        tabIndex={-1}
        lang={exercise?.lang ?? undefined}
        className="mt-3 text-balance font-[650] text-2xl tracking-[-.012em] outline-none wrap-anywhere"
      >
        {exercise?.name}
      </h1>
    </>
  );
}
