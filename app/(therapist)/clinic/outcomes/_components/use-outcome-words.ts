import { useFormatter, useTranslations } from "next-intl";
import type { Spread } from "@/lib/outcomes/spread";
import { outcomeWordsIn } from "./outcome-words";

/** How groups and changes are called on the page. */
export function useOutcomeWords() {
  const words = outcomeWordsIn(useTranslations("outcomes"));
  const format = useFormatter();
  const change = (value: number) => format.number(value, "signed");
  return {
    ...words,
    change,
    half: ({ low, high }: Spread) => words.range(change(low), change(high)),
  };
}
