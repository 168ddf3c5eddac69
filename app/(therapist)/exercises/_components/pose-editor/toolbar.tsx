"use client";

import { ArrowLeftRight, Ellipsis, Play, Redo2, RotateCcw, Square, Trash2, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { onWish, wantsStill } from "@/app/_shared/drawing/motion-wish";
import { Button } from "@/app/_ui/button";
import { Segmented } from "@/app/_ui/form/segmented";
import { IconButton } from "@/app/_ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/app/_ui/menu";
import type { Side } from "@/lib/drawing/body/skeleton";
import type { Draft } from "@/lib/drawing/editing/editing";
import { canSwapSides, swapSides } from "@/lib/drawing/editing/sides";
import type { StartSheet } from "./start-sheets";
import type { Editor } from "./use-editor";
import { useWords } from "./use-words";

const useStill = () => useSyncExternalStore(onWish, wantsStill, () => false);

type Props = {
  editor: Editor;
  draft: Draft;
  start: Draft | null;
  working: Side | "both";
  onWork: (side: Side | "both") => void;
  playing: boolean;
  onPlay: (playing: boolean) => void;
  onStartAgain: (sheet: StartSheet) => void;
};

/** Above the stage: whose joints, the movement, and the way back. */
export function Toolbar(props: Props) {
  const { editor, draft, start, working, onWork, playing, onPlay, onStartAgain } = props;
  const t = useTranslations("poseEditor");
  const common = useTranslations("common");
  const words = useWords(draft.drawing.base);
  const still = useStill();
  const moves = draft.drawing.tempo.mode !== "still" && draft.drawing.play.length > 1;
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <Segmented
        size="sm"
        label={t("moves")}
        value={working}
        onChange={onWork}
        options={[
          { value: "n", label: words.side("n") },
          { value: "f", label: words.side("f") },
          { value: "both", label: words.both },
        ]}
      />
      <Button
        size="sm"
        icon={playing ? <Square aria-hidden="true" /> : <Play aria-hidden="true" />}
        disabled={!moves || still}
        onClick={() => onPlay(!playing)}
      >
        {playing ? t("stop") : t("play")}
      </Button>
      {moves && still && <p className="text-ink-3 text-xs">{t("still")}</p>}
      <span className="ms-auto flex">
        <IconButton
          size="sm"
          label={common("undo")}
          title={`${common("undo")} (Ctrl Z)`}
          icon={<Undo2 aria-hidden="true" />}
          disabled={!editor.canUndo}
          onClick={editor.undo}
        />
        <IconButton
          size="sm"
          label={common("redo")}
          title={`${common("redo")} (Ctrl Shift Z)`}
          icon={<Redo2 aria-hidden="true" />}
          disabled={!editor.canRedo}
          onClick={editor.redo}
        />
        <Menu
          align="end"
          trigger={<IconButton size="sm" label={t("more")} icon={<Ellipsis aria-hidden="true" />} />}
        >
          {canSwapSides(draft.drawing) && (
            <MenuItem
              icon={<ArrowLeftRight aria-hidden="true" />}
              onClick={() => editor.editDraft((now) => ({ ...now, drawing: swapSides(now.drawing) }))}
            >
              {t("swap")}
            </MenuItem>
          )}
          <MenuItem icon={<RotateCcw aria-hidden="true" />} onClick={() => editor.set(start)}>
            {t("reset")}
          </MenuItem>
          <MenuSeparator />
          <MenuItem onClick={() => onStartAgain("exercise")}>{t("fromExercise")}</MenuItem>
          <MenuItem onClick={() => onStartAgain("position")}>{t("fromPosition")}</MenuItem>
          <MenuSeparator />
          <MenuItem icon={<Trash2 aria-hidden="true" />} onClick={() => editor.set(null)}>
            {t("remove")}
          </MenuItem>
        </Menu>
      </span>
    </div>
  );
}
