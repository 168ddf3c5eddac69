import { ArrowRight, Check } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { FurthestPicture } from "@/app/_shared/body/furthest-picture";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import { PhoneDock } from "@/app/_shared/shell/phone-dock";
import { LinkButton } from "@/app/_ui/button";
import { rulesOf } from "@/lib/body-charts/alerts";
import type { Gained } from "@/lib/body-charts/new-symptoms";
import type { Contacts, ReadChart } from "@/lib/body-charts/queries";
import { dayNumber } from "@/lib/time/calendar-date";
import { firstName } from "../../../_components/prescription-name";
import { FeltWhere } from "./felt-where";

/** "Yesterday", "4 days ago", "Last week", "On 7 October": when the chart before was drawn. */
function useWhen(): (then: string, now: string) => string {
  const t = useTranslations("bodyChart.when");
  const common = useTranslations("common");
  const format = useFormatter();
  return (then, now) => {
    const days = dayNumber(now) - dayNumber(then);
    if (days === 1) return common("yesterday");
    if (days < 7) return t("days", { days });
    return days < 14 ? t("week") : t("date", { day: format.dateTime(dayAsDate(then), "dayMonth") });
  };
}

/** What matters most of it. What warns and what is new come before good news, and before "nothing" down the leg. */
function headingOf({ chart: { moved, gained, furthest }, warnings }: ReadChart) {
  if (moved === "down") return "down";
  if (gained.length > 0) return "new";
  if (warnings.length > 0) return "told";
  return furthest === "none" ? "none" : (moved ?? "first");
}

/** Where there is numbness, tingling or weakness that was not there before; the picture doesn't show it. */
function NewHere({ gained }: { gained: readonly Gained[] }) {
  const t = useTranslations("bodyChart");
  const { placeName, feeling } = useMarkWords("patient");
  return (
    <section className="mt-4 rounded-xl bg-part-soft p-4">
      <h2 className="font-[640] text-xl">{t("newHere")}</h2>
      <ul className="mt-1 grid gap-1">
        {gained.map(({ place, symptoms }) => (
          <li key={place}>
            {t("placeState", { place: placeName(place), state: feeling({ pain: null, symptoms }) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = {
  read: ReadChart;
  contacts: Contacts;
};

/** What came of a chart in words and in a picture. */
export function FurthestResult({ read, contacts }: Props) {
  const t = useTranslations("bodyChart");
  const common = useTranslations("common");
  const format = useFormatter();
  const whenOf = useWhen();
  const { chart, before, side } = read;
  const { furthest, moved } = chart;
  const nothing = furthest === "none";
  const heading = headingOf(read);
  const then =
    before && t("reached", { when: whenOf(before.localDate, chart.localDate), zone: before.furthest });
  const now =
    moved === "same" && before?.furthest === furthest ? t("asWell") : t("stops", { zone: furthest, side });
  const therapist = firstName(contacts.therapist);
  return (
    <>
      <h1 className="mt-1 text-balance font-[650] text-3xl tracking-[-.015em]">
        {heading === "told" ? t("advice.title") : t(`result.${heading}`, { side })}
      </h1>
      <p className="mt-1.5 text-pretty text-ink-2 text-xl">
        {then} {now}
      </p>
      {!(nothing && (before === null || before.furthest === "none")) && (
        <div className="mt-4 rounded-xl bg-surface p-4 ring ring-line dark:ring-0">
          <FurthestPicture
            chart={chart}
            before={before}
            side={side}
            beforeDay={before && format.dateTime(dayAsDate(before.localDate), "dayMonth")}
          />
        </div>
      )}
      {chart.gained.length > 0 && <NewHere gained={chart.gained} />}
      <FeltWhere marks={chart.marks} />
      <p className="mt-4 mb-4 text-pretty px-1">
        {heading === "told"
          ? common("nowOnList", { therapist })
          : t(`meaning.${heading === "down" ? "new" : heading}`, { therapist })}
      </p>
      <PhoneDock aboveTabs={false}>
        {rulesOf(chart).length > 0 ? (
          <LinkButton
            href={`/body-chart/${chart.id}?step=2`}
            variant="filled"
            size="phone"
            iconEnd={<ArrowRight className="rtl:-scale-x-100" />}
          >
            {common("whatNow")}
          </LinkButton>
        ) : (
          <LinkButton href="/today" variant="filled" size="phone" icon={<Check />}>
            {common("done")}
          </LinkButton>
        )}
      </PhoneDock>
    </>
  );
}
