"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Field } from "@/app/_ui/form/field";
import { type Draft, openDraft, specOf } from "@/lib/drawing/editing/editing";
import type { DrawingSpec } from "@/lib/drawing/schema";
import type { DrawingOption } from "./drawing-options";
import { type StartSheet, StartSheets } from "./start-sheets";
import { useEditor } from "./use-editor";
import { Workbench } from "./workbench";

type Props = {
  /** The drawing the exercise has, or the one it is a variant of, checked on the server. */
  drawing: DrawingSpec | null;
  labels: readonly string[];
  options: readonly DrawingOption[];
};

/** The drawing of a clinic's own exercise: posed by hand, sent with the form around it as `content.drawing`. */
export function PoseEditor({ drawing, labels, options }: Props) {
  const t = useTranslations("poseEditor");
  const common = useTranslations("common");
  const [start] = useState<Draft | null>(() => drawing && openDraft(drawing, labels));
  const editor = useEditor(start);
  const [sheet, setSheet] = useState<StartSheet | null>(null);
  const { draft } = editor;

  const begin = (next: Draft) => {
    editor.set(next);
    editor.choose(0);
    setSheet(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) editor.redo();
    else editor.undo();
  };

  return (
    // Undo is for whatever has the focus in here.
    <Field group hideLabel label={t("title")} name="content.drawing">
      <fieldset aria-label={t("title")} onKeyDown={onKeyDown}>
        {draft ? (
          <>
            <input type="hidden" name="content.drawing" value={JSON.stringify(specOf(draft))} />
            <Workbench editor={editor} draft={draft} start={start} onStartAgain={setSheet} />
          </>
        ) : (
          <div className="rounded-md bg-surface p-4 ring ring-line">
            <p className="font-semibold">{t("emptyTitle")}</p>
            <p className="mt-0.5 max-w-prose text-pretty text-ink-2">{t("emptyText")}</p>
            <div className="mt-3 flex flex-wrap gap-2">
              <Button onClick={() => setSheet("exercise")}>{t("fromExercise")}</Button>
              <Button onClick={() => setSheet("position")}>{t("fromPosition")}</Button>
              {editor.canUndo && (
                <Button variant="quiet" onClick={editor.undo}>
                  {common("undo")}
                </Button>
              )}
            </div>
          </div>
        )}
        <StartSheets open={sheet} options={options} onClose={() => setSheet(null)} onStart={begin} />
      </fieldset>
    </Field>
  );
}
