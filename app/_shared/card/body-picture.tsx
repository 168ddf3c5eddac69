import "../nerves/nerve-map.css";
import { BODY_SIDES, type Face, type PlaceId } from "@/lib/body/places";
import type { BodyPicture as Picture } from "@/lib/education/vocabulary";
import { BodyDrawing } from "../body/body-drawing";
import { NerveLines } from "../nerves/nerve-lines";

const FACES: Record<Picture, Face> = { sciatic: "back", femoral: "front", knee: "front", saddle: "back" };

const LIT: Partial<Record<Picture, readonly PlaceId[]>> = {
  knee: BODY_SIDES.map((side): PlaceId => `${side}-knee-front`),
  saddle: ["saddle-back"],
};

/** From where on a thumbnail shows it, in units of the view: the split at the knee, the thigh, the knees, the pelvis. */
const FROM: Record<Picture, number> = { sciatic: 150, femoral: 88, knee: 160, saddle: 76 };
const CUT = 64;

type Props = { picture: Picture; label?: string; small?: boolean };

/** The body with what a card is about: a nerve of one leg, or a place. Small, it shows the part that tells most. */
export function BodyPicture({ picture, label, small = false }: Props) {
  const face = FACES[picture];
  const lit = LIT[picture];
  return (
    <BodyDrawing
      face={face}
      label={label}
      className={small ? "nm bm-cut" : "nm"}
      crop={small ? `0 ${FROM[picture]} 100 ${CUT}` : undefined}
      lines={!small}
      lookOf={(place) => (lit?.includes(place) ? "bm-3" : undefined)}
    >
      {(picture === "sciatic" || picture === "femoral") && (
        <NerveLines face={face} side="right" focus={{ item: picture, part: null }} />
      )}
    </BodyDrawing>
  );
}
