import { useTranslations } from "next-intl";
import { cx } from "../_ui/cx";
import { type Band, bandColor } from "./band";
import { sparkGaps, sparkPath, sparkRuns, sparkX, sparkY } from "./sparkline-path";

type Props = {
  /** Oldest first, percent 0–100; null where a week has no figure. */
  values: readonly (number | null)[];
  /** The band of the last value. */
  band: Band;
  /** The last week can still change: its point is hollow. */
  provisional?: boolean;
};

/** Eight weekly values on 0–100 with 80 dashed. Time runs left to right in every language. */
export function Sparkline({ values, band, provisional = false }: Props) {
  const t = useTranslations("ui.spark");
  const common = useTranslations("common");
  const runs = sparkRuns(values);
  const last = values.at(-1) ?? null;
  const spoken = values.map((value, week) => {
    if (value === null) return t("noData");
    const percent = `${Math.round(value)}%`;
    return provisional && week === values.length - 1 ? t("provisional", { value: percent }) : percent;
  });
  return (
    <svg
      role="img"
      aria-label={`${common("eightWeeks")}: ${spoken.join(", ")}`}
      width="76"
      height="28"
      viewBox="0 0 76 28"
      direction="ltr"
      fill="none"
    >
      <line
        x1="0"
        x2="76"
        y1={sparkY(80)}
        y2={sparkY(80)}
        stroke="var(--line-strong)"
        strokeDasharray="2 2.5"
      />
      {runs.map((run) => (
        <path
          key={run[0]?.week}
          d={sparkPath(run)}
          stroke="var(--ink-2)"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ))}
      {runs
        .flatMap((run) => (run.length === 1 ? run : []))
        .map(({ x, y, week }) => (
          <circle key={week} cx={x} cy={y} r="1.4" fill="var(--ink-2)" />
        ))}
      {sparkGaps(values).map(({ x, week }) => (
        <line
          key={week}
          x1={x - 2}
          x2={x + 2}
          y1="25"
          y2="25"
          stroke="var(--line-strong)"
          strokeWidth="1.5"
        />
      ))}
      {last !== null && (
        <circle
          className={cx(bandColor[band])}
          cx={sparkX(values.length - 1, values.length)}
          cy={sparkY(last)}
          r="2.75"
          fill={provisional ? "var(--surface)" : "currentColor"}
          stroke={provisional ? "currentColor" : "var(--surface)"}
          strokeWidth="1.5"
        />
      )}
    </svg>
  );
}
