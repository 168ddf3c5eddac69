import { useTranslations } from "next-intl";
import { Drawing } from "@/app/_shared/drawing/drawing";
import { cx } from "@/app/_ui/cx";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import type { Drawing as DrawingBlock, ExerciseText } from "@/lib/exercises/schema";

const ASPECT = 1.6;

const columns = [
  "sm:max-w-[50%]",
  "sm:grid-cols-2 xl:max-w-[calc(2/3*100%)]",
  "sm:grid-cols-2 xl:grid-cols-3",
];

/** The key poses side by side at one scale, each with its caption; on paper in black and grey. */
export function Poses({
  drawing,
  text,
  lang,
  beside = false,
}: {
  drawing: DrawingBlock;
  text: ExerciseText;
  lang?: string | undefined;
  /** In a column beside the movement, two in a row where there are many. */
  beside?: boolean;
}) {
  const t = useTranslations("exercises");
  const drawn = { drawing, aspect: ASPECT, smallest: LEAST_WIDTH, fit: "frame" } as const;
  return (
    <ol
      aria-label={t("poses")}
      className={cx(
        "grid gap-4 print:max-w-none print:grid-cols-3",
        beside
          ? text.poseLabels.length > 2 && "grid-cols-2"
          : columns[Math.min(text.poseLabels.length, columns.length) - 1],
      )}
    >
      {text.poseLabels.map((label, at) => (
        <li key={label}>
          <figure>
            <div className="fig-thumb overflow-hidden rounded-md bg-sunken p-3 print:rounded-none print:bg-transparent print:p-0">
              <Drawing {...drawn} pose={at + 1} printable className="w-full" />
            </div>
            <figcaption className="mt-2 flex gap-2">
              <span className="text-ink-3">{t("pose", { number: at + 1 })}</span>
              <span lang={lang} className="text-pretty">
                {label}
              </span>
            </figcaption>
          </figure>
        </li>
      ))}
    </ol>
  );
}
