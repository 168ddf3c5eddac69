"use client";

import { type RefObject, useEffect, useRef } from "react";
import { play } from "@/app/_shared/drawing/player";
import { type Draft, specOf } from "@/lib/drawing/editing/editing";

/** Plays the movement over the still picture until it comes to rest. */
export function usePlaying(
  playing: boolean,
  picture: RefObject<SVGSVGElement | null>,
  draft: Draft,
  onRest: () => void,
) {
  const latest = useRef({ draft, onRest });
  latest.current = { draft, onRest };
  useEffect(() => {
    const still = picture.current;
    if (!playing || !still) return;
    const hide = (hidden: boolean) => still.parentElement?.toggleAttribute("data-moves", hidden);
    const movement = play({
      spec: specOf(latest.current.draft),
      options: { decimals: 2 },
      picture: still,
      perSecond: 60,
      onBegin: () => hide(true),
      onRest: () => latest.current.onRest(),
    });
    return () => {
      movement.stop();
      hide(false);
    };
  }, [playing, picture]);
}
