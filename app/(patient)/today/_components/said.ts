import { useFormatter, useTranslations } from "next-intl";
import type { TodayPrescription } from "@/lib/today/prescription";
import type { TodayEntry } from "@/lib/today/view";
import type { RowState } from "../../_components/row";

const PLAIN = ["partial", "extra"] as const;

/** What an entry says of itself: "Done, 8:10". On a locked day nothing is asked, so nothing is extra. */
export function useSaid(zone: string, today: string, locked: boolean) {
  const t = useTranslations("today");
  const common = useTranslations("common");
  const format = useFormatter();

  function word({ status, log }: TodayEntry, item: TodayPrescription): string {
    if (!log) return "";
    const { body } = log;
    if (body.stopRule) return t("said.stopped");
    if (body.skipped) return common("skippedBecause", { reason: common(`skipped.${body.skipped}`) });
    if (item.kind === "sitting-limit") return t(body.withinLimit ? "said.within" : "said.over");
    if (item.kind === "medication") return body.taken ? common("taken") : t("said.notTaken");
    if (item.kind === "education") return common("read");
    const plain = locked && status === "extra" ? "done" : status;
    const known = PLAIN.find((one) => one === plain);
    return known ? t(`said.${known}`) : common("status.done");
  }

  const said = (entry: TodayEntry, item: TodayPrescription, date: string): string | null => {
    const { log } = entry;
    if (!log) return null;
    const base = word(entry, item);
    if (log.source !== "patient") return t("said.by", { said: base });
    if (log.body.pain !== undefined) return t("said.pain", { said: base, pain: log.body.pain });
    if (date !== today || log.body.stopRule || log.body.skipped) return base;
    return t("said.at", {
      said: base,
      time: format.dateTime(new Date(log.loggedAt), "time", { timeZone: zone }),
    });
  };

  return said;
}

/** The mark of an entry; null where nothing is logged. */
export function stateOf({ status, log }: TodayEntry): RowState | null {
  if (!log) return null;
  if (log.body.skipped || log.body.taken === false || log.body.withinLimit === false) return "skipped";
  if (log.body.stopRule) return "stopped";
  return status === "partial" || status === "not-done" ? "partial" : "done";
}
