"use client";

import { ScrollArea } from "@base-ui/react/scroll-area";
import type { ReactNode } from "react";

/** What is wider than its place scrolls sideways, by the keyboard too; what fits is no stop of the Tab key. */
export function Sideways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ScrollArea.Root className="relative">
      <ScrollArea.Viewport
        role="region"
        aria-label={label}
        className="pb-3 -outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus"
      >
        <ScrollArea.Content>{children}</ScrollArea.Content>
      </ScrollArea.Viewport>
      <ScrollArea.Scrollbar
        orientation="horizontal"
        className="mx-4 mb-0.5 flex h-2 rounded-full bg-sunken print:hidden"
      >
        <ScrollArea.Thumb className="rounded-full bg-line-strong" />
      </ScrollArea.Scrollbar>
    </ScrollArea.Root>
  );
}
