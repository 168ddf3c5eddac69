"use client";

import { Info } from "lucide-react";
import { useState } from "react";
import type { Side } from "@/lib/drawing/body/skeleton";
import type { Draft } from "@/lib/drawing/editing/editing";
import { JointPanel } from "./joint-panel";
import { Pins } from "./pins";
import { PoseStrip } from "./pose-strip";
import { Settings } from "./settings";
import { Stage } from "./stage";
import type { StartSheet } from "./start-sheets";
import { Toolbar } from "./toolbar";
import type { Editor } from "./use-editor";
import { useWords } from "./use-words";

type Props = {
  editor: Editor;
  draft: Draft;
  start: Draft | null;
  onStartAgain: (sheet: StartSheet) => void;
};

/** The stage with its poses, and beside it every angle as a number. */
export function Workbench({ editor, draft, start, onStartAgain }: Props) {
  const words = useWords(draft.drawing.base);
  const [working, setWorking] = useState<Side | "both">("n");
  const [playing, setPlaying] = useState(false);
  const { note } = editor;
  return (
    <div className="grid gap-x-6 gap-y-4 xl:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="grid min-w-0 content-start gap-2">
        <Toolbar
          editor={editor}
          draft={draft}
          start={start}
          working={working}
          onWork={setWorking}
          playing={playing}
          onPlay={setPlaying}
          onStartAgain={onStartAgain}
        />
        <Stage
          editor={editor}
          draft={draft}
          working={working}
          playing={playing}
          onRest={() => setPlaying(false)}
        />
        <p role="status" className="flex min-h-5 items-center gap-1.5 text-part-ink">
          {note && (
            <>
              <Info aria-hidden="true" className="size-4 flex-none" />
              {words.note(note)}
            </>
          )}
        </p>
        <PoseStrip editor={editor} draft={draft} />
      </div>
      <div className="grid min-w-0 content-start gap-x-8 gap-y-5 sm:max-xl:grid-cols-2">
        <JointPanel editor={editor} draft={draft} />
        <div className="grid content-start gap-5">
          <Pins editor={editor} draft={draft} />
          <Settings editor={editor} draft={draft} />
        </div>
      </div>
    </div>
  );
}
