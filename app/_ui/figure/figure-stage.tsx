import { useFormatter, useTranslations } from "next-intl";
import { figureLabel, labelValues, workedBy } from "@/lib/figures/label";
import { checkFigure, readFigure } from "@/lib/figures/read";
import { Figure } from "./figure";
import { Stage } from "./stage";

/** Units of body height shown at least, so that a person sitting is not drawn larger than one standing. */
const SMALLEST = 84;

interface FigureStageProps {
  /** The figure block of an exercise. */
  figure: object;
  name: string;
  /** A caption for each key pose. */
  poseLabels: readonly string[];
  /** Shows the other side. */
  mirror?: boolean;
  /** Whether right and left are worked apart, so that the words name the side. */
  sided?: boolean;
  /** Width ÷ height. */
  aspect: number;
}

/** The movement in large: its most telling pose stands, moves when it comes into view, and stands again. */
export function FigureStage({ figure, name, poseLabels, mirror = false, sided, aspect }: FigureStageProps) {
  const t = useTranslations("figure");
  const format = useFormatter();
  const read = readFigure(figure);
  const works = workedBy(read).map((id) => t(`works.${id}`));
  const words = { name, position: t(`base.${read.base}`), target: format.list(works), poseLabels };
  const label = figureLabel(labelValues(read, words, { mirror, sided }), (key, values) => t(key, values));
  return (
    <Stage spec={checkFigure(figure)} options={{ mirror, decimals: 2 }}>
      <Figure
        figure={figure}
        mirror={mirror}
        aspect={aspect}
        smallest={SMALLEST}
        fit="frame"
        label={label}
        className="w-full"
      />
    </Stage>
  );
}
