"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";
import { KeyCap } from "./key-cap";

/** Names what an icon does, with its key. Never the only place where a fact stands. */
export function Tooltip({ text, keys, children }: { text: string; keys?: string; children: ReactElement }) {
  return (
    <Base.Root>
      <Base.Trigger delay={400} render={children} />
      <Base.Portal>
        <Base.Positioner className="z-50" sideOffset={6}>
          <Base.Popup className="flex items-center gap-2 rounded-sm bg-ink px-2 py-1 text-surface text-xs shadow-2">
            {text}
            {keys && <KeyCap onBrand>{keys}</KeyCap>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
