import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import type { KnownSigns as Known } from "@/lib/body-charts/known/queries";
import { Panel } from "../../_components/panel";
import { EndKnown } from "./end-known";

type Props = { known: readonly Known[]; zone: string; mayEnd: boolean };

/** What a clinician recorded as known: it raises no alert while it is neither greater nor elsewhere. */
export function KnownSigns({ known, zone, mayEnd }: Props) {
  const t = useTranslations("bodyCharts.known");
  const common = useTranslations("common");
  const format = useFormatter();
  const { placeName, feeling } = useMarkWords("desk");
  if (known.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <p className="mb-1 text-ink-2">{t("about")}</p>
      <ul>
        {known.map(({ id, marks, date, reason, at, by }) => {
          const signs = format.list(
            marks.map((mark) => `${placeName(mark.place)}, ${feeling(mark)}`),
            { type: "unit" },
          );
          return (
            <li
              key={id}
              className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line py-2 not-first:border-t"
            >
              <div className="min-w-0 flex-1 basis-80">
                <p className="font-semibold">{signs}</p>
                <p className="whitespace-pre-line">{common("quoted", { note: reason })}</p>
                <p className="text-ink-3 text-xs">
                  {t("recorded", {
                    by: by ?? "none",
                    when: format.dateTime(new Date(at), "dayTime", { timeZone: zone }),
                    day: format.dateTime(dayAsDate(date), "day"),
                  })}
                </p>
              </div>
              {mayEnd && <EndKnown knownId={id} signs={signs} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
