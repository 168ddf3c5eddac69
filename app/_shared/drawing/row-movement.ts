import { wantsStill } from "./motion-wish";
import { type Given, moveIn } from "./movement";

/** What is pointed at or stepped to as a whole, and shows its movement again then. */
const ROW = "li, tr, a, button";

/** Moves a row's small picture. @returns what ends it */
export function moveInRow(box: HTMLElement, given: () => Given): () => void {
  const control = moveIn(box, given);
  const row = box.closest<HTMLElement>(ROW);
  const play = () => {
    if (!wantsStill()) control?.replay();
  };
  row?.addEventListener("pointerenter", play);
  row?.addEventListener("focusin", play);
  return () => {
    row?.removeEventListener("pointerenter", play);
    row?.removeEventListener("focusin", play);
    control?.end();
  };
}
