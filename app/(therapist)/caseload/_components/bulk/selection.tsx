"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";

type Chosen = {
  ids: ReadonlySet<string>;
  toggle: (id: string) => void;
  choose: (ids: readonly string[]) => void;
};

const Context = createContext<Chosen>({ ids: new Set(), toggle: () => undefined, choose: () => undefined });

/** Which rows of the page are selected, for what is done with several at once. */
export const useSelection = (): Chosen => useContext(Context);

export function Selection({ children }: { children: ReactNode }) {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const chosen = useMemo(
    () => ({
      ids,
      toggle: (id: string) =>
        setIds((before) =>
          before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id]),
        ),
      choose: (all: readonly string[]) => setIds(new Set(all)),
    }),
    [ids],
  );
  return <Context value={chosen}>{children}</Context>;
}
