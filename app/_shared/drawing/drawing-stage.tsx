import { useFormatter, useTranslations } from "next-intl";
import { checkDrawing, readDrawing } from "@/lib/drawing/read";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import { drawingLabel, labelValues, workedBy } from "@/lib/drawing/scene/label";
import { Drawing } from "./drawing";
import { Stage } from "./stage";

interface DrawingStageProps {
  /** The drawing block of an exercise. */
  drawing: object;
  name: string;
  /** A caption for each key pose. */
  poseLabels: readonly string[];
  /** The language of these words where it is not the page's. */
  lang?: string | undefined;
  /** Shows the other side. */
  mirror?: boolean;
  /** Whether right and left are worked apart, so that the words name the side. */
  sided?: boolean;
  /** Width ÷ height. */
  aspect: number;
}

/** The movement in large: its most telling pose stands, moves when it comes into view, and stands again. */
export function DrawingStage(props: DrawingStageProps) {
  const { drawing, name, poseLabels, lang, mirror = false, sided, aspect } = props;
  const t = useTranslations("drawing");
  const common = useTranslations("common");
  const format = useFormatter();
  const read = readDrawing(drawing);
  const works = workedBy(read).map((id) => t(`works.${id}`));
  const words = { name, position: t(`base.${read.base}`), target: format.list(works), poseLabels };
  const label = drawingLabel(labelValues(read, words, { mirror, sided }), (key, values) => t(key, values));
  return (
    <Stage
      spec={checkDrawing(drawing)}
      options={{ mirror, decimals: 2 }}
      perSecond={60}
      caption={
        <ol aria-label={common("positions")} lang={lang} className="grid gap-1 phone:text-md">
          {poseLabels.map((pose, at) => (
            <li key={pose} className="flex gap-2 text-ink-2">
              {poseLabels.length > 1 && <span className="font-[620] text-ink-3 tabular-nums">{at + 1}</span>}
              <span className="text-pretty">{pose}</span>
            </li>
          ))}
        </ol>
      }
    >
      <Drawing
        drawing={drawing}
        mirror={mirror}
        aspect={aspect}
        smallest={LEAST_WIDTH}
        fit="frame"
        label={label}
        className="w-full"
      />
    </Stage>
  );
}
