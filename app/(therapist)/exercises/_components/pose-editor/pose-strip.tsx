"use client";

import { ChevronLeft, ChevronRight, Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { cx } from "@/app/_ui/cx";
import { Field } from "@/app/_ui/form/field";
import { Input } from "@/app/_ui/form/input";
import { IconButton } from "@/app/_ui/icon-button";
import { type Draft, MOST_POSES } from "@/lib/drawing/editing/editing";
import { addPose, movePose, removePose, renamePose } from "@/lib/drawing/editing/poses";
import { Drawn, frameOfAll } from "./drawn";
import type { Editor } from "./use-editor";

/** Width ÷ height of the small pictures. */
const ASPECT = 1.9;
const LABELS = "content.text.en.poseLabels";

/** The key poses in order, each with its caption: the captions are fields of the exercise's form. */
export function PoseStrip({ editor, draft }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const { index: chosen } = editor;
  // While one drags, the small pictures wait for the large one.
  const [calm, setCalm] = useState(draft.drawing);
  if (!editor.dragging && calm !== draft.drawing) setCalm(draft.drawing);
  const drawn = useDeferredValue(calm);
  const frame = useMemo(() => frameOfAll(drawn, ASPECT), [drawn]);
  const places = draft.labels.map((_, at) => at);
  const most = places.length;

  const move = (from: number, to: number) => {
    editor.editDraft((now) => movePose(now, from, to));
    editor.choose(to);
  };
  return (
    <section aria-label={t("poses")}>
      <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {places.map((at) => (
          <li key={at} className="min-w-0">
            <button
              type="button"
              aria-pressed={at === chosen}
              onClick={() => editor.choose(at)}
              className={cx(
                "fig-thumb relative block w-full overflow-hidden rounded-md bg-sunken p-2",
                at === chosen
                  ? "inset-ring-2 inset-ring-brand"
                  : "hover:inset-ring hover:inset-ring-line-strong",
              )}
            >
              {at < drawn.poses.length && <Drawn drawing={drawn} index={at} aspect={ASPECT} frame={frame} />}
              <span className="absolute start-2 top-1.5 text-ink-2 text-xs">
                <span className="sr-only">{t("pose", { number: at + 1 })}</span>
                <span aria-hidden="true">{at + 1}</span>
              </span>
            </button>
            <Field
              hideLabel
              label={t("caption", { number: at + 1 })}
              name={`${LABELS}.${at}`}
              className="mt-1.5"
            >
              <Input
                name={LABELS}
                value={draft.labels[at] ?? ""}
                maxLength={120}
                placeholder={t("captionHint")}
                autoComplete="off"
                onFocus={() => at !== chosen && editor.choose(at)}
                onChange={(event) => {
                  const words = event.target.value;
                  editor.editDraft((now) => renamePose(now, at, words), `caption ${at}`);
                }}
                onBlur={editor.settle}
              />
            </Field>
            <div className="mt-1 flex">
              <IconButton
                size="sm"
                label={t("poseEarlier", { number: at + 1 })}
                icon={<ChevronLeft aria-hidden="true" className="rtl:-scale-x-100" />}
                disabled={at === 0}
                onClick={() => move(at, at - 1)}
              />
              <IconButton
                size="sm"
                label={t("poseLater", { number: at + 1 })}
                icon={<ChevronRight aria-hidden="true" className="rtl:-scale-x-100" />}
                disabled={at === most - 1}
                onClick={() => move(at, at + 1)}
              />
              <IconButton
                size="sm"
                label={t("removePose", { number: at + 1 })}
                icon={<Trash2 aria-hidden="true" />}
                disabled={most === 1}
                onClick={() => editor.editDraft((now) => removePose(now, at))}
                className="ms-auto"
              />
            </div>
          </li>
        ))}
      </ol>
      <Button
        size="sm"
        className="mt-2"
        icon={<Copy aria-hidden="true" />}
        disabled={most >= MOST_POSES}
        onClick={() => {
          editor.editDraft((now) => addPose(now, chosen));
          editor.choose(chosen + 1);
        }}
      >
        {t("addPose")}
      </Button>
    </section>
  );
}
