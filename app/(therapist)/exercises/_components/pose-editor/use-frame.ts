"use client";

import { useEffect, useState } from "react";
import type { Drawing } from "@/lib/drawing/drawing";
import { still } from "@/lib/drawing/pose/motion";
import type { ViewBox } from "@/lib/drawing/scene/frame";
import { sceneOf } from "@/lib/drawing/scene/scene";

/** Width ÷ height of the stage. */
export const ASPECT = 1.6;
/** Units the stage is wide at least, so that somebody lying is not drawn much larger than somebody standing. */
const SMALLEST = 118;
/** Air around the movement, to drag a joint into. */
const ROOM = 1.12;
/** How much wider than needed the stage may stay before it draws near again. */
const LOOSE = 1.3;

/** What the whole movement takes up. */
const contentOf = (drawing: Drawing): ViewBox =>
  sceneOf(drawing, still({ index: 0, swapped: false }), { fit: "frame" }).viewBox;

/** Room in the stage's proportions, more of it above than below. */
function roomFor({ x, y, width, height }: ViewBox): ViewBox {
  const wide = Math.max(width, height * ASPECT, SMALLEST) * ROOM;
  const high = wide / ASPECT;
  return { x: x - (wide - width) / 2, y: y - (high - height) * 0.7, width: wide, height: high };
}

const holds = (frame: ViewBox, { x, y, width, height }: ViewBox): boolean =>
  frame.x <= x && frame.y <= y && frame.x + frame.width >= x + width && frame.y + frame.height >= y + height;

/** What the stage shows. It keeps still while one drags, and as long as the whole movement is in it. */
export function useFrame(drawing: Drawing, keep: boolean): ViewBox {
  const [frame, setFrame] = useState(() => roomFor(contentOf(drawing)));
  useEffect(() => {
    if (keep) return;
    const content = contentOf(drawing);
    const room = roomFor(content);
    setFrame((before) => (holds(before, content) && before.width < room.width * LOOSE ? before : room));
  }, [drawing, keep]);
  return frame;
}
