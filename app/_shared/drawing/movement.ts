import { atRest } from "@/app/_ui/on-demand";
import type { SceneOptions } from "@/lib/drawing/scene/scene";
import type { DrawingSpec } from "@/lib/drawing/schema";
import { watchInView } from "./in-view";
import { onWish, wantsStill } from "./motion-wish";
import type { Movement } from "./player";

/** `waits` is paused because it is out of view, and goes on by itself. */
export type MovementState = "rests" | "moves" | "paused" | "waits";

/** What moves, and how it is drawn. */
export interface Moving {
  spec: DrawingSpec;
  options: SceneOptions;
  /** Frames a second: 30, unless it is large. */
  perSecond?: number;
}

export type Given = { moving: Moving; onState?: ((state: MovementState) => void) | undefined };

/**
 * Moves the still picture inside `box` while it is in view: three repetitions by itself once the page is at rest, and
 * again when asked. The engine is fetched when the first picture comes into view; without it, or where movement is unwelcome, the still
 * picture stands.
 */
export function moveIn(box: HTMLElement, given: () => Given) {
  const picture = box.querySelector("svg");
  if (!picture) return null;
  let movement: Movement | undefined;
  let state: MovementState = "rests";
  let [seen, rested, gone] = [false, false, false];
  const enter = (next: MovementState) => {
    state = next;
    if (next === "rests") delete box.dataset.moves;
    else box.dataset.moves = next;
    given().onState?.(next);
  };
  const leave = () => {
    movement = undefined;
    enter("rests");
  };
  const begin = async (urgent: boolean) => {
    const engine = await import("./player").catch(() => null);
    if (!engine || gone || movement || !seen) return;
    const { play } = engine;
    const onRest = () => {
      rested = true;
      leave();
    };
    movement = play({ ...given().moving, picture, urgent, onBegin: () => enter("moves"), onRest });
  };
  const goOn = (urgent: boolean) => {
    movement?.resume(urgent);
    if (state !== "rests") enter("moves");
  };
  const hold = (as: MovementState) => {
    movement?.pause();
    if (state !== "rests") enter(as);
  };
  const stop = () => {
    movement?.stop();
    if (movement) leave();
  };
  const unwatch = watchInView(picture, (inView) => {
    seen = inView;
    if (!movement && seen && !rested && !wantsStill()) atRest(() => wantsStill() || void begin(false));
    else if (movement && seen && state !== "paused") goOn(false);
    else if (!seen && state !== "paused") hold("waits");
  });
  const forget = onWish(() => wantsStill() && stop());
  return {
    toggle() {
      if (!movement) void begin(true);
      else if (state === "moves") hold("paused");
      else goOn(true);
    },
    replay() {
      if (!movement) void begin(true);
    },
    end() {
      gone = true;
      unwatch();
      forget();
      movement?.stop();
      delete box.dataset.moves;
    },
  };
}
