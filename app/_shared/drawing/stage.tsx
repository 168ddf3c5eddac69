"use client";

import { Pause, Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef, useState } from "react";
import type { MovementState, Moving } from "./movement";
import { useMovement } from "./use-movement";

type Props = Moving & {
  /** The still picture. */
  children: ReactNode;
  /** Words below it. */
  caption: ReactNode;
};

/** A large picture that moves; a tap anywhere on it pauses and plays. */
export function Stage({ children, caption, ...moving }: Props) {
  const t = useTranslations("ui.pictures");
  const root = useRef<HTMLSpanElement>(null);
  const [state, setState] = useState<MovementState>("rests");
  const toggle = useMovement(root, moving, setState);
  const Icon = state === "moves" ? Pause : Play;
  return (
    <div className="relative">
      <span ref={root} className="fig-moves">
        {children}
      </span>
      <div className="mt-2 flex items-end gap-3">
        <div className="min-w-0 flex-1">{caption}</div>
        <button
          type="button"
          aria-label={state === "moves" ? t("pause") : t("play")}
          onClick={toggle}
          className="grid size-8 flex-none cursor-pointer place-items-center rounded-full bg-surface text-ink-2 after:absolute after:inset-0 hover:text-ink phone:size-12 phone:bg-thumb print:hidden"
        >
          <Icon aria-hidden="true" className="size-4 fill-current phone:size-5.5" strokeWidth={1.5} />
        </button>
      </div>
    </div>
  );
}
