import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FurthestPoint, Movement } from "@/lib/body-charts/furthest-point";
import { cx } from "../../_ui/cx";

/** "↓ from knee": which way the furthest point moved, by arrow, word and colour. */
export function MovementWords({
  moved,
  from,
  to,
  clouded,
  className,
}: {
  moved: Movement;
  from: FurthestPoint;
  to: FurthestPoint;
  /** Something else is worse, so that moving up is said without the colour of good news. */
  clouded?: boolean;
  className?: string;
}) {
  const t = useTranslations("bodyCharts");
  const point = t(`lower.${from}`);
  if (moved === "same") {
    const words = from === to ? t("moved.same") : t("moved.other", { point });
    return <span className={cx("text-ink-3", className)}>{words}</span>;
  }
  const Icon = moved === "up" ? ArrowUp : ArrowDown;
  return (
    <span
      className={cx(
        "inline-flex items-center gap-0.5 whitespace-nowrap",
        moved === "down" ? "text-low-ink" : clouded ? "text-ink-2" : "text-good-ink",
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-3.5" strokeWidth={2.4} />
      {t(`moved.${moved}`, { point })}
    </span>
  );
}
