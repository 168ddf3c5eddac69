import { useLocale, useTranslations } from "next-intl";
import { Drawing } from "@/app/_shared/drawing/drawing";
import { MovingDrawing } from "@/app/_shared/drawing/moving-drawing";
import { Link } from "@/app/_ui/link";
import { keyOf, tellingKey } from "@/lib/drawing/drawing";
import { still } from "@/lib/drawing/pose/motion";
import { checkDrawing, readDrawing } from "@/lib/drawing/read";
import { sceneOf } from "@/lib/drawing/scene/scene";
import type { DrawnExercise } from "@/lib/exercises/queries";
import { readIn } from "@/lib/exercises/text";

/** Pixels for one unit: everybody on the sheet is of one size. */
const SCALE = 1.5;
/** The least room for a caption, in pixels. */
const NARROWEST = 120;

/** One exercise: its key poses side by side, each once; the one that tells most moves when it comes into view. */
export function SheetItem({ exercise }: { exercise: DrawnExercise }) {
  const t = useTranslations("exercises");
  const { text, lang } = readIn(exercise.text, useLocale());
  const drawing = readDrawing(exercise.drawing);
  const spec = checkDrawing(exercise.drawing);
  const telling = tellingKey(drawing).index;
  const { viewBox } = sceneOf(drawing, still(keyOf(drawing, 1)), { fit: "frame" });
  const [width, height] = [Math.round(viewBox.width * SCALE), Math.round(viewBox.height * SCALE)];
  return (
    <li className="max-w-full rounded-lg bg-surface px-3 pt-2 pb-3 inset-ring inset-ring-line print:inset-ring-0 print:px-0">
      <h3 lang={lang} className="font-semibold text-[.875rem]">
        <Link
          href={`/exercises/${exercise.id}`}
          className="inline-flex min-h-7 items-center rounded-sm hover:underline max-sm:min-h-12"
        >
          {text.name}
        </Link>
      </h3>
      <ol aria-label={t("poses")} className="mt-1 flex flex-wrap items-start gap-x-3 gap-y-2">
        {drawing.poses.map((_, at) => {
          const picture = (
            <Drawing
              drawing={exercise.drawing}
              pose={at + 1}
              viewBox={viewBox}
              width={width}
              height={height}
              printable
              className="h-auto max-w-full"
            />
          );
          const label = text.poseLabels[at] ?? "";
          return (
            <li
              key={label || String(at)}
              style={{ inlineSize: Math.max(width, NARROWEST) }}
              className="max-w-full"
            >
              <figure className="flex flex-col">
                {at === telling ? (
                  <MovingDrawing spec={spec} options={{}}>
                    {picture}
                  </MovingDrawing>
                ) : (
                  picture
                )}
                <figcaption lang={lang} className="mt-1 text-pretty text-ink-2 text-xs">
                  {drawing.poses.length > 1 && <span className="text-ink-3 tabular-nums">{at + 1} </span>}
                  {label}
                </figcaption>
              </figure>
            </li>
          );
        })}
      </ol>
    </li>
  );
}
