"use client";

import "@/app/_shared/drawing/drawing.css";
import { useEffect, useRef, useState } from "react";
import type { Shown } from "@/app/_shared/drawing/live";
import { onWish, wantsStill } from "@/app/_shared/drawing/motion-wish";
import { svgRoot } from "@/app/_shared/drawing/spelled";
import { cx } from "@/app/_ui/cx";
import { LEAST_WIDTH } from "@/lib/drawing/scene/frame";
import { isMirrored } from "@/lib/drawing/scene/label";
import type { DrawingSpec } from "@/lib/drawing/schema";

type Props = {
  spec: DrawingSpec;
  side: "left" | "right" | null;
  /** Seconds of the prescribed hold; 0 leaves the drawing's own. */
  hold: number;
  aspect: number;
  /** What is to be seen now; asked at each frame. Without it, and where movement is unwelcome, the pose that tells most stands. */
  at?: () => Shown;
  className?: string;
};

/** A movement that keeps the time of what is counted. Decoration: the words beside it say the same. */
export function Figure({ spec, side, hold, aspect, at, className }: Props) {
  const picture = useRef<SVGSVGElement>(null);
  const [unwelcome, setUnwelcome] = useState(false);
  const asked = useRef(at);
  asked.current = at;
  const still = unwelcome || at === undefined;
  const mirror = side !== null && isMirrored(spec, side);
  useEffect(() => {
    const wish = () => setUnwelcome(wantsStill());
    wish();
    return onWish(wish);
  }, []);
  useEffect(() => {
    const svg = picture.current;
    if (!svg) return;
    let frame = 0;
    let gone = false;
    // Without a network, and not fetched before, there is no picture; the words say the same.
    const engine = import("@/app/_shared/drawing/live").catch(() => null);
    void engine.then((loaded) => {
      if (gone || !loaded) return;
      const { liveDrawing } = loaded;
      svg.replaceChildren();
      const options = { mirror, aspect, smallest: LEAST_WIDTH, fit: "frame", decimals: 2 } as const;
      const show = liveDrawing(svg, { spec, options, hold: hold === 0 ? undefined : hold });
      const draw = () => {
        show(still ? "telling" : (asked.current?.() ?? "telling"));
        if (!still) frame = requestAnimationFrame(draw);
      };
      draw();
    });
    return () => {
      gone = true;
      cancelAnimationFrame(frame);
    };
  }, [spec, mirror, aspect, hold, still]);
  return (
    <svg
      {...svgRoot}
      ref={picture}
      aria-hidden="true"
      focusable="false"
      className={cx("fig", className)}
      style={{ aspectRatio: aspect }}
    />
  );
}
