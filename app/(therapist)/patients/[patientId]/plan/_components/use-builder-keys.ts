"use client";

import type { Dispatch } from "react";
import { useShortcuts } from "@/app/_shared/shortcuts/use-shortcuts";
import type { DraftAction } from "@/lib/plans/draft-state";

type Keys = { dispatch: Dispatch<DraftAction>; publish: () => void };

/** Words are taken back by the field they are typed in; the plan is taken back everywhere else. */
const words = "textarea, input[type=text]:not([role=spinbutton]), input[type=search], [role=dialog]";

const isIn = ({ target }: KeyboardEvent, places: string) =>
  target instanceof Element && target.closest(places) !== null;

/** Ctrl Enter publishes, Ctrl Z takes back, Ctrl Shift Z or Ctrl Y does it again; ⌘ where there is one. */
export function useBuilderKeys({ dispatch, publish }: Keys) {
  const take = (type: "undo" | "redo") => (event: KeyboardEvent) => {
    if (isIn(event, words)) return false;
    dispatch({ type: event.shiftKey ? "redo" : type });
    return true;
  };
  useShortcuts({
    "plan.publish": (event) => {
      if (isIn(event, "[role=dialog]")) return false;
      // A field that is being typed in hands its value over first.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(publish);
      return true;
    },
    "plan.undo": take("undo"),
    "plan.redo": take("redo"),
  });
}
