import { useFormatter, useTranslations } from "next-intl";
import { useDoseWords } from "@/app/_shared/dose-words";
import { OccurrenceMark } from "@/app/_shared/occurrence-mark";
import { Td } from "@/app/_ui/table";
import type { LogNote } from "@/lib/adherence/explain/log-note";
import { loadPart } from "@/lib/plans/dose-words";
import type { NamedPrescription } from "@/lib/plans/queries";
import { AnswerNote } from "../answer-note";
import type { Line } from "./day-lines";
import { markOf, shareOfText } from "./marks";
import { usePrescriptionName } from "./prescription-strips";

/** What became of it, in words. */
function Status({ line }: { line: Line }) {
  const t = useTranslations("why");
  const common = useTranslations("common");
  const { log } = line;
  if ("because" in line) return t("extraBecause", { because: t(`because.${line.because}`) });
  if (line.status === "skipped") {
    return common("skippedBecause", { reason: log?.skipped ? t(`skip.${log.skipped}`) : "" });
  }
  if (line.status === "stopped") return t("status.stopped", { rule: log?.stopRule ?? "" });
  return t(`status.${line.status}`);
}

function Logged({ log, zone }: { log: LogNote; zone: string }) {
  const t = useTranslations("why.note");
  const common = useTranslations("common");
  const format = useFormatter();
  const notes = [
    log.late && t(log.late),
    log.arrivedLate && common("arrivedLate"),
    log.corrected && t("corrected"),
    log.source !== "patient" && t(log.source),
    log.helper && t("helper", { name: log.helper }),
  ].filter(Boolean);
  return (
    <>
      {format.dateTime(new Date(log.loggedAt), "dayTime", { timeZone: zone })}
      {notes.length > 0 && <span className="block text-ink-3 text-xs">{notes.join(", ")}</span>}
    </>
  );
}

type Props = { patientId: string; line: Line; name: NamedPrescription | undefined; zone: string };

/** One due time, or an extra, with the log behind it and what was written with it. */
export function OccurrenceRow({ patientId, line, name, zone }: Props) {
  const nameOf = usePrescriptionName();
  const words = useDoseWords();
  const t = useTranslations("why");
  const { log, slot } = line;
  return (
    <tr className="h-8 [&>*]:border-line [&>*]:border-b [&>*]:py-1 [&>*]:align-top!">
      <Td className="text-pretty">
        {nameOf(name)}
        {slot !== null && slot > 1 && (
          <span className="ms-1.5 text-ink-3 text-xs">{t("slot", { slot })}</span>
        )}
      </Td>
      <Td>
        <span className="flex items-start gap-2">
          {!("because" in line) && (
            <span className="pt-1">
              <OccurrenceMark mark={markOf(line)} />
            </span>
          )}
          <span className="min-w-0">
            <Status line={line} />
            {log?.load && (
              <span className="block text-ink-2">{t("loadUsed", { load: words([loadPart(log.load)]) })}</span>
            )}
            {log?.text && (
              <span className="block text-pretty text-ink-2">
                “{log.text}”{" "}
                {log.source === "patient" && <AnswerNote patientId={patientId} logId={log.logId} />}
              </span>
            )}
          </span>
        </span>
      </Td>
      <Td num>{log ? `${Math.round(100 * shareOfText(log.credit))}%` : "–"}</Td>
      <Td num>{log?.painOfRound ? t("painAtMost", { pain: log.pain ?? 0 }) : (log?.pain ?? "–")}</Td>
      <Td>{log && <Logged log={log} zone={zone} />}</Td>
    </tr>
  );
}
