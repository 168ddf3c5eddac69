import type { Drawing } from "../drawing";
import type { HeldAnchor, RootAnchor, Tempo } from "../schema";
import { type Draft, MOST_POSES } from "./editing";

const STILL: Tempo = { mode: "still", breath: 4 };
/** A slow way back, as for strength. */
const MOVING: Tempo = { mode: "loop", out: 2, hold: 1, back: 2.5, rest: 0.6 };

/** Numbers, or places, one a pose. */
function each<T>(value: T, order: readonly number[]): T {
  if (!Array.isArray(value)) return value;
  return order.map((from) => value[from] ?? value.at(-1)) as T;
}
/** One place for all poses is a list of numbers, too. */
const places = <T>(value: T, order: readonly number[]): T =>
  Array.isArray(value) && Array.isArray(value[0]) ? each(value, order) : value;

function anchorIn(anchor: RootAnchor | HeldAnchor, order: readonly number[]): (RootAnchor | HeldAnchor)[] {
  if ("root" in anchor) return [{ ...anchor, x: each(anchor.x, order), y: each(anchor.y, order) }];
  const { in: only, ...rest } = anchor;
  const poses = order.flatMap((from, at) => (only === undefined || only.includes(from + 1) ? [at + 1] : []));
  if (poses.length === 0) return [];
  const changed = Object.entries({
    ...rest,
    xy: places(rest.xy, order),
    shift: places(rest.shift, order),
    t: each(rest.t, order),
    d: each(rest.d, order),
    sole: each(rest.sole, order),
    O: each(rest.O, order),
    Q: each(rest.Q, order),
  }).filter(([, value]) => value !== undefined);
  const kept: HeldAnchor = { ik: anchor.ik, ...Object.fromEntries(changed) };
  return [poses.length === order.length ? kept : { ...kept, in: poses }];
}

type Play = Drawing["play"];
const indexIn = (name: Play[number]): number => Number.parseInt(String(name), 10) - 1;

/** Each pose once where none was left out or repeated before; else the old order with what it has now. */
function playIn(play: Play, order: readonly number[], poses: number): Play {
  const plain = play.length === poses && play.every((name, at) => name === at + 1);
  if (plain) return order.map((_, at) => at + 1);
  const names = play.flatMap((name): Play => {
    const swapped = String(name).endsWith("s");
    const now = order.flatMap((from, at) => (from === indexIn(name) ? [at + 1] : []));
    return now.map((number) => (swapped ? `${number}s` : number));
  });
  const once = names.filter((name, at) => name !== names[at - 1]).slice(0, 12);
  const unseen = order
    .map((_, at) => at + 1)
    .filter((number) => !once.some((name) => indexIn(name) === number - 1));
  return [...once, ...unseen].slice(0, 12);
}

/** The draft with its poses in another order, by their old indexes: one may come twice or not at all. */
function reordered(draft: Draft, order: readonly number[]): Draft {
  const { drawing, labels } = draft;
  const poses = order.flatMap((from) => drawing.poses[from] ?? []);
  const seen = new Set<number>();
  const tempo = poses.length === 1 ? STILL : drawing.tempo.mode === "still" ? MOVING : drawing.tempo;
  return {
    labels: order.map((from) => {
      const label = seen.has(from) ? "" : (labels[from] ?? "");
      seen.add(from);
      return label;
    }),
    drawing: {
      ...drawing,
      poses,
      anchors: drawing.anchors.flatMap((anchor) => anchorIn(anchor, order)),
      arrow: drawing.arrow.flatMap((arrow) => {
        const at = order.indexOf(arrow.pose - 1);
        return at < 0 ? [] : [{ ...arrow, pose: at + 1 }];
      }),
      play: playIn(drawing.play, order, drawing.poses.length),
      tempo,
    },
  };
}

const indexes = (draft: Draft): number[] => draft.drawing.poses.map((_, index) => index);

/** A copy of a pose after it, with no caption yet; the same draft where it has six. */
export function addPose(draft: Draft, index: number): Draft {
  if (draft.drawing.poses.length >= MOST_POSES) return draft;
  return reordered(draft, indexes(draft).toSpliced(index + 1, 0, index));
}

/** The last one can’t be removed. */
export const removePose = (draft: Draft, index: number): Draft =>
  draft.drawing.poses.length === 1 ? draft : reordered(draft, indexes(draft).toSpliced(index, 1));

export function movePose(draft: Draft, from: number, to: number): Draft {
  const all = indexes(draft);
  if (!all.includes(from) || !all.includes(to)) return draft;
  return reordered(draft, all.toSpliced(from, 1).toSpliced(to, 0, from));
}

export const renamePose = (draft: Draft, index: number, label: string): Draft => ({
  ...draft,
  labels: draft.labels.map((before, at) => (at === index ? label : before)),
});
