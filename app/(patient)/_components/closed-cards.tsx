"use client";

import { createContext, type ReactNode, use, useState } from "react";
import { writeOwnCookie } from "../_outbox/own-storage";

type Names = Readonly<Record<string, string>>;
type Closed = readonly [closed: Names, close: (name: string, id: string) => void];

const Context = createContext<Closed>([{}, () => {}]);

type Props = {
  owner: string;
  /** What was closed on this phone before, as its cookies say it: a page comes with a card or without it. */
  before: Names;
  children: ReactNode;
};

/** Which cards were read and closed on this phone. */
export function ClosedCards({ owner, before, children }: Props) {
  const [closed, setClosed] = useState(before);
  const close = (name: string, id: string) => {
    writeOwnCookie(owner, name, id);
    setClosed({ ...closed, [name]: id });
  };
  return <Context value={[closed, close]}>{children}</Context>;
}

export const useClosedCards = (): Closed => use(Context);
