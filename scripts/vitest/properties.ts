import fc from "fast-check";

/** Well before a test's own time is up, so that a property that fails says for which values, however long it has yet to shrink them. */
const MOST_MS = 40_000;

// Whoever asks for more runs than usual waits for them.
if (!process.env.PLEXUS_RUNS)
  fc.configureGlobal({ interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: true });
