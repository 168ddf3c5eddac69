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
  /** What the percentage is of, in words ("mean of 5 exercises"); left out where the page says it elsewhere. */
  of?: string;
  size?: "row" | "mid" | "big";
  /** Rows end-align their figures; elsewhere they start. */
  align?: "start" | "end";
};

const sizes = {
  row: { text: "text-[.875rem] leading-[18px]", glyph: 12 },
  mid: { text: "text-lg leading-7", glyph: 13 },
  big: { text: "text-2xl leading-7 tracking-[-.01em]", glyph: 16 },
};

/** A percentage with its glyph, and what it is of. Never a count: "50%" above "120 of 204" reads as a wrong division. */
export function BandFigure({ band, percent, of, size = "row", align = "start" }: FigureProps) {
  const look = sizes[size];
  return (
    <span className={cx("inline-flex flex-col", align === "end" ? "items-end text-end" : "items-start")}>
      <span className={cx("inline-flex items-center gap-1.5 font-semibold text-ink", look.text)}>
        <BandGlyph band={band} size={look.glyph} />
        <span className={cx(align === "end" && "min-w-8 text-end")}>
          {percent === null ? "–" : `${percent}%`}
        </span>
      </span>
      {of && (
        <span className="whitespace-nowrap text-ink-3 text-xs leading-4 in-aria-selected:text-ink-2">
          {of}
        </span>
      )}
    </span>
  );
}
