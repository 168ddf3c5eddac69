import { useTranslations } from "next-intl";
import type { FurthestPoint } from "@/lib/body-charts/furthest-point";

const rungs = ["buttock", "thigh", "knee", "calf", "foot"] as const;

/**
 * How far down the leg it reaches: buttock on top, the point solid, above it tinted. At "none" and at the back all
 * five are empty.
 */
export function FurthestLadder({
  at,
  size = 25,
  decorative,
}: {
  at: FurthestPoint;
  /** Its height in px. */
  size?: number;
  decorative?: boolean;
}) {
  const t = useTranslations("ui.rungs");
  const reached = (rungs as readonly FurthestPoint[]).indexOf(at);
  return (
    <svg
      role="img"
      aria-label={t(rungs[reached] ?? "none")}
      aria-hidden={decorative}
      className="shrink-0 print:[print-color-adjust:exact]"
      width={(size * 8) / 25}
      height={size}
      viewBox="0 0 8 25"
    >
      {rungs.map((rung, i) => {
        const solid = i === reached;
        const above = i < reached;
        return (
          <rect
            key={rung}
            x={solid ? 0 : 0.5}
            y={i * 5 + 0.5}
            width={solid ? 7 : 6}
            height="4"
            rx="1.2"
            fill={
              solid
                ? "var(--nerve)"
                : above
                  ? "color-mix(in oklab, var(--nerve) 34%, var(--surface))"
                  : "var(--line)"
            }
          />
        );
      })}
    </svg>
  );
}
