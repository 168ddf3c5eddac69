import { z } from "zod";
import { tooBusy } from "../busy";
import { column } from "../stored";
import { turnsFor } from "../turns";
import type { Prisma } from "./generated/client";
import { rows } from "./rows";

/** Accounts that wait for one patient are few: the patient, who helps them, and their care team. */
const turns = turnsFor("locks", { atOnce: 1, mostWaiting: 100 });

/** Thrown through the work, so that its transaction ends before anybody waits. */
class Taken extends Error {
  constructor(
    readonly keys: readonly string[],
    /** By other work of this process, else by another one. */
    readonly here: boolean,
  ) {
    super("What this changes is being changed.");
  }
}

/** How soon what another process holds is tried again; not all at the same moment. */
const RETRY_MS = { least: 40, most: 120 };

/** What a piece of work holds until its transaction has ended. */
export class Locks {
  readonly #held = new Set<string>();
  /** All that it was found to need. */
  readonly #needed = new Set<string>();

  /**
   * Takes locks within the transaction, and never waits in it.
   * @throws `Taken` where somebody else holds one
   */
  async take(tx: Prisma.TransactionClient, space: number, ids: readonly string[]): Promise<void> {
    const keyOf = (id: string) => `${space} ${id}`;
    const waited = ids.map(keyOf).filter((key) => !this.#takeFree(key));
    if (waited.length > 0) throw new Taken(waited, true);
    const elsewhere = await rows({ tx }, z.object({ id: column.text }))`
      SELECT id FROM unnest(${ids}::text[]) AS id WHERE NOT pg_try_advisory_xact_lock(hashtextextended(id, ${space}))`;
    if (elsewhere.length > 0)
      throw new Taken(
        elsewhere.map(({ id }) => keyOf(id)),
        false,
      );
  }

  #takeFree(key: string): boolean {
    if (this.#held.has(key)) return true;
    if (!turns.takeFree(key)) return false;
    this.#held.add(key);
    return true;
  }

  /** Waits until it may be tried again. All turns are taken in one order, with none held, so that no two wait for each other. */
  async wait({ keys, here }: Taken, until: number): Promise<void> {
    if (performance.now() >= until) throw tooBusy("What this changes is being changed.");
    if (!here) {
      const { least, most } = RETRY_MS;
      return new Promise((done) => setTimeout(done, least + Math.random() * (most - least)));
    }
    this.release();
    for (const key of keys) this.#needed.add(key);
    for (const key of [...this.#needed].sort()) {
      await turns.take(key, { ms: Math.max(0, until - performance.now()) });
      this.#held.add(key);
    }
  }

  release(): void {
    for (const key of this.#held) turns.give(key);
    this.#held.clear();
  }
}

/**
 * Does work that may find what it changes taken: then its transaction ends, it waits without one, in the order in which it
 * came, and begins anew. So the work must change nothing outside its transaction before it has its locks.
 * @throws what is busy, after so many ms
 */
export async function withLocks<T>(ms: number, work: (locks: Locks) => Promise<T>): Promise<T> {
  const until = performance.now() + ms;
  const locks = new Locks();
  try {
    for (;;) {
      try {
        return await work(locks);
      } catch (error) {
        if (!(error instanceof Taken)) throw error;
        await locks.wait(error, until);
      }
    }
  } finally {
    locks.release();
  }
}
