/** What is known of a job of this process: how often it is to run, and how long ago it last got something done. */
export type JobLag = { name: string; everyMs: number; sinceMs: number };

export type Pulse = {
  /** A run ended well, or a piece of a long one is done. */
  beat: () => void;
  /** The job was stopped: nobody waits for it any more. */
  end: () => void;
};

const pulses = new Map<string, { everyMs: number; last: number }>();

/** Begins to watch a job. It counts as having run now, so that it has time for its first run. */
export function watchJob(name: string, everyMs: number): Pulse {
  const pulse = { everyMs, last: performance.now() };
  pulses.set(name, pulse);
  return {
    beat: () => {
      pulse.last = performance.now();
    },
    end: () => {
      if (pulses.get(name) === pulse) pulses.delete(name);
    },
  };
}

/** The jobs that this process runs, in the order in which they were started. */
export const jobLags = (): JobLag[] =>
  [...pulses].map(([name, { everyMs, last }]) => ({ name, everyMs, sinceMs: performance.now() - last }));

/** A run or two may be long, or fail; and one every few seconds is given a minute. */
const MISSED_RUNS = 3;
const SHORTEST_MS = 60_000;

/** Whether a job has got nothing done for so long that somebody should look. */
export const isLate = ({ everyMs, sinceMs }: JobLag): boolean =>
  sinceMs > Math.max(MISSED_RUNS * everyMs, SHORTEST_MS);
