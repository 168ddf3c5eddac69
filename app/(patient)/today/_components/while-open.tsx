"use client";

import type { ReactNode } from "react";
import { useStarted } from "./started-part";

/** Whether anything but what eases is open, and whether that is. */
export type StartOpen = { exercise: boolean; easing: boolean };

/** The way to be guided through what is due now; nothing while exercises are kept back. */
export function WhileOpen({ open, children }: { open: StartOpen; children: ReactNode }) {
  const started = useStarted();
  const left = open.easing || (open.exercise && !started?.reliefOnly);
  return left && !started?.lock && children;
}
