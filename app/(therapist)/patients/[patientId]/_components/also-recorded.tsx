import { Merge } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Banner } from "@/app/_ui/banner";
import { LinkButton } from "@/app/_ui/button";
import { Link } from "@/app/_ui/link";
import type { MergedRecord } from "@/lib/patients/merge/queries";
import type { Chart } from "@/lib/record/queries";
import { Panel } from "./panel";

/** At the head of a record that was merged: where the person's record is now. */
export function MergedBanner({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.merge");
  const format = useFormatter();
  if (!chart.mergedInto) return null;
  const { id, name, at } = chart.mergedInto;
  const date = format.dateTime(new Date(at), "date", { timeZone: chart.zone });
  return (
    <Banner
      icon={<Merge />}
      title={t("into", { name, date })}
      actions={<LinkButton href={`/patients/${id}`}>{t("open")}</LinkButton>}
    >
      {t("intoText")}
    </Banner>
  );
}

function Line({ record, zone }: { record: MergedRecord; zone: string }) {
  const t = useTranslations("patient.also");
  const common = useTranslations("common");
  const sides = useTranslations("common.leg");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "date");
  const counts = (["logs", "charts", "assessments", "unfinished", "alerts"] as const).filter(
    (of) => record[of] > 0,
  );
  return (
    <li className="border-line py-2 not-first:border-t">
      <p>
        <Link href={`/patients/${record.id}`} className="font-semibold text-brand hover:underline">
          {record.name}
        </Link>{" "}
        <span className="text-ink-2">{common("born", { date: day(record.dateOfBirth) })}</span>
      </p>
      {record.episodes.map(({ startDate, endDate, side }) => (
        <p key={startDate} className="text-ink-2">
          {t("episode", {
            side: sides(side),
            from: day(startDate),
            to: endDate === null ? t("present") : day(endDate),
          })}
        </p>
      ))}
      <p className="text-ink-3 text-xs">
        {[
          ...counts.map((of) => t(of, { count: record[of] })),
          t("merged", { date: format.dateTime(new Date(record.at), "date", { timeZone: zone }) }),
        ].join(" · ")}
      </p>
    </li>
  );
}

/** The records of the same person that were merged into this one; nothing is shown where there are none. */
export function AlsoRecorded({ chart }: { chart: Chart }) {
  const t = useTranslations("patient.also");
  if (chart.mergedHere.length === 0) return null;
  return (
    <Panel title={t("title")}>
      <ul>
        {chart.mergedHere.map((record) => (
          <Line key={record.id} record={record} zone={chart.zone} />
        ))}
      </ul>
    </Panel>
  );
}
