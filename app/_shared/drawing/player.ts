import { drawingOf } from "@/lib/drawing/drawing";
import { type Film, filmOf } from "@/lib/drawing/scene/film";
import type { ViewBox } from "@/lib/drawing/scene/frame";
import type { SceneOptions } from "@/lib/drawing/scene/scene";
import type { DrawingSpec } from "@/lib/drawing/schema";
import { screenOn } from "./screen";

/** Enough to understand a movement; then it rests, so that nothing moves where one reads. */
const REPETITIONS = 3;
/** Milliseconds of one screen refresh that drawing may take on the page, all drawings together. */
const BUDGET = 6;
/** Milliseconds between refreshes: below, there is time to spare; above, the page stutters. */
const [SMOOTH, STUTTERS] = [20, 34];
/** Milliseconds without scrolling after which pictures go on: nobody watches one while it slides by. */
const SETTLED = 150;
/** Milliseconds a drawing may leap ahead where the page had better things to do. */
const LEAP = 100;

/** What a step was: one frame like any other, the dear first one, or the last, after which it rests. */
type Step = "frame" | "first" | "last";

interface Playing {
  /** Shows where the movement is. */
  step(now: number): Step;
}

/** In the order they came into view, and one reads. Those in front move, as many as the page can draw; the others wait, still. */
let queue: Playing[] = [];
/** Drawings drawn at one refresh; each moving one has every second refresh. Found by how smoothly the page runs. */
let quota = 1;
let turn = 0;
let [running, listening] = [false, false];
/** When the last refresh and the last scrolling were. */
let [before, scrolled] = [0, Number.NEGATIVE_INFINITY];

function pace(gap: number): void {
  if (gap > STUTTERS) quota = Math.max(1, quota / 2);
  else if (gap < SMOOTH) quota = Math.min(quota + 0.2, Math.max(1, queue.length));
}

function tick(now: number): void {
  try {
    if (now - scrolled > SETTLED) serve(now);
  } finally {
    before = now;
    running = queue.length > 0;
    if (running) requestAnimationFrame(tick);
  }
}

function serve(now: number): void {
  pace(now - before);
  const until = performance.now() + BUDGET;
  const most = Math.floor(quota);
  const moving = queue.slice(0, most * 2);
  for (let served = 0; served < Math.min(most, moving.length); served++) {
    const one = moving[turn++ % moving.length];
    const step = one?.step(now);
    if (one && step === "last") drop(one);
    if (step !== "frame" || performance.now() > until) break;
  }
}

function drop(one: Playing): void {
  queue = queue.filter((other) => other !== one);
}

function listen(): void {
  if (listening) return;
  listening = true;
  const mark = ({ timeStamp }: Event) => {
    scrolled = timeStamp;
  };
  addEventListener("scroll", mark, { capture: true, passive: true });
}

/** @param urgent asked for by hand: it does not wait for its turn. */
function start(one: Playing, urgent: boolean): void {
  listen();
  drop(one);
  queue = urgent ? [one, ...queue] : [...queue, one];
  if (running) return;
  running = true;
  before = performance.now();
  requestAnimationFrame(tick);
}

export interface Movement {
  /** Stands still, as it is. */
  pause(): void;
  /** @param urgent see `Scenery` */
  resume(urgent: boolean): void;
  /** Takes the moving picture away, without `onRest`. */
  stop(): void;
}

interface Scenery {
  spec: DrawingSpec;
  options: SceneOptions;
  /** The still picture, whose place and frame the moving one takes. */
  picture: SVGSVGElement;
  /** Frames a second: 30 do for a small picture. */
  perSecond?: number | undefined;
  /** Asked for by hand, not by coming into view. */
  urgent?: boolean;
  onBegin(): void;
  onRest(): void;
}

/** What a picture shows, of itself or from a sheet of the page; null while the sheet does not hold it yet. */
function frameOf(picture: SVGSVGElement): ViewBox | null {
  const used = picture.querySelector("use");
  const holder = used ? document.querySelector<SVGSymbolElement>(used.href.baseVal) : picture;
  if (!holder) return null;
  const { x, y, width, height } = holder.viewBox.baseVal;
  return { x, y, width, height };
}

/** An empty picture of the same size and place, that says nothing. */
function stageOver(picture: SVGSVGElement, { x, y, width, height }: ViewBox): SVGSVGElement {
  const stage = picture.cloneNode() as SVGSVGElement;
  stage.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  stage.removeAttribute("aria-label");
  stage.removeAttribute("role");
  stage.setAttribute("aria-hidden", "true");
  stage.dataset.stage = "";
  return stage;
}

/** Plays the movement before its still picture, from that pose round to it again, and leaves as it came. */
export function play(scenery: Scenery): Movement {
  const { spec, options, picture, perSecond = 30, urgent = true, onBegin, onRest } = scenery;
  let film: Film | undefined;
  let viewBox: ViewBox | null = null;
  let stage: SVGSVGElement | undefined;
  let show: ReturnType<typeof screenOn> | undefined;
  let [elapsed, last, shown]: [number, number | undefined, string] = [0, undefined, ""];

  /** The first frame costs as much to draw as to show: one refresh each. */
  const prepare = () => {
    viewBox = frameOf(picture);
    if (!viewBox) return;
    film = filmOf(drawingOf(spec), { ...options, viewBox }, perSecond);
    film.at(elapsed / 1000).draw();
  };
  const enter = (within: ViewBox) => {
    stage = stageOver(picture, within);
    show = screenOn(stage);
    picture.after(stage);
    onBegin();
  };
  const one: Playing = {
    step(now) {
      if (!film || !viewBox) {
        prepare();
        return "first";
      }
      elapsed += Math.min(now - (last ?? now), LEAP);
      last = now;
      const done = elapsed / 1000 >= REPETITIONS * film.seconds;
      const frame = film.at(done ? 0 : elapsed / 1000);
      const first = !stage;
      if (first) enter(viewBox);
      if (frame.name !== shown) show?.(frame.draw());
      shown = frame.name;
      if (!done) return first ? "first" : "frame";
      stage?.remove();
      onRest();
      return "last";
    },
  };
  const pause = () => {
    drop(one);
    last = undefined;
    // What stands still may do so for long; its frames are drawn anew.
    film = undefined;
  };
  start(one, urgent);
  return {
    pause,
    resume: (byHand) => start(one, byHand),
    stop() {
      pause();
      stage?.remove();
    },
  };
}
