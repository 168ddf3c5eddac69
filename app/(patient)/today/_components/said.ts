import { useFormatter, useTranslations } from "next-intl";
import type { TodayPrescription } from "@/lib/today/prescription";
import type { TodayEntry } from "@/lib/today/view";
import type { RowState } from "../../_components/row";
import { sayStop } from "./say-stop";

const PLAIN = ["partial", "extra"] as const;

type Words = {
  t: ReturnType<typeof useTranslations<"today.said">>;
  common: ReturnType<typeof useTranslations<"common">>;
  /** A time of day in the zone of the day. */
  time: (instant: string) => string;
};
type Day = { today: string; locked: boolean };

/** What an entry says of itself: "Done, 8:10". On a locked day nothing is asked, so nothing is extra. */
export function sayEntry(
  { status, log }: TodayEntry,
  { item, date }: { item: Pick<TodayPrescription, "kind">; date: string },
  { t, common, time }: Words,
  { today, locked }: Day,
): string | null {
  if (!log) return null;
  const { body, source, loggedAt, helper } = log;
  const byClinic = source !== "patient";
  if (body.stopRule) return sayStop(t, body.pain, byClinic ? "clinic" : helper ? { helper } : "patient");
  const word = (): string => {
    if (body.skipped) return common("skippedBecause", { reason: common(`skipped.${body.skipped}`) });
    if (item.kind === "sitting-limit") return t(body.withinLimit ? "within" : "over");
    if (item.kind === "medication") return body.taken ? common("taken") : t("notTaken");
    if (item.kind === "education") return common("read");
    const known = PLAIN.find((one) => one === (locked && status === "extra" ? "done" : status));
    return known ? t(`${known}`) : common("status.done");
  };
  const said = word();
  if (byClinic) return t("by", { said });
  const own = () => {
    if (body.pain !== undefined) return t("pain", { said, pain: body.pain });
    return date !== today || body.skipped ? said : t("at", { said, time: time(loggedAt) });
  };
  return helper ? t("helper", { said: own(), name: helper }) : own();
}

export function useSaid(zone: string, today: string, locked: boolean) {
  const t = useTranslations("today.said");
  const common = useTranslations("common");
  const format = useFormatter();
  const time = (instant: string) => format.dateTime(new Date(instant), "time", { timeZone: zone });
  return (entry: TodayEntry, item: TodayPrescription, date: string): string | null =>
    sayEntry(entry, { item, date }, { t, common, time }, { today, locked });
}

/** The mark of an entry; null where nothing is logged. */
export function stateOf({ status, log }: TodayEntry): RowState | null {
  if (!log) return null;
  if (log.body.skipped || log.body.taken === false || log.body.withinLimit === false) return "skipped";
  if (log.body.stopRule) return "stopped";
  return status === "partial" || status === "not-done" ? "partial" : "done";
}
