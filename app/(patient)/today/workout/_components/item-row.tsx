import { useTranslations } from "next-intl";
import type { WorkoutItem } from "@/lib/workout/plan";
import { useDoseLine } from "../../../_components/dose-line";
import { RowMark } from "../../../_components/row";
import { Figure } from "./figure";
import type { Said } from "./use-say-item";

/** One of the list: a tap begins with it, out of its order. */
export function ItemRow({
  one,
  said,
  onBegin,
}: {
  one: WorkoutItem;
  /** What became of it; null while it is open. */
  said: Said | null;
  onBegin: () => void;
}) {
  const t = useTranslations("workout.opening");
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
          {said?.words ?? dose(item)}
        </span>
      </span>
      {said && <RowMark state={said.state} />}
    </>
  );
  const look = "flex min-h-16 w-full items-center gap-3 p-3 text-start";
  return (
    <li>
      {said === null ? (
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
