import { type Drawing, type Key, tellingKey } from "../drawing";
import type { Moment } from "../pose/motion";
import { arrivalAt, cycleSeconds, momentAt } from "../pose/tempo";
import { type Painted, paintScene } from "./render";
import { type SceneOptions, sceneOf } from "./scene";

interface Frame {
  /** The same for two moments that look the same. */
  readonly name: string;
  draw(): Painted;
}

/** A movement cut into frames. Each is drawn when it is first asked for and kept, so that a repetition costs once. */
export interface Film {
  /** Seconds of one repetition. */
  readonly seconds: number;
  /** What is to be seen `seconds` after the start. */
  at(seconds: number): Frame;
}

const nameOfKey = (key: Key): string => `${key.index}${key.swapped ? "s" : ""}`;

/** Arriving in a pose, resting in it and setting out from it look the same. */
function nameOf({ from, to, t, breath = 0 }: Moment): string {
  if (t === 0) return `${nameOfKey(from)} ${breath}`;
  return t === 1 ? `${nameOfKey(to)} ${breath}` : `${nameOfKey(from)} ${nameOfKey(to)} ${t}`;
}

interface Cut {
  /** Seconds of the prescribed hold, in the place of the drawing's own. */
  hold?: number | undefined;
  /** Begins where a repetition begins; else in the most telling pose, as the still picture shows it. */
  fromFirst?: boolean;
}

/**
 * @param options of the picture; arrows belong to key poses and are left out.
 * @param perSecond frames
 */
export function filmOf(drawing: Drawing, options: SceneOptions, perSecond = 30, cut: Cut = {}): Film {
  const { hold, fromFirst = false } = cut;
  const start = fromFirst ? 0 : arrivalAt(drawing, tellingKey(drawing), hold);
  const cycle = cycleSeconds(drawing, hold);
  const drawn = new Map<string, Painted>();
  return {
    seconds: cycle,
    at(seconds) {
      const frame = Math.round(((start + seconds) % cycle) * perSecond);
      const moment = momentAt(drawing, frame / perSecond, hold);
      const name = nameOf(moment);
      return {
        name,
        draw() {
          const painted =
            drawn.get(name) ?? paintScene(sceneOf(drawing, moment, { ...options, arrows: false }));
          drawn.set(name, painted);
          return painted;
        },
      };
    },
  };
}
