import { asJobs } from "../db/scope";
import type { ClinicId } from "../ids";
import { watchJob } from "./pulse";

export type Report = (error: unknown) => void;

/** Every clinic that this server holds. */
export async function listClinicIds(): Promise<ClinicId[]> {
  const found = await asJobs((db) => db.tx.clinic.findMany({ select: { id: true } }));
  return found.map(({ id }) => id as ClinicId);
}

/** A job that runs seldom is tried again sooner than it would run: what made it fail may be over. */
const AGAIN_MS = 30_000;

/**
 * Runs the work now and every so often, until the returned function is called, which waits for what runs still. A run that
 * takes longer than the interval is left alone: the next one begins when it is due after that. A failed run is reported, and
 * the next one is tried all the same. Work of many pieces says after each that it gets on.
 */
export function repeat(
  name: string,
  work: (getsOn: () => void) => Promise<unknown>,
  everyMs: number,
  report: Report,
): () => Promise<void> {
  const pulse = watchJob(name, everyMs);
  let running: Promise<void> | null = null;
  let again: NodeJS.Timeout | undefined;
  let over = false;
  const failed = (error: unknown) => {
    report(error);
    clearTimeout(again);
    if (!over && AGAIN_MS < everyMs) again = setTimeout(run, AGAIN_MS);
  };
  const run = () => {
    running ??= work(pulse.beat)
      .then(pulse.beat, failed)
      .finally(() => {
        running = null;
      });
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    over = true;
    clearInterval(timer);
    clearTimeout(again);
    await running;
    pulse.end();
  };
}
