"use client";

import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { outlineOf } from "@/lib/body/outline";
import type { Face } from "@/lib/body/places";
import { type NerveItem, nerveAt } from "@/lib/nerves/nerves";
import { BodyDrawing } from "../body/body-drawing";
import type { NerveChoice } from "./nerve-choice";
import { NerveLines } from "./nerve-lines";

const share = (length: number, of: number) => `${(length / of) * 100}%`;

/** Where in the view somebody pointed, as [distance from the middle, height]; null for a key. */
function pointed(event: MouseEvent<HTMLButtonElement>, width: number): readonly [number, number] | null {
  const box = event.currentTarget.parentElement?.getBoundingClientRect();
  if (event.detail === 0 || !box) return null;
  const scale = width / box.width;
  return [Math.abs((event.clientX - box.left) * scale - width / 2), (event.clientY - box.top) * scale];
}

type Props = { face: Face; choice: NerveChoice; nameOf: (item: NerveItem) => string };

/** One view of the body with its nerves. A tap means the nerve it hits, else the part of the leg. */
export function NerveBody({ face, choice, nameOf }: Props) {
  const t = useTranslations("nerveMap");
  const common = useTranslations("common");
  const { focus, side, setSide, choose, touch } = choice;
  const { places, width, height } = outlineOf(face);
  const own = places.filter((place) => place.side === side);
  const other = places.find((place) => place.side !== side);
  const what = focus.item
    ? t("pictureItem", { name: nameOf(focus.item), where: t(`where.${focus.item}`) })
    : t("picturePart", { part: t(`part.${focus.part.zone}-${focus.part.face}`) });
  const chosenPlace = focus.part?.face === face ? `${side}-${focus.part.zone}-${face}` : null;
  return (
    <div className="relative">
      <BodyDrawing
        face={face}
        className="nm"
        label={t(`picture.${face}`, { side: common(`sides.${side}`).toLowerCase(), what })}
        lookOf={(place) => (place === chosenPlace ? "nm-part" : undefined)}
      >
        <NerveLines face={face} side={side} focus={focus} />
      </BodyDrawing>
      {own.map(({ id, zone, hit }) => (
        <button
          key={id}
          type="button"
          data-part={`${zone}-${face}`}
          aria-label={t(`part.${zone}-${face}`)}
          aria-pressed={id === chosenPlace}
          onClick={(event) => {
            const point = pointed(event, width);
            const nerve = point && nerveAt(face, point);
            if (nerve) choose(nerve);
            else touch({ zone, face });
          }}
          className="nm-touch absolute touch-manipulation"
          style={{
            insetInlineStart: share(hit.x, width),
            top: share(hit.y, height),
            width: share(hit.width, width),
            height: share(hit.height, height),
          }}
        />
      ))}
      {other && (
        <button
          type="button"
          aria-label={t(`showLeg.${other.side}`)}
          onClick={() => setSide(other.side)}
          className="nm-touch absolute bottom-0 touch-manipulation"
          style={{
            insetInlineStart: share(other.hit.x, width),
            top: share(other.hit.y, height),
            width: share(other.hit.width, width),
          }}
        />
      )}
    </div>
  );
}
