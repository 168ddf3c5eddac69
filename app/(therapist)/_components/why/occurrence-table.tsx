import { useFormatter, useTranslations } from "next-intl";
import { Fragment } from "react";
import { dayAsDate } from "@/app/_i18n/formats";
import { Table, TableHead, Th } from "@/app/_ui/table";
import type { Why } from "@/lib/adherence/explain/why";
import type { NamedPrescription } from "@/lib/plans/queries";
import { type DayLines, daysOf } from "./day-lines";
import { OccurrenceRow } from "./occurrence-row";

const COLUMNS = 5;

/** A day's own words: how much of it was done, and why nothing was due. */
function DayHead({ day }: { day: DayLines }) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  const format = useFormatter();
  const { note, done, due } = day;
  const state = note?.state ?? "active";
  const off = state === "active" || state === "no-plan" ? null : state;
  return (
    <tr className="h-control-sm">
      <th
        scope="rowgroup"
        colSpan={COLUMNS}
        className="border-line border-y bg-sunken px-4 text-start text-xs print:bg-transparent"
      >
        <span className="font-semibold">{format.dateTime(dayAsDate(day.date), "day")}</span>
        {due > 0 && <span className="ms-3 font-normal text-ink-2">{common("doneOf", { done, due })}</span>}
        {off && (
          <span className="ms-3 font-normal text-ink-2">
            {[t(`dayState.${off}`), note?.reason].filter(Boolean).join(": ")}
          </span>
        )}
        {note?.flare && <span className="ms-3 font-normal text-nerve-ink">{common("flarePlan")}</span>}
      </th>
    </tr>
  );
}

type Props = { patientId: string; why: Why; names: NamedPrescription[]; zone: string };

/** Every occurrence and extra behind the figure, by day, the newest first. Of a day off only what was logged. */
export function OccurrenceTable({ patientId, why, names, zone }: Props) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  const byId = new Map(names.map((name) => [name.prescription.id, name]));
  return (
    <Table label={t("occurrences")} className="min-w-160">
      <colgroup>
        <col />
        <col className="w-[30%]" />
        <col className="w-16" />
        <col className="w-14" />
        <col className="w-40" />
      </colgroup>
      <TableHead>
        <Th className="text-start">{common("prescription")}</Th>
        <Th className="text-start">{t("table.status")}</Th>
        <Th num>{common("credit")}</Th>
        <Th num>{common("pain")}</Th>
        <Th className="text-start">{t("table.logged")}</Th>
      </TableHead>
      {daysOf(why).map((day) => (
        <tbody key={day.date} className="print:break-inside-avoid">
          <DayHead day={day} />
          {day.lines.map((line, index) => (
            <Fragment key={`${line.prescriptionId} ${line.log?.logId ?? index}`}>
              <OccurrenceRow
                patientId={patientId}
                line={line}
                name={byId.get(line.prescriptionId)}
                zone={zone}
              />
            </Fragment>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
