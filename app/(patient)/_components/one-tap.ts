/** A second tap so soon after the first belongs to it, whatever control has taken its place meanwhile. */
const DOUBLE_TAP_MS = 700;

/** As far from the first a finger comes down again, in CSS pixels. */
const NEAR_PX = 32;

/** What is read of a click; `detail` is 0 where a key made it. */
export type Tap = { clientX: number; clientY: number; detail: number };

/** Tells a quick double tap by its time and its place. Keys are left alone: they have no place. */
export function oneTap(now: () => number) {
  let last = Number.NEGATIVE_INFINITY;
  let place = { x: 0, y: 0 };
  return {
    /** Something was changed by a tap. */
    tapped: () => {
      last = now();
    },
    /** Whether this belongs to the tap that changed something, and is to open nothing. */
    isSecond: ({ clientX: x, clientY: y, detail }: Tap): boolean => {
      const soon = now() - last <= DOUBLE_TAP_MS;
      const near = Math.hypot(x - place.x, y - place.y) <= NEAR_PX;
      if (detail > 0 && soon && near) return true;
      place = { x, y };
      return false;
    },
  };
}
