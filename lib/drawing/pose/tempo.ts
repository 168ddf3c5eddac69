import { NERVES } from "../body/highlight.data";
import { type Drawing, type Key, keyOf } from "../drawing";
import { type Moment, still } from "./motion";

const cubic = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);
const sine = (t: number): number => (1 - Math.cos(Math.PI * t)) / 2;
const linear = (t: number): number => t;

/** Pedals turn evenly; steps and nerve glides swing like a pendulum; all else starts and ends softly. */
function easingOf(drawing: Drawing): (t: number) => number {
  const { tempo } = drawing;
  if (tempo.mode === "crank") return linear;
  const walks = tempo.mode === "loop" && tempo.hold === 0 && tempo.rest === 0;
  return walks || drawing.highlight.some((id) => (id.split(".")[0] ?? id) in NERVES) ? sine : cubic;
}

/** One leg of the play order: `move` seconds on the way, then `stay` seconds in the pose it arrives at. */
export interface Leg {
  from: Key;
  to: Key;
  move: number;
  stay: number;
}

/**
 * The play order as legs of a loop. `hold`, the prescribed hold in seconds, takes the place of the drawing's own;
 * the way back to an earlier pose takes `back` seconds, and the first pose is rested in.
 */
export function legsOf(drawing: Drawing, hold?: number): Leg[] {
  const { tempo, play } = drawing;
  if (tempo.mode === "still" || play.length < 2) return [];
  const keys = play.map((name) => keyOf(drawing, name));
  return keys.map((from, at) => {
    const to = keys[(at + 1) % keys.length] ?? from;
    const back = to.index < from.index;
    const home = to.index === 0;
    return {
      from,
      to,
      move: back ? tempo.back : tempo.out,
      stay: home ? tempo.rest : (hold ?? tempo.hold),
    };
  });
}

/** Seconds of one whole cycle of the play order; a breath where the drawing keeps still. */
export const cycleSeconds = (drawing: Drawing, hold?: number): number =>
  drawing.tempo.mode === "still"
    ? drawing.tempo.breath
    : legsOf(drawing, hold).reduce((sum, leg) => sum + leg.move + leg.stay, 0);

/** Where the movement is `seconds` after it began, eased, in an endless loop. */
export function momentAt(drawing: Drawing, seconds: number, hold?: number): Moment {
  const cycle = cycleSeconds(drawing, hold);
  const first = still(keyOf(drawing, drawing.play[0] ?? 1));
  if (cycle === 0) return first;
  let left = ((seconds % cycle) + cycle) % cycle;
  if (drawing.tempo.mode === "still") return { ...first, breath: sine((2 * left) / cycle) };
  const ease = easingOf(drawing);
  for (const { from, to, move, stay } of legsOf(drawing, hold)) {
    if (left < move) return { from, to, t: ease(left / move) };
    if (left < move + stay) return { from, to, t: 1 };
    left -= move + stay;
  }
  return first;
}

/** Where the movement is at `t` of its cycle, 0…1. */
export const momentOf = (drawing: Drawing, t: number): Moment => momentAt(drawing, t * cycleSeconds(drawing));

/** Seconds into the cycle at which the movement arrives in a key pose for the first time; 0 where it never leaves it. */
export function arrivalAt(drawing: Drawing, key: Key, hold?: number): number {
  let seconds = 0;
  for (const { to, move, stay } of legsOf(drawing, hold)) {
    if (to.index === key.index && to.swapped === key.swapped) return seconds + move;
    seconds += move + stay;
  }
  return 0;
}
