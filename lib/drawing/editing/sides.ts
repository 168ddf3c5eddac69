import type { Drawing } from "../drawing";
import { swapPose } from "../pose/pose-notation";
import type { Arrow, HeldAnchor, Prop, RootAnchor } from "../schema";

function swapName<T extends string | undefined>(name: T): T {
  return name?.replace(/\.([nf])$/, (_, side) => (side === "n" ? ".f" : ".n")) as T;
}

type Place = [number, number] | [number, number, number];
/** Depth counts toward the viewer. */
const flip = (place: Place): Place => {
  const [x, y, z] = place;
  return z === undefined ? [x, y] : [x, y, -z + 0];
};
const flipAll = (places: HeldAnchor["xy"]): HeldAnchor["xy"] => {
  if (places === undefined) return undefined;
  const [first] = places;
  return typeof first === "number" ? flip(places as Place) : (places as Place[]).map(flip);
};

function swapAnchor(anchor: RootAnchor | HeldAnchor): RootAnchor | HeldAnchor {
  if ("root" in anchor) {
    return {
      ...anchor,
      root: swapName(anchor.root),
      ...(anchor.use ? { use: anchor.use.map(swapName) } : {}),
    };
  }
  const swapped: HeldAnchor = { ...anchor, ik: swapName(anchor.ik) };
  if (anchor.xy) swapped.xy = flipAll(anchor.xy);
  if (anchor.to) swapped.to = swapName(anchor.to);
  // The pelvis' own shift counts outward, so it is the same on either side.
  if (anchor.shift && anchor.to !== "hip") swapped.shift = flipAll(anchor.shift);
  if (Array.isArray(anchor.palm)) swapped.palm = [anchor.palm[0], anchor.palm[1], -anchor.palm[2] + 0];
  return swapped;
}

function swapProp(prop: Prop): Prop {
  if (prop.kind === "pillow") return { ...prop, at: swapName(prop.at) };
  return prop.kind === "band" ? { ...prop, to: swapName(prop.to) } : prop;
}

const swapArrow = (arrow: Arrow): Arrow => ("pt" in arrow ? { ...arrow, pt: swapName(arrow.pt) } : arrow);

/** Without a suffix it is the near side. */
function swapHighlight(entry: string): string {
  const [id = "", side = "n"] = entry.split(".");
  if (side === "both") return entry;
  return side === "n" ? `${id}.f` : id;
}

/** On the side, near and far are top and bottom: what lies below carries, so they don't change places. */
export const canSwapSides = ({ base }: Drawing): boolean => base !== "side-lying";

/** The same movement with the other arm and leg: near and far exchanged in every pose and all that holds them. */
export function swapSides(drawing: Drawing): Drawing {
  if (!canSwapSides(drawing)) return drawing;
  return {
    ...drawing,
    poses: drawing.poses.map(swapPose),
    anchors: drawing.anchors.map(swapAnchor),
    props: drawing.props.map(swapProp),
    arrow: drawing.arrow.map(swapArrow),
    highlight: drawing.highlight.map(swapHighlight),
  };
}
