"use client";

import { type ComponentType, type ReactNode, useEffect, useState } from "react";

/** Where a browser says nothing of its rest: long after a page has come up on a slow phone. */
const REST_MS = 2_000;

/** Calls back once the page has come to rest. Returns how to call it off. */
export function atRest(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(run);
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(run, REST_MS);
  return () => clearTimeout(timer);
}

/** So long nothing stands there: what is slower may not come at all, and says nothing of it. */
const SOON_MS = 1_500;

type Part<P> = { ready: ComponentType<P> | null; fetch: () => Promise<ComponentType<P>> };

/** A part of a page whose code the page does not wait for. What fails to come is asked for again the next time. */
export function partOf<P>(load: () => Promise<ComponentType<P>>): Part<P> {
  const part: Part<P> = {
    ready: null,
    fetch: async () => {
      part.ready ??= await load();
      return part.ready;
    },
  };
  return part;
}

type Props<P> = P & {
  part: Part<P>;
  /** What stands there where its code can't be had, or is long in coming. */
  instead?: ReactNode;
};

/** A part whose code comes, at the latest, as it is rendered; nothing until it has. */
export function OnDemand<P extends object>({ part, instead = null, ...props }: Props<P>) {
  const [{ Ready, late }, set] = useState({ Ready: part.ready, late: false });
  useEffect(() => {
    let gone = false;
    const came = (it: ComponentType<P> | null) => !gone && set({ Ready: it, late: it === null });
    const timer = setTimeout(() => set((was) => ({ ...was, late: true })), SOON_MS);
    part
      .fetch()
      .then(came, () => came(null))
      .finally(() => clearTimeout(timer));
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [part]);
  if (Ready) return <Ready {...(props as unknown as P)} />;
  return late ? instead : null;
}

/** Fetches the code of a part once the page is at rest, so that it opens at once, and without a network. */
export function useAhead({ fetch }: { fetch: () => Promise<unknown> }) {
  useEffect(() => atRest(() => void fetch().catch(() => undefined)), [fetch]);
}
