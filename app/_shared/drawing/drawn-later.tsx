"use client";

import { createContext, type ReactNode, use, useDeferredValue } from "react";

const Later = createContext(false);

/** A page that the browser makes by itself: its words stand before its pictures, which are drawn one after the other. */
export const DrawnLater = ({ children }: { children: ReactNode }) => <Later value={true}>{children}</Later>;

type Props = {
  /** What takes the picture's place, and its room. */
  instead?: ReactNode;
  children: ReactNode;
};

/** A picture, at once where the server drew it. */
export function Drawn({ instead = null, children }: Props) {
  const now = useDeferredValue(true, !use(Later));
  return now ? children : instead;
}
