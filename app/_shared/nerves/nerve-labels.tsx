"use client";

import { useTranslations } from "next-intl";
import { outlineOf } from "@/lib/body/outline";
import type { BodySide, Face } from "@/lib/body/places";
import { landmarksOf } from "@/lib/nerves/courses";
import { lightOfNerve } from "@/lib/nerves/nerves";
import { cx } from "../../_ui/cx";
import type { NerveVoice } from "./nerve-choice";
import { litBy, type NerveFocus } from "./nerve-focus";

type Props = { face: Face; side: BodySide; focus: NerveFocus; voice: NerveVoice };

/**
 * Names beside a view, each led to its spot on the nerve; those of what is lit are bold. Place it over the view,
 * in a frame with room at either side.
 */
export function NerveLabels({ face, side, focus, voice }: Props) {
  const t = useTranslations("nerveMap");
  const { viewBox, width, height } = outlineOf(face);
  const lit = litBy(focus);
  const marks = landmarksOf(face, side);
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-0 max-md:not-print:hidden">
      <svg viewBox={viewBox} className="nm-leaders absolute inset-0 size-full" aria-hidden="true">
        {marks.map(({ id, from, to, outwards }) => (
          <g key={id}>
            <path
              className="nm-leader"
              fill="none"
              d={`M${from.x + outwards * 2} ${from.y}H${from.x - outwards * 5}L${to.x} ${to.y}`}
            />
            <circle className="nm-end" cx={to.x} cy={to.y} r="1.3" />
          </g>
        ))}
      </svg>
      {marks.map(({ id, nerve, from, outwards }) => (
        <span
          key={id}
          className={cx(
            "absolute w-max max-w-37 -translate-y-1/2 text-pretty leading-tight",
            voice === "patient" ? "text-md" : "text-sm",
            outwards > 0 ? "text-start" : "-translate-x-full text-end",
            lit.some((item) => lightOfNerve(nerve, item)) ? "font-semibold text-ink" : "text-ink-2",
          )}
          style={{
            top: `${(from.y / height) * 100}%`,
            insetInlineStart: `${((from.x + outwards * 4) / width) * 100}%`,
          }}
        >
          {t(`${voice === "patient" ? "plainLandmark" : "landmark"}.${id}`)}
        </span>
      ))}
    </div>
  );
}
