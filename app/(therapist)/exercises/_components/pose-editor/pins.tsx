"use client";

import { Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { type Draft, holdOf, LIMBS, type Limb } from "@/lib/drawing/editing/editing";
import { pin } from "@/lib/drawing/editing/pins";
import { unpin } from "@/lib/drawing/editing/release";
import type { Editor } from "./use-editor";
import { useWords } from "./use-words";

/** What holds hands and feet: a toggle for each. */
export function Pins({ editor, draft: { drawing } }: { editor: Editor; draft: Draft }) {
  const t = useTranslations("poseEditor");
  const words = useWords(drawing.base);
  const toggle = (limb: Limb, held: boolean) =>
    editor.editPose((now, index) =>
      held ? { drawing: unpin(now, limb), note: null } : pin(now, index, limb),
    );
  return (
    <section aria-label={t("pins")}>
      <p className="font-semibold">{t("pins")}</p>
      <p className="text-pretty text-ink-3 text-xs">{t("pinsHint")}</p>
      <div className="mt-1.5 grid grid-cols-2 gap-1.5">
        {LIMBS.map((limb) => {
          const held = holdOf(drawing, editor.index, limb) !== undefined;
          return (
            <button
              key={limb}
              type="button"
              aria-pressed={held}
              onClick={() => toggle(limb, held)}
              className={cx(
                "flex h-control-sm items-center gap-1.5 rounded-sm px-2 pointer-coarse:h-11",
                held
                  ? "bg-brand-soft font-medium text-brand inset-ring inset-ring-brand"
                  : "bg-surface text-ink-2 inset-ring inset-ring-line-control hover:bg-sunken hover:text-ink",
              )}
            >
              <Pin aria-hidden="true" className={cx("size-3.5", held && "fill-current")} />
              {words.limb(limb)}
            </button>
          );
        })}
      </div>
    </section>
  );
}
