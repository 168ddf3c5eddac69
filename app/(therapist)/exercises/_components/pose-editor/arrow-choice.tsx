"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/app/_ui/form/input";
import type { Draft } from "@/lib/drawing/editing/editing";
import { ARROW_POINTS, type ArrowPoint, arrowOf, setArrow } from "@/lib/drawing/editing/look";
import type { Editor } from "./use-editor";
import { useWords } from "./use-words";

const PARTS = { hand: "hand", elbow: "elbow", knee: "knee", ankle: "foot" } as const;
const isPart = (name: string): name is keyof typeof PARTS => name in PARTS;

/** What the arrow of the chosen pose follows on its way from the pose before. */
export function ArrowChoice({ editor, draft: { drawing } }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const words = useWords(drawing.base);
  const { index } = editor;
  if (index === 0) return null;
  const now = arrowOf(drawing, index);
  const nameOf = (point: ArrowPoint) => {
    const [name = "", side] = point.split(".");
    if (!isPart(name)) return t(`arrowPoint.${point === "head" ? "head" : "hip"}`);
    return t("pinOf", {
      side: words.side(side === "f" ? "f" : "n"),
      limb: t(`arrowPoint.${PARTS[name]}`),
    });
  };
  const choose = (value: string) => {
    const point = ARROW_POINTS.find((known) => known === value) ?? "none";
    editor.editDraft((draft) => ({ ...draft, drawing: setArrow(draft.drawing, index, point) }));
  };
  return (
    <section aria-label={t("arrow")}>
      <p className="font-semibold">{t("arrow")}</p>
      <p className="mb-1.5 text-pretty text-ink-3 text-xs">{t("arrowHint", { number: index + 1 })}</p>
      <Select aria-label={t("arrow")} value={now} onChange={(event) => choose(event.target.value)}>
        <option value="none">{t("arrowNone")}</option>
        {now === "own" && <option value="own">{t("arrowOwn")}</option>}
        {ARROW_POINTS.map((point) => (
          <option key={point} value={point}>
            {nameOf(point)}
          </option>
        ))}
      </Select>
    </section>
  );
}
