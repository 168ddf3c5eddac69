"use client";

import type { ReactNode } from "react";
import { useWrong } from "./wrong-context";

/** Asks what is wrong. */
export function OpenWrong({ children }: { children: ReactNode }) {
  const { openMenu } = useWrong();
  return (
    <button
      type="button"
      onClick={openMenu}
      className="ms-auto inline-flex min-h-12 items-center gap-[min(.5rem,2vw)] rounded-full bg-surface px-[min(1rem,4vw)] font-[620] text-base inset-ring-[1.5px] inset-ring-line-control hover:bg-sunken"
    >
      {children}
    </button>
  );
}
