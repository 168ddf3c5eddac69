import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { useMarkWords } from "@/app/_shared/body/mark-words";
import { RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { SeriesChart } from "@/lib/body-charts/series";
import { feltByZone } from "@/lib/body-charts/zones";
import type { Side } from "@/lib/exercises/vocabulary";

type Props = { before: SeriesChart | null; after: SeriesChart | null; side: Side };

/** What is felt from the back down to the foot, before the stop and after it, in words and as a step on 0 to 10. */
export function ZoneRows({ before, after, side }: Props) {
  const t = useTranslations("decision");
  const leg = useTranslations("common.leg");
  const body = useTranslations("bodyCharts.point");
  const format = useFormatter();
  const { feeling } = useMarkWords("desk");
  const zones = (chart: SeriesChart | null) => chart && feltByZone(chart.marks, side);
  const columns = [
    { chart: before, zones: zones(before), words: "before" as const },
    { chart: after, zones: zones(after), words: "now" as const },
  ].flatMap(({ chart, zones, words }) => (chart && zones ? [{ chart, zones, words }] : []));
  return (
    <Table label={t("zones")} className="[&_td]:h-[26px] [&_th]:font-medium">
      <TableHead>
        <Th className="w-22">{leg(side)}</Th>
        <Th aria-hidden="true" className="w-27 max-xl:hidden" />
        {columns.map(({ chart, words }) => (
          <Th key={words}>{t(words, { day: format.dateTime(dayAsDate(chart.localDate), "dayMonth") })}</Th>
        ))}
      </TableHead>
      <tbody>
        {(columns[0]?.zones ?? []).map(({ zone }, at) => (
          <tr key={zone} className="[&>*]:border-line [&>*]:border-b">
            <RowHead>{body(zone)}</RowHead>
            <Td aria-hidden="true" className="max-xl:hidden">
              <PainStep pains={columns.map(({ zones }) => zones[at]?.felt?.pain ?? null)} />
            </Td>
            {columns.map(({ zones, words }) => {
              const felt = zones[at]?.felt;
              return <Td key={words}>{felt ? feeling(felt) : <span className="text-ink-3">–</span>}</Td>;
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** From the hollow dot to the solid one, on 0 to 10. */
function PainStep({ pains }: { pains: readonly (number | null)[] }) {
  const [first, second] = pains;
  const now = pains.at(-1) ?? null;
  const x = (pain: number) => 4 + pain * 8;
  return (
    <svg aria-hidden="true" width="88" height="12" viewBox="0 0 88 12">
      <path d="M4 6H84M4 3.5v5M44 3.5v5M84 3.5v5" className="stroke-line-strong" fill="none" />
      {pains.length > 1 && now !== null && (
        <path d={`M${x(first ?? 0)} 6H${x(second ?? 0)}`} className="stroke-nerve" strokeWidth={2} />
      )}
      {pains.length > 1 && typeof first === "number" && (
        <circle cx={x(first)} cy={6} r={3} className="fill-surface stroke-nerve" strokeWidth={1.5} />
      )}
      {now !== null && <circle cx={x(now)} cy={6} r={3.5} className="fill-nerve" />}
    </svg>
  );
}
