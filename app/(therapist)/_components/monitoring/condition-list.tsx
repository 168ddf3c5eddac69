import { Check, CircleDashed, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { State } from "@/lib/monitoring/conditions";
import type { Judged } from "@/lib/monitoring/ledger";
import { useConditionWords } from "./condition-words";

const GLYPHS: Record<State, { Glyph: typeof Check; tone: string }> = {
  met: { Glyph: Check, tone: "text-good-ink" },
  "not-met": { Glyph: Minus, tone: "text-ink-3" },
  open: { Glyph: CircleDashed, tone: "text-ink-2" },
};

/** What is met, what is not, and what is not to be said yet, each with the one fact that decides it, by which rules. */
export function ConditionList({ version, conditions }: Judged) {
  const t = useTranslations("monitoring");
  const words = useConditionWords();
  if (conditions.length === 0) return <span className="text-ink-3">{t("noRules")}</span>;
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-0.5">
      {conditions.map((one) => {
        const { Glyph, tone } = GLYPHS[one.state];
        return (
          <li key={one.code} className="flex items-baseline gap-1.5">
            <Glyph aria-hidden="true" className={`size-3.5 flex-none self-center ${tone}`} />
            <span className={one.state === "met" ? "font-semibold" : ""}>{words.state(one)}</span>
            <span className="text-ink-3">{words.because(one)}</span>
          </li>
        );
      })}
      <li className="text-ink-3 text-xs leading-5">{version}</li>
    </ul>
  );
}
