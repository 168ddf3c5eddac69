"use client";

import { useState } from "react";
import type { BodySide } from "@/lib/body/places";
import { type BodyPart, NERVE_ITEMS, type NerveItem } from "@/lib/nerves/nerves";
import type { NerveFocus } from "./nerve-focus";

/** The words for somebody who treats, or for a patient. */
export type NerveVoice = "desk" | "patient";

/** What a person at the map has chosen. It is nowhere kept: the map teaches, it records nothing. */
export function useNerveChoice() {
  const [focus, setFocus] = useState<NerveFocus>({ item: "sciatic", part: null });
  const [side, setSide] = useState<BodySide>("left");
  const choose = (item: NerveItem) => setFocus({ item, part: null });
  const touch = (part: BodyPart) => setFocus({ item: null, part });
  /** The next of the list, or the one before: `step` is 1 or −1. */
  const step = (by: number) => {
    const at = focus.item ? NERVE_ITEMS.indexOf(focus.item) : -1;
    const next = NERVE_ITEMS[(at + by + NERVE_ITEMS.length) % NERVE_ITEMS.length];
    if (next) choose(next);
    return next;
  };
  return { focus, side, setSide, choose, touch, step };
}

export type NerveChoice = ReturnType<typeof useNerveChoice>;
