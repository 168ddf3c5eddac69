import type { ReactNode } from "react";
import { KeyCap } from "./key-cap";

/** The keys of a page at its foot: `[{ keys: ["J", "K"], does: "move" }]`. Hidden where there is no keyboard. */
export function KeyHints({
  hints,
  end,
}: {
  hints: readonly { keys: readonly string[]; does: string }[];
  end?: ReactNode;
}) {
  return (
    <footer className="flex h-8 shrink-0 items-center gap-4 overflow-hidden px-4 text-ink-3 text-xs pointer-coarse:hidden print:hidden">
      {hints.map(({ keys, does }) => (
        <span key={does} className="inline-flex items-center gap-1.5 whitespace-nowrap">
          <kbd className="inline-flex gap-0.5 font-sans">
            <span className="sr-only">{keys.join(" ")}</span>
            {keys.map((key) => (
              <KeyCap key={key}>{key}</KeyCap>
            ))}
          </kbd>
          {does}
        </span>
      ))}
      {end && <span className="sticky end-0 ms-auto whitespace-nowrap bg-paper ps-2">{end}</span>}
    </footer>
  );
}
