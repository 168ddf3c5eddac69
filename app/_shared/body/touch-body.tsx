"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { kneePartAt, outlineOf } from "@/lib/body/outline";
import { type Face, type PlaceId, partsOf } from "@/lib/body/places";
import type { BodyMark } from "@/lib/body-charts/schema";
import type { Voice } from "./mark-words";
import { MarkedBody } from "./marked-body";
import { useTouchLabel } from "./place-label";

/** The part of a knee's front that was pointed at; by keys the place itself. */
function partAt(id: PlaceId, event: MouseEvent<HTMLButtonElement>, width: number): PlaceId {
  const view = event.currentTarget.parentElement?.getBoundingClientRect();
  if (event.detail === 0 || !view || partsOf(id).length === 1) return id;
  return kneePartAt(id, Math.abs(((event.clientX - view.left) / view.width - 0.5) * width));
}

type Props = {
  voice: Voice;
  face: Face;
  marks: readonly BodyMark[];
  chosen: PlaceId | null;
  onChoose: (place: PlaceId) => void;
};

/**
 * A body one can touch: over each zone lies a button wider than the limb, none over another but that of the saddle, which
 * lies over the ends of the zones beside it. They follow each other from the back down to the foot.
 */
export function TouchBody({ voice, face, marks, chosen, onChoose }: Props) {
  const t = useTranslations("bodyChart");
  const label = useTouchLabel(voice, marks);
  const { places, saddle, width, height } = outlineOf(face);
  const share = (length: number, of: number) => `${(length / of) * 100}%`;
  return (
    <fieldset aria-label={t(`faceLong.${face}`)} className="relative min-w-0">
      <MarkedBody face={face} marks={marks} chosen={chosen} />
      {[...places, saddle].map(({ id, hit }) => (
        <button
          key={id}
          type="button"
          data-touch={id}
          aria-label={label(id)}
          aria-haspopup="dialog"
          onClick={(event) => onChoose(partAt(id, event, width))}
          className="bm-touch absolute touch-manipulation"
          style={{
            // A point of the drawing, which is never turned round.
            insetInlineStart: share(hit.x, width),
            top: share(hit.y, height),
            width: share(hit.width, width),
            height: share(hit.height, height),
          }}
        />
      ))}
    </fieldset>
  );
}
