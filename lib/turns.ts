import { tooBusy } from "./busy";

type Bounds = {
  /** So much of one key goes on at once. */
  atOnce: number;
  /** So many more wait for their turn, and twice as many where they go ahead. */
  mostWaiting: number;
};

type Wait = {
  /** So long at most; without it, until it is their turn. */
  ms?: number;
  /** Before all who are not ahead. */
  ahead?: boolean;
};

type Line = { running: number; ahead: (() => void)[]; others: (() => void)[] };

/**
 * Turns by a key, in this process: so many at once, so many more in the order in which they came, and the rest are turned
 * away. Who waits here holds no connection.
 */
export class Turns {
  readonly #lines = new Map<string, Line>();
  readonly #bounds: Bounds;

  constructor(bounds: Bounds) {
    this.#bounds = bounds;
  }

  #line(key: string): Line {
    const line = this.#lines.get(key) ?? { running: 0, ahead: [], others: [] };
    this.#lines.set(key, line);
    return line;
  }

  /** Takes a turn that is free at this moment; false where none is. */
  takeFree(key: string): boolean {
    const line = this.#line(key);
    if (line.running >= this.#bounds.atOnce) return false;
    line.running += 1;
    return true;
  }

  /**
   * Waits for a turn.
   * @throws what is busy, where too many wait or it takes too long
   */
  async take(key: string, { ms, ahead = false }: Wait = {}): Promise<void> {
    if (this.takeFree(key)) return;
    const line = this.#line(key);
    const most = (ahead ? 2 : 1) * this.#bounds.mostWaiting;
    if (line.ahead.length + line.others.length >= most) throw tooBusy("Too many wait for their turn.");
    const waiting = ahead ? line.ahead : line.others;
    return new Promise((taken, missed) => {
      const come = () => {
        clearTimeout(timer);
        taken();
      };
      const leave = () => {
        waiting.splice(waiting.indexOf(come), 1);
        missed(tooBusy("It took too long until its turn."));
      };
      const timer = ms === undefined ? undefined : setTimeout(leave, ms);
      waiting.push(come);
    });
  }

  /** Hands the turn on as it is, so that nobody who comes between takes it. */
  give(key: string): void {
    const line = this.#line(key);
    const next = line.ahead.shift() ?? line.others.shift();
    if (next) {
      next();
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.#lines.delete(key);
  }

  /** Does work in its turn, as `take` waits for it. */
  async run<T>(key: string, work: () => Promise<T>, wait?: Wait): Promise<T> {
    await this.take(key, wait);
    try {
      return await work();
    } finally {
      this.give(key);
    }
  }
}

/** One of each for the process: the server's build has this module more than once. */
const holder = globalThis as unknown as { plexusTurns?: Map<string, Turns> };

/** The process's turns for this, with the bounds that are given when they are first asked for. */
export function turnsFor(what: string, bounds: Bounds): Turns {
  holder.plexusTurns ??= new Map();
  const turns = holder.plexusTurns.get(what) ?? new Turns(bounds);
  holder.plexusTurns.set(what, turns);
  return turns;
}
