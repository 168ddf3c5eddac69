"use client";

import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { SIDES, type Side } from "@/lib/drawing/body/skeleton";
import { setAngle } from "@/lib/drawing/editing/angles";
import { type Draft, drawnAngles, isSetByHold } from "@/lib/drawing/editing/editing";
import { rangeOf, turnInto } from "@/lib/drawing/pose/human-range";
import { NumberField } from "./number-field";
import type { Editor } from "./use-editor";
import { type Shown, useWords } from "./use-words";

const PARTS = {
  trunk: ["N", "U", "L", "T"],
  arm: ["S", "D", "Q", "E", "W"],
  leg: ["H", "B", "R", "K", "A", "M"],
} as const satisfies Record<string, readonly Shown[]>;

/** Every angle of the chosen pose as a number, near and far side by side. */
export function JointPanel({ editor, draft: { drawing } }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const words = useWords(drawing.base);
  const { index } = editor;
  const angles = drawnAngles(drawing, index);

  const field = (token: Shown, side: Side | null) => {
    const of = side ?? "n";
    const range = rangeOf(drawing.base, token);
    const value = Math.round(turnInto(range, angles[token][of === "n" ? 0 : 1]));
    const held = isSetByHold(drawing, index, token, of);
    return (
      <span className="relative block">
        <NumberField
          label={words.joint(token, side)}
          value={value}
          min={range[0]}
          max={range[1]}
          says={words.says(token, value)}
          disabled={held}
          onCommit={(angle) =>
            editor.editPose((now, pose) => setAngle(now, pose, token, [of], angle), `type ${token}${side}`)
          }
          onLeave={editor.settle}
        />
        {held && (
          <Lock aria-hidden="true" className="absolute inset-y-0 start-1.5 my-auto size-3 text-ink-3" />
        )}
      </span>
    );
  };

  return (
    <table className="w-full border-separate border-spacing-x-1 border-spacing-y-0.5">
      <caption className="pb-1 text-start">
        <span className="block font-semibold">{t("angles", { number: index + 1 })}</span>
        <span className="block text-ink-3 text-xs">{t("anglesHint")}</span>
      </caption>
      <colgroup>
        <col />
        <col className="w-16" />
        <col className="w-16" />
      </colgroup>
      <thead className="text-ink-3 text-xs">
        <tr>
          <th scope="col">
            <span className="sr-only">{t("jointHead")}</span>
          </th>
          {SIDES.map((side) => (
            <th key={side} scope="col" className="px-1.5 text-end font-normal">
              {words.side(side)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(PARTS).map(([part, tokens]) => (
          <Fragment key={part}>
            {tokens.map((token, at) => (
              <tr key={token} className={at === 0 && part !== "trunk" ? "[&>*]:pt-2" : undefined}>
                <th scope="row" className="text-start font-normal text-ink-2">
                  {t(`joint.${token}`)}
                </th>
                {part === "trunk" ? (
                  <td colSpan={2}>{field(token, null)}</td>
                ) : (
                  SIDES.map((side) => <td key={side}>{field(token, side)}</td>)
                )}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
