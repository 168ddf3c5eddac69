import { useFormatter, useTranslations } from "next-intl";
import { useDoseWords } from "@/app/_shared/dose-words";
import { detailsBeside, type EntryDetail } from "@/lib/plans/entry-details";
import type { Prescription } from "@/lib/plans/schema";

/** Rest, pain limit, times, text and notes of an entry, each in words, where another says them otherwise or not at all. */
export function useEntryDetails() {
  const kinds = useTranslations("kinds");
  const common = useTranslations("common");
  const t = useTranslations("templates");
  const format = useFormatter();
  const say = useDoseWords();
  const sayDetail = (detail: EntryDetail): string => {
    switch (detail.part) {
      case "rest":
        return say([{ key: "rest", seconds: detail.seconds }]);
      case "times":
        return format.list(
          detail.times.map((time) => common(`part.${time}`).toLowerCase()),
          { type: "unit" },
        );
      case "days":
        return t("update.detail.days", { days: say(detail.days) });
      case "painLimit":
        return t("update.detail.painLimit", detail);
      case "modifyNotes": {
        const condition = kinds(`caution.${detail.code as "C1"}`);
        return t("safetyNote", { condition, note: detail.words });
      }
      default:
        return t(`update.detail.${detail.part}`, detail);
    }
  };
  return (entry: Prescription, other: Prescription | null): string[] =>
    detailsBeside(entry, other).map(sayDetail);
}
