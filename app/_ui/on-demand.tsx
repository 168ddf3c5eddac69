"use client";

import { type ComponentType, type ReactNode, useCallback, useEffect, useState } from "react";

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
  /**
   * What stands there where its code can't be had, or is long in coming; asking again is its to offer. What a person has to
   * know or to do is never in the code alone.
   */
  instead?: ReactNode | ((again: () => void) => ReactNode);
};

/**
 * A part whose code comes, at the latest, as it is rendered; nothing until it has. Where it did not come it is asked for again
 * with the network's return.
 */
export function OnDemand<P extends object>({ part, instead = null, ...props }: Props<P>) {
  const [{ Ready, late }, set] = useState({ Ready: part.ready, late: false });
  const ask = useCallback(() => {
    const came = (it: ComponentType<P> | null) => set({ Ready: it, late: it === null });
    part.fetch().then(came, () => came(null));
  }, [part]);
  useEffect(() => {
    const timer = setTimeout(() => set((was) => ({ ...was, late: true })), SOON_MS);
    ask();
    window.addEventListener("online", ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", ask);
    };
  }, [ask]);
  if (Ready) return <Ready {...(props as unknown as P)} />;
  if (!late) return null;
  return typeof instead === "function" ? instead(ask) : instead;
}

/** Fetches the code of a part once the page is at rest, so that it opens at once, and without a network. */
export function useAhead({ fetch }: { fetch: () => Promise<unknown> }) {
  useEffect(() => atRest(() => void fetch().catch(() => undefined)), [fetch]);
}
