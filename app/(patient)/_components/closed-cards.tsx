"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import { writeOwnCookie } from "../_outbox/own-storage";

type Names = Readonly<Record<string, string>>;
type Closed = { closed: Names; close: (name: string, id: string) => void };

const Context = createContext<Closed>({ closed: {}, close: () => {} });

type Props = {
  owner: string;
  /** What was closed on this phone before, as its cookies say it: a page comes with a card or without it. */
  before: Names;
  children: ReactNode;
};

/** Which cards were read and closed on this phone. */
export function ClosedCards({ owner, before, children }: Props) {
  const [now, setNow] = useState<Names>({});
  const close = useCallback(
    (name: string, id: string) => {
      writeOwnCookie(owner, name, id);
      setNow((had) => ({ ...had, [name]: id }));
    },
    [owner],
  );
  const value = useMemo(() => ({ closed: { ...before, ...now }, close }), [before, now, close]);
  return <Context value={value}>{children}</Context>;
}

export const useClosedCards = (): Closed => use(Context);
