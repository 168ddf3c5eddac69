import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { Table, TableHead, Td, Th } from "@/app/_ui/table";
import type { LogNote } from "@/lib/adherence/log-note";
import type { Occurrence } from "@/lib/adherence/occurrences";
import type { Why } from "@/lib/adherence/why";
import type { NamedPrescription } from "@/lib/plans/queries";
import { usePrescriptionName } from "./prescription-strips";
import { shareOfText } from "./strips";

function Status({ occurrence }: { occurrence: Occurrence }) {
  const t = useTranslations("why");
  const { status, log } = occurrence;
  if (status === "skipped")
    return t("status.skipped", { reason: log?.skipped ? t(`skip.${log.skipped}`) : "" });
  if (status === "stopped") return t("status.stopped", { rule: log?.stopRule ?? "" });
  return t(`status.${status}`);
}

function Logged({ log, zone }: { log: LogNote; zone: string }) {
  const t = useTranslations("why.note");
  const format = useFormatter();
  const notes = [
    log.late && t(log.late),
    log.arrivedLate && t("arrivedLate"),
    log.corrected && t("corrected"),
    log.source !== "patient" && t(log.source),
  ].filter(Boolean);
  return (
    <>
      {format.dateTime(new Date(log.loggedAt), "dayTime", { timeZone: zone })}
      {notes.length > 0 && <span className="block text-ink-3 text-xs">{notes.join(", ")}</span>}
    </>
  );
}

/** Every occurrence and extra behind the figure, newest first. */
export function OccurrenceTable({
  why,
  names,
  zone,
}: {
  why: Why;
  names: NamedPrescription[];
  zone: string;
}) {
  const t = useTranslations("why");
  const format = useFormatter();
  const nameOf = usePrescriptionName();
  const byId = new Map(names.map((name) => [name.prescription.id, name]));
  const due = why.occurrences
    .filter((o) => o.status !== "not-due")
    .map((o) => ({ ...o, extra: false as const }));
  const extras = why.extras.map((e) => ({ ...e, extra: true as const, slot: null }));
  const lines = [...due, ...extras].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return (
    <Table label={t("occurrences")}>
      <TableHead>
        <Th className="text-start">{t("table.date")}</Th>
        <Th className="text-start">{t("table.what")}</Th>
        <Th className="text-start">{t("table.status")}</Th>
        <Th num>{t("table.credit")}</Th>
        <Th className="text-start">{t("table.logged")}</Th>
      </TableHead>
      <tbody>
        {lines.map((line, index) => (
          <tr
            key={`${line.prescriptionId} ${line.date} ${line.slot} ${line.log?.logId ?? index}`}
            className="h-8 [&>*]:border-line [&>*]:border-b"
          >
            <Td className="whitespace-nowrap">{format.dateTime(dayAsDate(line.date), "day")}</Td>
            <Td>{nameOf(byId.get(line.prescriptionId))}</Td>
            <Td>{line.extra ? t("extra") : <Status occurrence={line} />}</Td>
            <Td num>{line.log ? `${Math.round(100 * shareOfText(line.log.credit))}%` : "–"}</Td>
            <Td>{line.log && <Logged log={line.log} zone={zone} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
