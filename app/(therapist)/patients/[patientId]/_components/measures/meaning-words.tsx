import { Circle, CircleCheck, CircleDashed, Minus, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import type { Meaning } from "@/lib/measures/meaning";
import type { Named } from "./measure-words";
import { useMeasureWords } from "./use-measure-words";

const SHAPES = {
  important: CircleCheck,
  "beyond-error": CircleCheck,
  short: Circle,
  "within-error": CircleDashed,
  worse: TriangleAlert,
  unclear: Minus,
  unmeasured: Minus,
} as const;

const isReached = (kind: Meaning["kind"]) => kind === "important" || kind === "beyond-error";

function Shape({ kind }: { kind: Meaning["kind"] }) {
  const Icon = SHAPES[kind];
  return (
    <Icon
      aria-hidden="true"
      className={cx(
        "size-3.5 flex-none",
        isReached(kind) && "text-good",
        kind === "worse" && "text-low",
        !isReached(kind) && kind !== "worse" && "text-ink-3",
      )}
    />
  );
}

/** What a change means, beside the number that it is held against. */
export function MeaningWords({ meaning, of }: { meaning: Meaning; of: Named }) {
  const t = useTranslations("measures.meaning");
  const words = useMeasureWords();
  const { kind, least } = meaning;
  return (
    <span
      className={cx(
        "flex items-center gap-1.5 text-xs",
        isReached(kind) && "font-semibold text-good-ink",
        kind === "worse" && "font-semibold text-low-ink",
        !isReached(kind) && kind !== "worse" && "text-ink-2",
      )}
    >
      <Shape kind={kind} />
      {t(kind, { least: least === null ? "" : words.least(of, least) })}
    </span>
  );
}

const LEGEND = [
  ["important", "reached"],
  ["short", "short"],
  ["within-error", "within-error"],
  ["worse", "worse"],
] as const;

/** What the shapes stand for. */
export function MeaningLegend() {
  const t = useTranslations("measures.legend");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-xs">
      {LEGEND.map(([kind, key]) => (
        <li key={key} className="inline-flex items-center gap-1.5">
          <Shape kind={kind} />
          {t(key)}
        </li>
      ))}
    </ul>
  );
}
