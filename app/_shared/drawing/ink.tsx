import type { Inked } from "./inked";

/** The one place that puts markup on a page as it stands: made of an exercise's own numbers by `inkOf`. */
export const Ink = ({ of, className }: { of: Inked; className?: string }) => (
  <g transform={of.transform} className={className} dangerouslySetInnerHTML={of.ink} />
);
