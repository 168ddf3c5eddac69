import type { ReactNode } from "react";
import { KeyCap } from "./key-cap";

/**
 * The keys of a page at its foot: `[{ keys: ["J", "K"], does: "move" }]`. Those for which there is no room are left out, the last
 * first. Hidden where there is no keyboard.
 */
export function KeyHints({
  hints,
  end,
}: {
  hints: readonly { keys: readonly string[]; does: string }[];
  end?: ReactNode;
}) {
  return (
    <footer className="flex h-8 shrink-0 items-center gap-4 px-4 text-ink-3 text-xs pointer-coarse:hidden print:hidden">
      <span className="flex h-8 min-w-0 flex-1 flex-wrap gap-x-4 overflow-hidden">
        {hints.map(({ keys, does }) => (
          <span key={does} className="inline-flex h-8 items-center gap-1.5 whitespace-nowrap">
            <kbd className="inline-flex gap-0.5 font-sans">
              <span className="sr-only">{keys.join(" ")}</span>
              {keys.map((key) => (
                <KeyCap key={key}>{key}</KeyCap>
              ))}
            </kbd>
            {does}
          </span>
        ))}
      </span>
      {end && <span className="whitespace-nowrap">{end}</span>}
    </footer>
  );
}
