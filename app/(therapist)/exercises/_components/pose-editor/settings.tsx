"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { Segmented } from "@/app/_ui/form/segmented";
import type { Draft } from "@/lib/drawing/editing/editing";
import {
  highlightSide,
  MOST_HIGHLIGHTS,
  setTempo,
  setView,
  TIMES,
  toggleHighlight,
  VIEW_NAMES,
  viewOf,
  viewsOf,
  withHighlightSide,
} from "@/lib/drawing/editing/look";
import { WORKED } from "@/lib/drawing/scene/label";
import { ArrowChoice } from "./arrow-choice";
import { NumberField } from "./number-field";
import type { Editor } from "./use-editor";
import { useWords } from "./use-words";

const head = "font-semibold";

function Work({ editor, draft: { drawing } }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const works = useTranslations("drawing.works");
  const words = useWords(drawing.base);
  const shown = drawing.highlight.map((entry) => entry.split(".")[0] ?? entry);
  const side = highlightSide(drawing);
  return (
    <section aria-label={t("highlight")}>
      <p className={head}>{t("highlight")}</p>
      <div className="mt-1.5 flex flex-wrap gap-1">
        {WORKED.map((id) => {
          const on = shown.includes(id);
          return (
            <button
              key={id}
              type="button"
              aria-pressed={on}
              disabled={!on && shown.length >= MOST_HIGHLIGHTS}
              onClick={() =>
                editor.editDraft((now) => ({ ...now, drawing: toggleHighlight(now.drawing, id) }))
              }
              className={cx(
                "min-h-6 rounded-full px-2 text-xs pointer-coarse:min-h-11 pointer-coarse:px-3",
                on
                  ? "bg-nerve-soft font-medium text-nerve-ink inset-ring inset-ring-nerve"
                  : "bg-surface text-ink-2 inset-ring inset-ring-line-strong hover:bg-sunken disabled:text-ink-3",
              )}
            >
              {works(id)}
            </button>
          );
        })}
      </div>
      {shown.length > 0 && (
        <div className="mt-2">
          <Segmented
            size="sm"
            label={t("highlightSide")}
            value={side}
            onChange={(next) =>
              editor.editDraft((now) => ({ ...now, drawing: withHighlightSide(now.drawing, next) }))
            }
            options={[
              { value: "n", label: words.side("n") },
              { value: "f", label: words.side("f") },
              { value: "both", label: words.both },
            ]}
          />
        </div>
      )}
    </section>
  );
}

function Views({ editor, draft: { drawing } }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const views = viewsOf(drawing);
  if (views.length < 2) return null;
  return (
    <section aria-label={t("view")}>
      <p className={cx(head, "mb-1.5")}>{t("view")}</p>
      <Segmented
        size="sm"
        label={t("view")}
        value={viewOf(drawing)}
        onChange={(next) => editor.editDraft((now) => ({ ...now, drawing: setView(now.drawing, next) }))}
        options={VIEW_NAMES.filter((name) => views.includes(name)).map((value) => ({
          value,
          label: t(`views.${value}`),
        }))}
      />
    </section>
  );
}

function Tempo({ editor, draft: { drawing } }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const common = useTranslations("common");
  const { tempo } = drawing;
  if (tempo.mode === "still") return null;
  return (
    <section aria-label={t("tempo")}>
      <p className={head}>{t("tempo")}</p>
      <p className="text-pretty text-ink-3 text-xs">{t("tempoHint")}</p>
      <div className="mt-1 grid grid-cols-4 gap-1.5">
        {TIMES.map((time) => (
          <span key={time} className="text-ink-2 text-xs">
            <span aria-hidden="true">{t(time)}</span>
            <NumberField
              label={`${t(time)}, ${common("dose.second")}`}
              value={tempo[time]}
              step={0.1}
              onCommit={(value) =>
                editor.editDraft(
                  (now) => ({ ...now, drawing: setTempo(now.drawing, time, value) }),
                  `tempo ${time}`,
                )
              }
              onLeave={editor.settle}
            />
          </span>
        ))}
      </div>
    </section>
  );
}

/** How the drawing is shown: what is at work, from where, how fast. */
export function Settings(props: { editor: Editor; draft: Draft }) {
  return (
    <>
      <Tempo {...props} />
      <ArrowChoice {...props} />
      <Views {...props} />
      <Work {...props} />
    </>
  );
}
