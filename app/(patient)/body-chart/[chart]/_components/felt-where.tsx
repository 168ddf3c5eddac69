import { useFormatter, useTranslations } from "next-intl";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import { BODY_SIDES, isOfLeg, placeOf } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";

/** What was marked, leg by leg: the picture shows how far one leg's reaches, and both were asked about. */
export function FeltWhere({ marks }: { marks: readonly BodyMark[] }) {
  const t = useTranslations("bodyChart.felt");
  const zones = useTranslations("bodyChart.zone");
  const format = useFormatter();
  const { placeName, feeling } = useMarkWords("patient");
  const within = (wanted: (place: ReturnType<typeof placeOf>) => boolean) =>
    marks.filter(({ place }) => wanted(placeOf(place)));
  const legs = BODY_SIDES.map((side) => ({
    name: t(side),
    felt: within((place) => isOfLeg(place) && place.side === side),
  }));
  const others = [
    { name: zones("saddle"), felt: within(({ zone }) => zone === "saddle") },
    { name: t("back"), felt: within(({ zone }) => zone === "back") },
  ].filter(({ felt }) => felt.length > 0);
  const words = (felt: readonly BodyMark[]) =>
    felt.length === 0
      ? t("nothing")
      : format.list(felt.map((mark) => `${placeName(mark.place)}, ${feeling(mark)}`));
  return (
    <section className="mt-4 rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
      <h2 className="font-[640] text-xl">{t("title")}</h2>
      <dl className="mt-2 grid gap-2.5">
        {[...legs, ...others].map(({ name, felt }) => (
          <div key={name}>
            <dt className="font-[620]">{name}</dt>
            <dd className="text-pretty text-ink-2">{words(felt)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
