import { useTranslations } from "next-intl";
import { cx } from "../_ui/cx";

/** good: ≥80, part: 50–79, low: <50 percent; none: not enough data. */
export type Band = "good" | "part" | "low" | "none";

export const bandColor: Record<Band, string> = {
  good: "text-good",
  part: "text-part",
  low: "text-low",
  none: "text-ink-3",
};

function Shape({ band }: { band: Band }) {
  if (band === "good") return <circle cx="6" cy="6" r="5.4" fill="currentColor" />;
  const dotted = band === "none" ? { strokeWidth: 1.4, strokeDasharray: "1.4 2.2" } : { strokeWidth: 1.6 };
  return (
    <>
      <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" {...dotted} />
      {band === "part" && <path d="M6 1.4a4.6 4.6 0 0 0 0 9.2z" fill="currentColor" />}
    </>
  );
}

/** Disc, half disc, ring, dotted ring: the band without its colour. `decorative` where its word stands beside it. */
export function BandGlyph({
  band,
  size = 12,
  decorative,
}: {
  band: Band;
  size?: number;
  decorative?: boolean;
}) {
  const t = useTranslations("ui.bands");
  return (
    <svg
      role="img"
      aria-label={t(band)}
      aria-hidden={decorative}
      className={cx("shrink-0", bandColor[band])}
      width={size}
      height={size}
      viewBox="0 0 12 12"
    >
      <Shape band={band} />
    </svg>
  );
}

type FigureProps = {
  band: Band;
  /** Rounded percent, 0–100; null when there is not enough data, which is never shown as 0. */
  percent: number | null;
  /** The counts behind it; left out where the page shows them elsewhere. */
  n?: number;
  total?: number;
  size?: "row" | "mid" | "big";
  /** Rows end-align their figures; elsewhere they start. */
  align?: "start" | "end";
};

const sizes = {
  row: { text: "text-[.875rem] leading-[18px]", glyph: 12, counts: "text-xs" },
  mid: { text: "text-lg leading-7", glyph: 13, counts: "text-xs" },
  big: { text: "text-2xl leading-7 tracking-[-.01em]", glyph: 16, counts: "text-xs" },
};

/** A figure with its glyph, and its counts with their whole: "69%", "116 of 166". */
export function BandFigure({ band, percent, n, total, size = "row", align = "start" }: FigureProps) {
  const t = useTranslations("ui");
  const look = sizes[size];
  const counted = n !== undefined && total !== undefined;
  return (
    <span className={cx("inline-flex flex-col", align === "end" ? "items-end text-end" : "items-start")}>
      <span className={cx("inline-flex items-center gap-1.5 font-semibold text-ink", look.text)}>
        <BandGlyph band={band} size={look.glyph} />
        <span className={cx(align === "end" && "min-w-8 text-end")}>
          {percent === null ? "–" : `${percent}%`}
        </span>
      </span>
      {counted && (
        <span
          className={cx("whitespace-nowrap text-ink-3 leading-4 in-aria-selected:text-ink-2", look.counts)}
        >
          {t("nOfN", { n, total })}
        </span>
      )}
    </span>
  );
}
