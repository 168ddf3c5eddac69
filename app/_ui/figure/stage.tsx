"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { type Moving, useMovement } from "./use-movement";

/** A large picture that moves, and a button all over it that pauses and plays. */
export function Stage({ children, ...moving }: Moving & { children: ReactNode }) {
  const t = useTranslations("ui.pictures");
  const root = useRef<HTMLSpanElement>(null);
  const { phase, toggle } = useMovement(root, moving);
  const Icon = phase === "moves" ? Pause : Play;
  return (
    <div className="relative">
      <span ref={root} className="fig-moves">
        {children}
      </span>
      <button
        type="button"
        aria-label={phase === "moves" ? t("pause") : t("play")}
        onClick={toggle}
        className="group absolute inset-0 flex items-end justify-end rounded-[inherit] p-2 print:hidden"
      >
        <span className="grid size-9 place-items-center rounded-full bg-[color-mix(in_oklab,var(--surface)_80%,transparent)] text-ink-2 group-hover:text-ink phone:size-11">
          <Icon aria-hidden="true" className="size-4.5 fill-current phone:size-5.5" strokeWidth={1.5} />
        </span>
      </button>
    </div>
  );
}
