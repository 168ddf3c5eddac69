"use client";

import "@/app/_shared/drawing/drawing.css";
import { useTranslations } from "next-intl";
import { useId, useLayoutEffect, useRef } from "react";
import { screenOn } from "@/app/_shared/drawing/screen";
import { svgRoot } from "@/app/_shared/drawing/spelled";
import type { Side } from "@/lib/drawing/body/skeleton";
import type { Vec2 } from "@/lib/drawing/body/vectors";
import type { Draft } from "@/lib/drawing/editing/editing";
import { still } from "@/lib/drawing/pose/motion";
import { paintScene } from "@/lib/drawing/scene/render";
import { sceneOf } from "@/lib/drawing/scene/scene";
import { Handles } from "./handles";
import { useDrag } from "./use-drag";
import type { Editor } from "./use-editor";
import { useFrame } from "./use-frame";
import { usePlaying } from "./use-playing";

type Props = {
  editor: Editor;
  draft: Draft;
  /** Whose joints come first; both turn together. */
  working: Side | "both";
  playing: boolean;
  onRest: () => void;
};

/** The chosen pose in large, with a handle at each joint; or the movement, while it plays. */
export function Stage({ editor, draft, working, playing, onRest }: Props) {
  const t = useTranslations("poseEditor");
  const help = useId();
  const { drawing } = draft;
  const { index } = editor;
  const box = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const show = useRef<ReturnType<typeof screenOn> | null>(null);
  const toUnits = (clientX: number, clientY: number): Vec2 => {
    const rect = box.current?.getBoundingClientRect();
    if (!rect) return [0, 0];
    const { x, y, width, height } = shown.current;
    return [
      x + ((clientX - rect.left) / rect.width) * width,
      -y - ((clientY - rect.top) / rect.height) * height,
    ];
  };
  const { dragged, begin } = useDrag(toUnits, editor.settle);
  const frame = useFrame(drawing, dragged !== null);
  const shown = useRef(frame);
  shown.current = frame;

  useLayoutEffect(() => {
    if (!picture.current) return;
    show.current ??= screenOn(picture.current);
    const moment = still({ index, swapped: false });
    const arrows = dragged === null;
    show.current(paintScene(sceneOf(drawing, moment, { viewBox: frame, arrows, decimals: 2 })));
  }, [drawing, index, frame, dragged]);
  usePlaying(playing, picture, draft, onRest);

  const { x, y, width, height } = frame;
  return (
    <div
      ref={box}
      dir="ltr"
      className="fig-thumb relative aspect-[1.6] w-full touch-none select-none overflow-hidden rounded-md bg-sunken"
    >
      <div className="fig-moves absolute! inset-0">
        <svg
          {...svgRoot}
          ref={picture}
          role="img"
          aria-label={t("stage", { number: index + 1 })}
          viewBox={`${x} ${y} ${width} ${height}`}
          className="fig size-full"
          focusable="false"
        />
      </div>
      <p id={help} className="sr-only">
        {t("stageHelp")}
      </p>
      {!playing && (
        <Handles
          editor={editor}
          drawing={drawing}
          frame={frame}
          working={working}
          dragged={dragged}
          begin={begin}
          describedBy={help}
        />
      )}
    </div>
  );
}
