import { useFormatter, useTranslations } from "next-intl";
import { dayAsDate } from "@/app/_i18n/formats";
import { FurthestLadder } from "@/app/_shared/body/furthest-ladder";
import { MovementWords } from "@/app/_shared/body/movement";
import { Fact } from "@/app/_ui/table";
import type { Reach } from "@/lib/body-charts/queries";

/** How far down the leg it is felt, and which way that moved, by the last body chart. */
export function Furthest({ reach }: { reach: Reach | null }) {
  const t = useTranslations("caseload.row");
  const common = useTranslations("common");
  const points = useTranslations("bodyCharts.point");
  const format = useFormatter();
  if (!reach) return <Fact fact={common("noValue")} />;
  const { at, before, date } = reach;
  const on = { date: format.dateTime(dayAsDate(date), "dayMonth") };
  return (
    <span className="flex items-center gap-2">
      <FurthestLadder at={at} size={28} decorative />
      <Fact
        fact={points(at)}
        context={
          before && before.moved !== "same" ? (
            <MovementWords moved={before.moved} from={before.at} to={at} clouded={before.clouded} />
          ) : (
            t(before ? "chartOn" : "firstChart", on)
          )
        }
      />
    </span>
  );
}
