import type { useTranslations } from "next-intl";
import { namedKind } from "@/lib/plans/vocabulary";
import type { TodayPrescription } from "@/lib/today/prescription";
import { doseLineIn } from "./dose-line";

/** What the patient calls it: the exercise's plain name, the medicine's; `asked`: the question that Today asks. */
export function prescriptionNameIn(
  t: ReturnType<typeof useTranslations<"today">>,
  kinds: ReturnType<typeof useTranslations<"kinds">>,
  { asked = false } = {},
): (item: TodayPrescription) => string {
  const { time } = doseLineIn(t);
  return (item) => {
    switch (item.kind) {
      case "sitting-limit":
        return asked
          ? t(`name.${item.dose.posture}`, { time: time(item.dose.limitMinutes) })
          : kinds(`plainKind.${namedKind(item)}`);
      case "walking-breaks":
        return t("name.breaks");
      case "medication":
        return item.dose.name;
      case "education":
        return item.dose.card;
      default:
        return item.exercise?.name ?? "";
    }
  };
}
