import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { LinkButton } from "@/app/_ui/button";
import type { ListedSheet } from "@/lib/sheets/queries";
import { SHEET_DAYS } from "@/lib/sheets/vocabulary";
import { addDays } from "@/lib/time/calendar-date";

type Props = { patientId: string; sheets: readonly ListedSheet[]; zone: string };

/** The sheets that were printed, newest first; each is entered on a page of its own. */
export function Sheets({ patientId, sheets, zone }: Props) {
  const t = useTranslations("sheets");
  const handout = useTranslations("handout");
  const common = useTranslations("common");
  const format = useFormatter();
  const day = (date: string) => format.dateTime(dayAsDate(date), "day");
  return (
    <section aria-labelledby="sheets" className="max-w-240 px-4 pt-6">
      <h2 id="sheets" className="mb-1 font-semibold text-md">
        {t("list")}
      </h2>
      {sheets.length === 0 ? (
        <p className="text-ink-3">{t("none")}</p>
      ) : (
        <ul>
          {sheets.map((sheet) => {
            const name = handout("sheet", { number: sheet.number });
            const when = format.dateTime(sheet.printedAt, "dayTime", { timeZone: zone });
            const [from, to] = [day(sheet.fromDate), day(addDays(sheet.fromDate, SHEET_DAYS - 1))];
            return (
              <li
                key={sheet.id}
                className="flex min-h-row flex-wrap items-center gap-x-3 border-line not-first:border-t"
              >
                <span className="w-20 font-semibold">{name}</span>
                <span className="w-56">{common("span", { from, to })}</span>
                <span className="min-w-0 flex-1 text-ink-3 text-xs">
                  {t("by", { when, by: sheet.by ?? common("noValue") })}
                </span>
                <LinkButton size="sm" href={`/patients/${patientId}/sheets/${sheet.id}`}>
                  {t("openOne", { sheet: name })}
                </LinkButton>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
