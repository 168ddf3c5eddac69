"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { SceneOptions } from "@/lib/figures/scene";
import type { FigureSpec } from "@/lib/figures/schema";
import { onWish, wantsStill } from "./motion-wish";
import type { Movement } from "./player";

/** Share of the picture that has to be in view before it moves. */
const IN_VIEW = 0.6;

export type Phase = "rests" | "moves" | "paused";

/** What moves, and how it is drawn. */
export interface Moving {
  spec: FigureSpec;
  options: SceneOptions;
  /** Frames a second: 30, unless it is large. */
  perSecond?: number;
}

/**
 * Moves the still picture inside `root` while it is in view: three repetitions by itself, and again when asked. The
 * engine is fetched when the first picture comes into view; without it, or where movement is unwelcome, the still
 * picture stands.
 */
export function useMovement(root: RefObject<HTMLElement | null>, moving: Moving) {
  const [phase, setPhase] = useState<Phase>("rests");
  const shown = useRef(moving);
  shown.current = moving;
  const control = useRef({ toggle: () => {}, replay: () => {} });

  useEffect(() => {
    const box = root.current;
    const picture = box?.querySelector("svg");
    if (!box || !picture) return;
    let movement: Movement | undefined;
    let [seen, rested, gone] = [false, false, false];
    let now: Phase = "rests";
    const enter = (next: Phase) => {
      now = next;
      box.toggleAttribute("data-moves", next !== "rests");
      setPhase(next);
    };
    const leave = () => {
      movement = undefined;
      enter("rests");
    };
    const begin = async (urgent: boolean) => {
      const { play } = await import("./player");
      if (gone || movement || !seen) return;
      const onRest = () => {
        rested = true;
        leave();
      };
      movement = play({ ...shown.current, picture, urgent, onBegin: () => enter("moves"), onRest });
    };
    const stop = () => {
      movement?.stop();
      if (movement) leave();
    };
    const toggle = () => {
      if (!movement) void begin(true);
      else if (now === "paused") movement.resume();
      else movement.pause();
      if (movement) enter(now === "paused" ? "moves" : "paused");
    };
    control.current = { toggle, replay: () => void begin(true) };

    const watch = new IntersectionObserver(
      ([entry]) => {
        seen = entry?.isIntersecting === true;
        if (!seen) stop();
        else if (!rested && !wantsStill()) void begin(false);
      },
      { threshold: IN_VIEW },
    );
    watch.observe(picture);
    const forget = onWish(() => wantsStill() && stop());
    return () => {
      gone = true;
      watch.disconnect();
      forget();
      movement?.stop();
      box.removeAttribute("data-moves");
    };
  }, [root]);

  return { phase, toggle: () => control.current.toggle(), replay: () => control.current.replay() };
}
