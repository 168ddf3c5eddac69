import "../nerves/nerve-map.css";
import { outlineOf } from "@/lib/body/outline";
import { BODY_SIDES, type Face, type PlaceId } from "@/lib/body/places";
import type { BodyPicture as Picture } from "@/lib/education/vocabulary";
import { BodyDrawing } from "../body/body-drawing";
import { NerveLines } from "../nerves/nerve-lines";

const FACES: Record<Picture, Face> = { sciatic: "back", femoral: "front", knee: "front", saddle: "back" };

const LIT: Partial<Record<Picture, readonly PlaceId[]>> = {
  knee: BODY_SIDES.map((side): PlaceId => `${side}-knee-front`),
  saddle: ["saddle-back"],
};

/** Which part of it tells most, as shares of the height: where the knee, or the pelvis, is. */
const CROPS: Record<Picture, readonly [from: number, to: number]> = {
  sciatic: [0.34, 0.72],
  femoral: [0.1, 0.66],
  knee: [0.4, 0.72],
  saddle: [0.02, 0.4],
};

type Props = { picture: Picture; label?: string; small?: boolean; className?: string };

/** The body with what a card is about: a nerve of one leg, or a place. Small, it shows the part that tells most. */
export function BodyPicture({ picture, label, small = false, className }: Props) {
  const face = FACES[picture];
  const { width, height } = outlineOf(face);
  const [from, to] = CROPS[picture];
  const lit = LIT[picture];
  return (
    <BodyDrawing
      face={face}
      label={label}
      className={lit ? className : `nm ${className ?? ""}`}
      crop={small ? `0 ${height * from} ${width} ${height * (to - from)}` : undefined}
      lines={!small}
      lookOf={(place) => (lit?.includes(place) ? "bm-3" : undefined)}
    >
      {(picture === "sciatic" || picture === "femoral") && (
        <NerveLines face={face} side="left" focus={{ item: picture, part: null }} />
      )}
    </BodyDrawing>
  );
}
