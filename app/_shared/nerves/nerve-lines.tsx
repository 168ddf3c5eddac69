import "./nerve-map.css";
import { useId } from "react";
import { outlineOf } from "@/lib/body/outline";
import type { BodySide, Face } from "@/lib/body/places";
import { areaPath, bonesOf, coursesOf, tagOf } from "@/lib/nerves/courses";
import { isRoot, sciaticShare } from "@/lib/nerves/nerves";
import { cx } from "../../_ui/cx";
import { litBy, type NerveFocus } from "./nerve-focus";

/** What the nerves pass by. Seen from the front the spine lies behind, and is paler. */
function Bones({ face, side }: { face: Face; side: BodySide }) {
  const { vertebrae, sacrum, fibula } = bonesOf(face, side);
  return (
    <>
      <g className={face === "front" ? "nm-behind" : undefined}>
        {vertebrae.map((box) => (
          <rect key={box.y} className="nm-bone" rx={2} {...box} />
        ))}
        <path className="nm-bone" d={sacrum} />
      </g>
      <circle className="nm-bone" cx={fibula.x} cy={fibula.y} r={fibula.radius} />
    </>
  );
}

/**
 * The nerves of one leg over the body: the chosen one bright, where it serves the skin shaded, with stripes
 * if it is sciatic and with dots if it is not. Femoral nerves are dashed while they are quiet.
 */
export function NerveLines({ face, side, focus }: { face: Face; side: BodySide; focus: NerveFocus }) {
  const id = useId();
  const lit = litBy(focus);
  const { piriformis } = bonesOf(face, side);
  const grain = focus.item && sciaticShare(focus.item) === "none" ? "dots" : "stripes";
  const area = focus.item ? areaPath(face, side, focus.item) : "";
  const root = focus.item && isRoot(focus.item) ? focus.item : null;
  const tag = root && tagOf(face, side, root);
  return (
    <>
      <defs>
        <clipPath id={`${id}body`}>
          <path d={outlineOf(face).body} />
        </clipPath>
        <pattern
          id={`${id}stripes`}
          width="3.4"
          height="3.4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path className="nm-grain" d="M0 0V3.4" />
        </pattern>
        <pattern
          id={`${id}dots`}
          width="3.6"
          height="3.6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <circle className="nm-dot" cx="1.8" cy="1.8" r=".75" />
        </pattern>
      </defs>
      <Bones face={face} side={side} />
      {area && (
        <g clipPath={`url(#${id}body)`}>
          <path className="nm-area" d={area} />
          <path className="nm-pattern" d={area} fill={`url(#${id}${grain})`} />
        </g>
      )}
      {coursesOf(face, side, lit).map(({ d, nerve, width, light }) => (
        <g key={d}>
          {light !== "quiet" && <path className="nm-halo" d={d} strokeWidth={width + 1.8} />}
          <path
            data-light={light}
            className={cx(
              "nm-course",
              light === "quiet" && sciaticShare(nerve) === "none" && "nm-other",
              light !== "quiet" && `nm-${light}`,
            )}
            d={d}
            strokeWidth={light === "quiet" ? width * 0.7 : width}
          />
        </g>
      ))}
      {face === "back" && <path className="nm-muscle" d={piriformis} />}
      {tag && (
        <g>
          {tag.to && <path className="nm-tag-line" d={`M${tag.x} ${tag.y}L${tag.to.x} ${tag.to.y}`} />}
          <circle className="nm-tag" cx={tag.x} cy={tag.y} r="7" />
          <text className="nm-tag-text" x={tag.x} y={tag.y + 0.3}>
            {root}
          </text>
        </g>
      )}
    </>
  );
}
