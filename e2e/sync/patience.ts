import { setTimeout as wait } from "node:timers/promises";

/** Far beyond what anything takes here: a machine that is busy with other things is slow, not wrong. */
const PATIENCE_MS = 90_000;

/** Somebody who waits, never without an end, and says for what. */
export type Patience = {
  /** @throws where it takes too long, with what was waited for */
  within: <Value>(what: string, work: Promise<Value>, ms?: number) => Promise<Value>;
  /** Asks again and again, until something is there. @throws as `within` does */
  until: <Value>(what: string, look: () => Promise<Value | null>, pause?: number) => Promise<Value>;
  /** What is waited for at this moment, and for how long. */
  doing: () => string;
};

/** @param more what else is worth reading where something takes too long */
export function patienceOf(who: string, more: () => string = () => ""): Patience {
  const waits = new Set<{ what: string; since: number }>();
  const tooLong = (what: string, ms: number) =>
    new Error(`${who} waited ${Math.round(ms / 1_000)} s for ${what}. ${more()}`);
  async function noted<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
    const one = { what, since: Date.now() };
    waits.add(one);
    try {
      return await work();
    } finally {
      waits.delete(one);
    }
  }
  async function bounded<Value>(what: string, work: Promise<Value>, ms: number): Promise<Value> {
    const over = new AbortController();
    const late = wait(ms, null, { signal: over.signal }).then(() => Promise.reject(tooLong(what, ms)));
    // It is nobody's failure that the time was not needed.
    late.catch(() => {});
    try {
      return await Promise.race([work, late]);
    } finally {
      over.abort();
    }
  }
  return {
    within: (what, work, ms = PATIENCE_MS) => noted(what, () => bounded(what, work, ms)),
    until: (what, look, pause = 200) =>
      noted(what, async () => {
        const since = Date.now();
        for (;;) {
          const left = PATIENCE_MS - (Date.now() - since);
          if (left <= 0) throw tooLong(what, PATIENCE_MS);
          const found = await bounded(what, look(), left);
          if (found !== null) return found;
          await wait(pause);
        }
      }),
    doing: () =>
      `${who}: ${[...waits].map(({ what, since }) => `${what} (${Math.round((Date.now() - since) / 1_000)} s)`).join(" > ") || "nothing"}`,
  };
}
