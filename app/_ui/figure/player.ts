import { figureOf } from "@/lib/figures/figure";
import { filmOf } from "@/lib/figures/film";
import type { SceneOptions } from "@/lib/figures/scene";
import type { FigureSpec } from "@/lib/figures/schema";
import { screenOn } from "./screen";

/** Enough to understand a movement; then it rests, so that nothing moves where one reads. */
const REPETITIONS = 3;
/** Milliseconds of one screen refresh that drawing may take on the page, all figures together. */
const BUDGET = 6;
/** Milliseconds a figure may leap ahead where the page had better things to do. */
const LEAP = 1000;

interface Playing {
  /** Shows where the movement is; false once it has come to rest. */
  step(now: number): boolean;
}

const playing = new Set<Playing>();
let running = false;

/** Draws as many figures as the budget allows, at least one, and the next time begins with those that had to wait. */
function tick(now: number): void {
  const until = performance.now() + BUDGET;
  try {
    for (const one of [...playing]) {
      playing.delete(one);
      if (one.step(now)) playing.add(one);
      if (performance.now() > until) break;
    }
  } finally {
    running = playing.size > 0;
    if (running) requestAnimationFrame(tick);
  }
}

function start(one: Playing): void {
  playing.add(one);
  if (!running) requestAnimationFrame(tick);
  running = true;
}

export interface Movement {
  pause(): void;
  resume(): void;
  /** Takes the moving picture away, without `onRest`. */
  stop(): void;
}

interface Scenery {
  spec: FigureSpec;
  options: SceneOptions;
  /** The still picture, whose place and frame the moving one takes. */
  picture: SVGSVGElement;
  onBegin(): void;
  onRest(): void;
}

/** Plays the movement before its still picture, from that pose round to it again, and leaves as it came. */
export function play({ spec, options, picture, onBegin, onRest }: Scenery): Movement {
  const { x, y, width, height } = picture.viewBox.baseVal;
  const film = filmOf(figureOf(spec), { ...options, viewBox: { x, y, width, height } });
  const stage = picture.cloneNode() as SVGSVGElement;
  stage.removeAttribute("aria-label");
  stage.removeAttribute("role");
  stage.setAttribute("aria-hidden", "true");
  stage.dataset.stage = "";
  const show = screenOn(stage);

  let [elapsed, last]: [number, number | undefined] = [0, undefined];
  let shown = "";
  const one: Playing = {
    step(now) {
      elapsed += Math.min(now - (last ?? now), LEAP);
      last = now;
      const done = elapsed / 1000 >= REPETITIONS * film.seconds;
      const frame = film.at(done ? 0 : elapsed / 1000);
      if (frame.name !== shown) show(frame.draw());
      if (shown === "") {
        picture.after(stage);
        onBegin();
      }
      shown = frame.name;
      if (done) {
        stage.remove();
        onRest();
      }
      return !done;
    },
  };
  const pause = () => {
    playing.delete(one);
    last = undefined;
  };
  start(one);
  return {
    pause,
    resume: () => start(one),
    stop() {
      pause();
      stage.remove();
    },
  };
}
