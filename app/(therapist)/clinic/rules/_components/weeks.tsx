import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Row, RowHead, Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { Summary } from "@/lib/dry-run/summary";
import { PROPOSED } from "@/lib/plans/progression/vocabulary";
import { WeekChart } from "./week-chart";

/** When in these weeks proposals began, each kind in a chart, and all of them in a table behind. */
export function Weeks({ weeks }: Pick<Summary, "weeks">) {
  const t = useTranslations("dryRun");
  const progression = useTranslations("progression");
  const format = useFormatter();
  const shown = PROPOSED.filter((said) =>
    weeks.some(({ counts }) => counts[said].present + counts[said].changed > 0),
  );
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="by-week" className="grid gap-2">
      <h3 id="by-week" className="font-semibold text-md">
        {t("weeks")}
      </h3>
      <div className="grid gap-4 rounded-md bg-surface p-4 ring ring-line">
        <p className="flex flex-wrap gap-x-5 text-ink-2 text-xs">
          <span>
            <span aria-hidden="true" className="me-1.5 inline-block size-2.5 bg-ink-3" />
            {t("present")}
          </span>
          <span>
            <span aria-hidden="true" className="me-1.5 inline-block size-2.5 bg-brand" />
            {t("changed")}
          </span>
        </p>
        {shown.map((said) => (
          <WeekChart key={said} said={said} weeks={weeks} />
        ))}
      </div>
      <details>
        <summary className="w-fit cursor-pointer text-ink-2 text-sm">{t("weekTable")}</summary>
        <Table label={t("weekTable")} className="mt-2 tabular-nums">
          <TableHead>
            <Th className="text-start">{t("week")}</Th>
            {shown.map((said) => (
              <Th key={said} num className="first-letter:uppercase">
                {progression(`what.${said}`)}
              </Th>
            ))}
          </TableHead>
          <tbody>
            {weeks.map(({ from, counts }) => (
              <Row key={from}>
                <RowHead className="text-start font-normal">
                  {format.dateTime(dayAsDate(from), "dayMonth")}
                </RowHead>
                {shown.map((said) => (
                  <Td key={said} num>
                    {t("pair", counts[said])}
                  </Td>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      </details>
    </section>
  );
}
