import { useFormatter, useTranslations } from "next-intl";
import type { OpenStanding } from "@/lib/deliveries/lists/queries";

/** Whose list each open alert is on. It says nothing of whom it is about, nor why: an owner alone reads it. */
export function Standings({ standings, zone }: { standings: readonly OpenStanding[]; zone: string }) {
  const t = useTranslations("alerts");
  const format = useFormatter();
  const when = (at: string) => format.dateTime(new Date(at), "dayTime", { timeZone: zone });
  return (
    <section aria-labelledby="standings">
      <h2 id="standings" className="px-4 font-semibold text-md">
        {t("standings.title")}
      </h2>
      <p className="mb-2 px-4 text-ink-2">
        {standings.length === 0 ? t("standings.none") : t("standings.text")}
      </p>
      <ul className="border-line border-t empty:hidden">
        {standings.map(({ id, at, names, nextAt }) => (
          <li key={id} className="grid min-h-row content-center gap-x-4 border-line border-b px-4 py-1.5">
            <span className="flex flex-wrap items-baseline gap-x-4">
              <b className={names.length === 0 ? "font-semibold text-low-ink" : "font-semibold"}>
                {names.length === 0
                  ? t("standings.nobody")
                  : t("standings.on", { names: format.list(names, { type: "conjunction" }) })}
              </b>
              <span className="text-ink-2">{t("since", { when: when(at) })}</span>
            </span>
            <span className="text-ink-3">
              {nextAt ? t("standings.next", { when: when(nextAt) }) : t("standings.last")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
