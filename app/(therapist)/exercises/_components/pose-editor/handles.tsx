"use client";

import { useTranslations } from "next-intl";
import { pointOf, SIDES, type Side } from "@/lib/drawing/body/skeleton";
import { distance2, type Vec2 } from "@/lib/drawing/body/vectors";
import type { Drawing } from "@/lib/drawing/drawing";
import { setAngle } from "@/lib/drawing/editing/angles";
import { JOINTS, type Joint, turnJoint } from "@/lib/drawing/editing/drag";
import {
  bodyIn,
  drawnAngles,
  holdOf,
  isSetByHold,
  LIMBS,
  type Limb,
  seen,
} from "@/lib/drawing/editing/editing";
import { moveBody, movePin } from "@/lib/drawing/editing/pins";
import { rangeOf, turnInto } from "@/lib/drawing/pose/human-range";
import type { ViewBox } from "@/lib/drawing/scene/frame";
import { AngleSlider, Handle, type Spot } from "./handle";
import { PlaceHandle } from "./place-handle";
import type { BeginDrag } from "./use-drag";
import type { Editor } from "./use-editor";
import { isShown, useWords } from "./use-words";

/** Units within which two handles stand on one another. */
const SAME = 2.6;

type Props = {
  editor: Editor;
  drawing: Drawing;
  frame: ViewBox;
  working: Side | "both";
  dragged: string | null;
  begin: BeginDrag;
  describedBy: string;
};

/** Rounded: the server's cosines and a browser's may differ in their last digits. */
const percent = (share: number): number => Math.round(share * 10_000) / 100;

const otherTip = (joint: Joint): string => joint.tip.replace(/[nf]$/, joint.side === "n" ? "f" : "n");

/** A handle for every joint that can be turned, and for every place that can be moved, in the keyboard's order. */
export function Handles({ editor, drawing, frame, working, dragged, begin, describedBy }: Props) {
  const t = useTranslations("poseEditor");
  const common = useTranslations("common");
  const words = useWords(drawing.base);
  const { index } = editor;
  const body = bodyIn(drawing, index);
  const angles = drawnAngles(drawing, index);
  const first: Side = working === "f" ? "f" : "n";
  const at = (name: string): Vec2 => seen(drawing, pointOf(body, name));
  const spotOf = ([x, y]: Vec2): Spot => ({
    x: percent((x - frame.x) / frame.width),
    y: percent((-y - frame.y) / frame.height),
  });
  const sidesOf = (joint: Joint): readonly Side[] =>
    working === "both" && joint.side ? SIDES : [joint.side ?? "n"];
  const lookOf = (joint: Joint) => (joint.side === null ? "trunk" : joint.side === first ? "near" : "far");
  const isBehind = (joint: Joint) =>
    joint.side !== null && joint.side !== first && distance2(at(joint.tip), at(otherTip(joint))) < SAME;

  const joints = JOINTS.flatMap((joint) => {
    const { token, side, tip } = joint;
    if (!isShown(token) || isSetByHold(drawing, index, token, side ?? "n")) return [];
    const range = rangeOf(drawing.base, token);
    const value = Math.round(turnInto(range, angles[token][side === "f" ? 1 : 0]));
    const label = words.joint(token, side);
    return (
      <Handle
        key={`${token}${side}`}
        spot={spotOf(at(tip))}
        look={lookOf(joint)}
        active={dragged === tip}
        behind={isBehind(joint)}
        chip={words.label(token, value)}
        onPointerDown={(event) =>
          begin(event, tip, at(tip), (to, gesture) =>
            editor.editPose((now, pose) => turnJoint(now, pose, joint, sidesOf(joint), to), gesture),
          )
        }
      >
        <AngleSlider
          label={label}
          says={words.says(token, value)}
          value={value}
          range={range}
          describedBy={describedBy}
          onTurn={(angle) =>
            editor.editPose((now, pose) => setAngle(now, pose, token, sidesOf(joint), angle), `turn ${tip}`)
          }
          onLeave={editor.settle}
        />
      </Handle>
    );
  });

  const limbEnd = (limb: Limb): Vec2 => at(`${limb.startsWith("arm") ? "wrist" : "ankle"}.${limb.slice(-1)}`);
  const places = LIMBS.filter((limb) => holdOf(drawing, index, limb)).map((limb) => ({
    id: `pin ${limb}`,
    tip: limbEnd(limb),
    look: "pin" as const,
    chip: words.limb(limb),
    label: t("pinAt", { limb: words.limb(limb) }),
    move: (now: Drawing, pose: number, to: Vec2) => movePin(now, pose, limb, to),
  }));
  const whole = {
    id: "body",
    tip: at("hip"),
    look: "body" as const,
    chip: common("body.whole"),
    label: t("body"),
    move: moveBody,
  };

  return [
    ...joints,
    ...[whole, ...places].map(({ id, tip, look, chip, label, move }) => (
      <PlaceHandle
        key={id}
        spot={spotOf(tip)}
        look={look}
        active={dragged === id}
        chip={chip}
        label={label}
        onPointerDown={(event) =>
          begin(event, id, tip, (to, gesture) => editor.editPose((now, pose) => move(now, pose, to), gesture))
        }
        onStep={([dx, dy]) =>
          editor.editPose((now, pose) => move(now, pose, [tip[0] + dx, tip[1] + dy]), `step ${id}`)
        }
        onLeave={editor.settle}
      />
    )),
  ];
}
