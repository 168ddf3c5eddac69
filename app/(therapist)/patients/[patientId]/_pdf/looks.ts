import { QUIET, type Style } from "./press";

/** Sizes in points. Large type is for who sees badly: 16 and more for what is read. */
export type Looks = {
  large: boolean;
  title: Style;
  heading: Style;
  text: Style;
  strong: Style;
  quiet: Style;
  small: Style;
  foot: Style;
  /** The side of a box to tick. */
  box: number;
  gap: number;
};

export function looksOf(large: boolean): Looks {
  const text = large ? 16 : 10.5;
  return {
    large,
    title: { size: large ? 25 : 18, weight: 600 },
    heading: { size: large ? 20 : 13, weight: 600 },
    text: { size: text },
    strong: { size: text, weight: 600 },
    quiet: { size: text, color: QUIET },
    small: { size: large ? 13 : 8.5, color: QUIET },
    foot: { size: large ? 11 : 8.5, color: QUIET },
    box: large ? 17 : 11.5,
    gap: large ? 9 : 6,
  };
}
