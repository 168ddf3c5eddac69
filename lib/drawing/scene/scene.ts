import { type Drawing, type Key, keyOf } from "../drawing";
import { type Moment, poseAt, still } from "../pose/motion";
import { legsOf } from "../pose/tempo";
import { drawArrows } from "./arrow";
import { boxIn, frameOf, type ViewBox, viewBoxOf } from "./frame";
import { boxOf, drawFloor, drawShadow } from "./ground";
import { drawHighlights } from "./highlight";
import { drawArm, drawGap, drawLeg, isCovered } from "./limbs";
import { type Box, unionBox } from "./pen";
import { type Picture, type PictureStyle, pictureOf } from "./picture";
import { drawProps } from "./props";
import type { Shape } from "./shape";
import { drawHead, drawTorso } from "./trunk";

export interface SceneOptions extends PictureStyle {
  /** Draws the other side: the whole picture is mirrored. */
  mirror?: boolean;
  /** `frame` fits all key poses, so that scale and place stay the same while it moves; `tight` only this one. */
  fit?: "tight" | "frame";
  /** The picture takes this place as it is, instead of one made for it. */
  viewBox?: ViewBox;
  /** Width ÷ height of the picture; without it, the content's own. */
  aspect?: number;
  /** Least width in units. */
  smallest?: number;
  /** Arrows belong to key poses; they are left out while it moves. */
  arrows?: boolean;
}

export interface Scene {
  viewBox: ViewBox;
  mirror: boolean;
  shapes: readonly Shape[];
}

/** The floor line stays inside the frame, with the shadow under it. */
const BELOW_FLOOR = 0.5;

const isSwapped = (moment: Moment): boolean => (moment.t < 0.5 ? moment.from : moment.to).swapped;

/** The body's shapes from back to front, and what stands between them. */
function layered(picture: Picture, swapped: boolean): Shape[] {
  const parts = {
    farLeg: isCovered(picture, "leg") ? [] : drawLeg(picture, "f"),
    farArm: isCovered(picture, "arm") ? [] : drawArm(picture, "f"),
    trunk: drawTorso(picture),
    head: drawHead(picture),
    nearLeg: drawLeg(picture, "n"),
    nearArm: drawArm(picture, "n"),
    highlight: drawHighlights(picture, swapped),
  };
  const body = boxOf(Object.values(parts).flat());
  const rest = [
    ...drawProps(picture, "between", body),
    ...parts.nearLeg,
    ...parts.highlight,
    ...parts.nearArm,
    ...drawProps(picture, "front", body),
  ];
  const [neck, face] = [parts.head.slice(0, 1), parts.head.slice(1)];
  // Lying on the side with the chest to the viewer, the lower arm comes forward in front of the trunk.
  const shapes = picture.body.sideLying
    ? [...parts.farLeg, ...neck, ...parts.trunk, ...face, ...parts.farArm, ...rest]
    : [...parts.farArm, ...parts.farLeg, ...drawGap(picture), ...parts.head, ...parts.trunk, ...rest];
  return [...drawProps(picture, "back", body), ...drawShadow(picture, body), ...shapes];
}

interface Drawn {
  picture: Picture;
  shapes: Shape[];
}

function drawnAt(drawing: Drawing, moment: Moment, options: SceneOptions): Drawn {
  const picture = pictureOf(drawing, poseAt(drawing, moment), options);
  const shapes = layered(picture, isSwapped(moment));
  const rests = moment.t === 0 || moment.t === 1;
  const key: Key = moment.t === 1 ? moment.to : moment.from;
  const wanted = options.arrows ?? picture.detail === "full";
  const arrows = rests && wanted && !key.swapped ? drawArrows(picture, key.index + 1) : [];
  return { picture, shapes: [...shapes, ...arrows] };
}

/** Between key poses a limb may swing out further than in either. */
const BETWEEN = [0.3, 0.5, 0.7] as const;

/** What the whole movement takes up, key poses with their arrows. */
function wholeBox(drawing: Drawing, options: SceneOptions): Box | null {
  const keys = [...new Set(drawing.play)].map((name) => still(keyOf(drawing, name)));
  const ways = legsOf(drawing).flatMap(({ from, to }) => BETWEEN.map((t): Moment => ({ from, to, t })));
  return [...keys, ...ways]
    .map((moment) => boxOf(drawnAt(drawing, moment, options).shapes))
    .reduce<Box | null>((all, box) => unionBox(all, box), null);
}

function frameFor({ picture, shapes }: Drawn, options: SceneOptions): Box {
  if (options.viewBox) return boxIn(options.viewBox, options.mirror === true);
  const whole = options.fit === "frame" ? wholeBox(picture.drawing, options) : null;
  const [left, bottom, right, top] = whole ?? boxOf(shapes) ?? [0, 0, 1, 1];
  const low = picture.oblique ? bottom : Math.min(bottom, picture.floor - BELOW_FLOOR);
  return frameOf([left, low, right, top], options.aspect, options.smallest);
}

/** A drawing at a moment as shapes from back to front. Pure: the same input gives the same shapes. */
export function sceneOf(drawing: Drawing, moment: Moment, options: SceneOptions = {}): Scene {
  const drawn = drawnAt(drawing, moment, options);
  const frame = frameFor(drawn, options);
  const mirror = options.mirror === true;
  return {
    viewBox: options.viewBox ?? viewBoxOf(frame, mirror),
    mirror,
    shapes: [...drawFloor(drawn.picture, frame), ...drawn.shapes],
  };
}
