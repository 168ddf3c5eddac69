import { useTranslations } from "next-intl";
import type { TodayExercise } from "@/lib/today/prescription";

type Words = NonNullable<TodayExercise["words"]>;

/** Which side, said by what is where: "Left leg on top". */
export function SideWords({ words, side }: { words: Words | null; side: "left" | "right" | "both" }) {
  const t = useTranslations("today.log");
  return words?.side && side !== "both" ? words.side[side] : t("shown", { side });
}

/** Where it is felt, what goes wrong most often, and how it is done on a bed. */
export function FeelWords({ words, lang }: { words: Words; lang: string | null }) {
  const t = useTranslations("today.words");
  const { feel, mistake, bed, note } = words;
  const lines = [
    [t("feel"), feel],
    [t("mistake"), mistake],
    [t("bed"), bed],
    [t("fine"), note],
  ] as const;
  return (
    <dl className="grid gap-2.5">
      {lines.map(
        ([name, words]) =>
          words && (
            <div key={name}>
              <dt className="font-[620]">{name}</dt>
              <dd lang={lang ?? undefined} className="text-pretty text-ink-2">
                {words}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
