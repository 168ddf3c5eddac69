import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { WorkoutItem } from "@/lib/workout/plan";
import { useDoseLine } from "../../../_components/dose-line";
import { Figure } from "./figure";

/** One of the list: a tap begins with it, out of its order. */
export function ItemRow({
  one,
  isOpen,
  onBegin,
}: {
  one: WorkoutItem;
  isOpen: boolean;
  onBegin: () => void;
}) {
  const t = useTranslations("workout.opening");
  const common = useTranslations("common");
  const { dose } = useDoseLine();
  const { item, spec } = one;
  const name = item.exercise?.name ?? "";
  const [side, other] = item.sides;
  const face = (
    <>
      {spec && (
        <span className="fig-thumb w-24 flex-none overflow-hidden rounded-[14px] bg-thumb p-1 [--fig-on:var(--thumb)]">
          <Figure
            spec={spec}
            side={other ? null : (side ?? null)}
            hold={0}
            aspect={1.63}
            className="w-full"
          />
        </span>
      )}
      <span className="min-w-0 flex-1">
        <span
          lang={item.exercise?.lang ?? undefined}
          className="block text-balance font-[620] leading-tight wrap-anywhere"
        >
          {name}
        </span>{" "}
        <span className="mt-0.5 block text-pretty text-ink-2 text-md leading-snug">
          {isOpen ? dose(item) : common("status.done")}
        </span>
      </span>
      {!isOpen && (
        <span
          aria-hidden="true"
          className="grid size-8 flex-none place-items-center rounded-full bg-good-soft text-good-ink"
        >
          <Check className="size-5" strokeWidth={2.6} />
        </span>
      )}
    </>
  );
  const look = "flex min-h-16 w-full items-center gap-3 p-3 text-start";
  return (
    <li>
      {isOpen ? (
        <button
          type="button"
          aria-label={`${t("from", { name })}, ${dose(item)}`}
          onClick={onBegin}
          className={`${look} -outline-offset-2`}
        >
          {face}
        </button>
      ) : (
        <div className={look}>{face}</div>
      )}
    </li>
  );
}
