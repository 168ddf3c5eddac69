import { useTranslations } from "next-intl";
import { FurthestLadder } from "@/app/_shared/body/furthest-ladder";
import { MovementWords } from "@/app/_shared/body/movement";
import { Link } from "@/app/_ui/link";
import { isClouded, type SeriesChart } from "@/lib/body-charts/series";
import { Metric } from "./metric";

/** How far down the leg it reaches, which way it moved, and where it began; the charts themselves are a click away. */
export function FurthestMetric({ patientId, charts }: { patientId: string; charts: readonly SeriesChart[] }) {
  const t = useTranslations("bodyCharts");
  const [first, last, before] = [charts[0], charts.at(-1), charts.at(-2)];
  return (
    <Metric
      label={t("metric.label")}
      fact={
        last ? (
          <>
            <FurthestLadder at={last.furthest} decorative />
            {t(`point.${last.furthest}`)}
            {before && last.moved && last.moved !== "same" && (
              <MovementWords
                moved={last.moved}
                from={before.furthest}
                to={last.furthest}
                clouded={isClouded(last)}
                className="font-medium text-sm"
              />
            )}
          </>
        ) : (
          "–"
        )
      }
      context={
        <>
          {first ? t("metric.first", { point: t(`point.${first.furthest}`) }) : t("metric.none")}
          {" · "}
          <Link
            href={`/patients/${patientId}/body-charts`}
            className="font-medium text-brand hover:underline"
          >
            {t("metric.link")}
          </Link>
        </>
      }
    />
  );
}
