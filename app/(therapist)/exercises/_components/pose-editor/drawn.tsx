"use client";

import "@/app/_ui/figure/figure.css";
import { useMemo } from "react";
import { cx } from "@/app/_ui/cx";
import { spelled, svgRoot } from "@/app/_ui/figure/spelled";
import { type Figure, tellingKey } from "@/lib/figures/figure";
import { still } from "@/lib/figures/motion";
import { paintScene } from "@/lib/figures/render";
import { type SceneOptions, sceneOf } from "@/lib/figures/scene";

/** Units of body height shown at least, so that a person sitting is not drawn larger than one standing. */
const SMALLEST = 84;

/** A key pose as a small picture; decoration, as its words stand beside it. The engine runs here, without a schema. */
export function Drawn({
  figure,
  index,
  aspect,
  className,
}: {
  figure: Figure;
  /** The most telling one where it is left out. */
  index?: number;
  aspect: number;
  className?: string;
}) {
  const painted = useMemo(() => {
    const key = index === undefined ? tellingKey(figure) : { index, swapped: false };
    const options: SceneOptions = { aspect, smallest: SMALLEST, detail: "small", arrows: false };
    return paintScene(sceneOf(figure, still(key), options));
  }, [figure, index, aspect]);
  return (
    <svg
      {...svgRoot}
      aria-hidden="true"
      focusable="false"
      viewBox={painted.viewBox}
      className={cx("fig w-full", className)}
    >
      {painted.paths.map(({ key, attributes }) => (
        <path key={key} {...spelled(attributes)} />
      ))}
    </svg>
  );
}
