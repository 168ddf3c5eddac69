"use client";

import { useTranslations } from "next-intl";
import type { Side } from "@/lib/drawing/body/skeleton";
import type { Limb, Note } from "@/lib/drawing/editing/editing";
import type { PoseToken } from "@/lib/drawing/pose/pose-notation";
import type { Base } from "@/lib/drawing/pose/trunk";

/** Angles one sets: hands sideways and cranks come with what was copied. */
export type Shown = Exclude<PoseToken, "V" | "C">;
const SIDEWAYS: readonly PoseToken[] = ["T", "L", "U", "N"];

export const isShown = (token: PoseToken): token is Shown => token !== "V" && token !== "C";

/** With a minus as wide as a plus, and no thousands. */
const signed = (angle: number): string => String(angle).replace("-", "−");

/** The editor's words for joints, sides and what kept an edit back; somebody on the side has a top and a bottom. */
export function useWords(base: Base) {
  const t = useTranslations("poseEditor");
  const sides = base === "side-lying" ? "oneLying" : "one";
  const side = (of: Side) => t(`${sides}.${of}`);
  const limb = (of: Limb) =>
    t("pinOf", {
      side: side(of.endsWith(".n") ? "n" : "f"),
      limb: t(`limb.${of.startsWith("arm") ? "arm" : "leg"}`),
    });
  const way = (token: Shown, angle: number) => {
    if (angle === 0) return "none";
    const words = base === "side-lying" && SIDEWAYS.includes(token) ? "sideways" : token;
    return t(`way.${words}.${angle > 0 ? "plus" : "minus"}`);
  };
  return {
    side,
    both: t(`${sides}.both`),
    limb,
    joint: (token: Shown, of: Side | null) =>
      of === null
        ? t(`joint.${token}`)
        : t("sided", { side: side(of), joint: t(`joint.${token}`).toLowerCase() }),
    /** As a screen reader says it. */
    says: (token: Shown, angle: number) => t("says", { angle: Math.abs(angle), way: way(token, angle) }),
    /** As it stands beside the joint. */
    label: (token: Shown, angle: number) => t("label", { joint: t(`joint.${token}`), angle: signed(angle) }),
    note: (note: Note) => {
      if (note.kind === "held") return t("note.held", { limb: limb(note.limb) });
      if (note.kind !== "range") return t(`note.${note.kind}`);
      if (!isShown(note.token)) return "";
      const [least, most] = note.range;
      return t("note.range", {
        able: t(`able.${note.token}`),
        least: signed(least),
        most: signed(most),
        kept: signed(note.kept),
      });
    },
  };
}
