"use client";

import "@/app/_shared/drawing/drawing.css";
import { useMemo } from "react";
import { spelled, svgRoot } from "@/app/_shared/drawing/spelled";
import { type Drawing, tellingKey } from "@/lib/drawing/drawing";
import { still } from "@/lib/drawing/pose/motion";
import type { ViewBox } from "@/lib/drawing/scene/frame";
import { paintScene } from "@/lib/drawing/scene/render";
import { type SceneOptions, sceneOf } from "@/lib/drawing/scene/scene";

/** Units of body height shown at least, so that a person sitting is not drawn larger than one standing. */
const SMALL: SceneOptions = { smallest: 84, detail: "small", arrows: false };

/** One place for all key poses, so that they are drawn at one scale. */
export const frameOfAll = (drawing: Drawing, aspect: number): ViewBox =>
  sceneOf(drawing, still({ index: 0, swapped: false }), { ...SMALL, fit: "frame", aspect }).viewBox;

/** A key pose as a small picture; decoration, as its words stand beside it. The engine runs here, without a schema. */
export function Drawn({
  drawing,
  index,
  aspect,
  frame,
}: {
  drawing: Drawing;
  /** The most telling one where it is left out. */
  index?: number;
  aspect: number;
  /** Its own where it is left out. */
  frame?: ViewBox;
}) {
  const painted = useMemo(() => {
    const key = index === undefined ? tellingKey(drawing) : { index, swapped: false };
    const place = frame ? { viewBox: frame } : { aspect };
    return paintScene(sceneOf(drawing, still(key), { ...SMALL, ...place }));
  }, [drawing, index, aspect, frame]);
  return (
    <svg {...svgRoot} aria-hidden="true" focusable="false" viewBox={painted.viewBox} className="fig w-full">
      {painted.paths.map(({ key, attributes }) => (
        <path key={key} {...spelled(attributes)} />
      ))}
    </svg>
  );
}
