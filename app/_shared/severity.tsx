import { useTranslations } from "next-intl";
import { cx } from "../_ui/cx";

/** stop: a red flag, the plan is locked; then red, amber, a decision to take, a note. */
export type Severity = "stop" | "red" | "amber" | "ready" | "note";

const colors: Record<Severity, string> = {
  stop: "text-low",
  red: "text-low",
  amber: "text-part-ink",
  ready: "text-good-ink",
  note: "text-ink-3",
};

const cut = { stroke: "var(--surface)", strokeWidth: 1.6, strokeLinecap: "round", fill: "none" } as const;
const line = {
  stroke: "currentColor",
  strokeLinecap: "round",
  strokeLinejoin: "round",
  fill: "none",
} as const;

const shapes = {
  stop: (
    <>
      <path d="M4.6 1h4.8L13 4.6v4.8L9.4 13H4.6L1 9.4V4.6z" fill="currentColor" />
      <path d="M7 3.8v3.9M7 10.1v.1" {...cut} />
    </>
  ),
  red: (
    <>
      <path d="M7 1.4 13.2 12.4H.8z" {...line} fill="currentColor" strokeWidth="1.2" />
      <path d="M7 5.4v3.2M7 10.6v.1" {...cut} />
    </>
  ),
  amber: (
    <>
      <path d="M7 2 12.6 12H1.4z" {...line} strokeWidth="1.5" />
      <path d="M7 5.8v2.8M7 10.2v.1" {...line} strokeWidth="1.4" />
    </>
  ),
  ready: <path d="M7 12V2.6M3 6.4 7 2.4l4 4" {...line} strokeWidth="1.6" />,
  note: <circle cx="7" cy="7" r="2.4" {...line} strokeWidth="1.5" />,
};

type Props = { severity: Severity; size?: number; decorative?: boolean };

/** Octagon, filled triangle, outline triangle, arrow, ring. `decorative` where its word stands beside it. */
export function SeverityGlyph({ severity, size = 15, decorative }: Props) {
  const t = useTranslations("ui.severity");
  return (
    <svg
      role="img"
      aria-label={t(severity)}
      aria-hidden={decorative}
      className={cx("shrink-0", colors[severity])}
      width={size}
      height={size}
      viewBox="0 0 14 14"
    >
      {shapes[severity]}
    </svg>
  );
}
