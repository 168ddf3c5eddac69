import { useTranslations } from "next-intl";

const rungs = ["buttock", "thigh", "knee", "calf", "foot"] as const;
export type Rung = (typeof rungs)[number];

/**
 * How far down the leg it reaches: buttock on top, the point solid, above it tinted. Null or anything
 * above the buttock leaves all five empty.
 */
export function FurthestLadder({ at, decorative }: { at: Rung | null; decorative?: boolean }) {
  const t = useTranslations("ui.rungs");
  const reached = at === null ? -1 : rungs.indexOf(at);
  return (
    <svg
      role="img"
      aria-label={t(at ?? "none")}
      aria-hidden={decorative}
      className="shrink-0"
      width="8"
      height="25"
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
