"use client";

import { Changes } from "./changes";
import { Checks } from "./checks";
import { Load } from "./load";

/** What the plan asks of a day, what stands against it, and what it changes. */
export function SidePanel() {
  return (
    <div className="min-h-0 divide-y divide-line overflow-y-auto border-line max-lg:border-t lg:border-s [&>section]:px-4 [&>section]:py-3">
      <Load />
      <Checks />
      <Changes />
    </div>
  );
}
