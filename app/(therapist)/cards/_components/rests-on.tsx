import { useTranslations } from "next-intl";
import { blocksOf, plainLines } from "@/lib/education/blocks";
import type { BuiltInCard } from "@/lib/education/cards.data";
import { SOURCES } from "@/lib/education/sources.data";

/** What each passage of a built-in card rests on, for clinicians. */
export function RestsOn({ card }: { card: BuiltInCard }) {
  const t = useTranslations("cards");
  return (
    <section aria-labelledby="rests-on" className="print:hidden">
      <h2 id="rests-on" className="mb-2 font-semibold text-md">
        {t("restsOn")}
      </h2>
      <ol className="grid gap-3">
        {card.passages.map(([text, ...from]) => (
          <li key={text} className="grid gap-0.5 border-line border-b pb-3 text-sm">
            <span className="text-pretty text-ink-2">{plainLines(blocksOf(text)).join("; ") || text}</span>
            {from.map((source) => (
              <span key={source} className="text-xs wrap-anywhere">
                <b className="font-medium">[{source}]</b>{" "}
                <span className="text-ink-3">{source === "G" ? t("general") : SOURCES[source]}</span>
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
