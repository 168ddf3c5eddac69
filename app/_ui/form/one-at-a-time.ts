/**
 * Makes of `send` a function that sends one at a time until nothing is left: whoever calls while it runs waits for that
 * run, which takes the newest along, and never starts a second one with the same revision.
 * @param send answers false where it is no use to go on: refused, no network, incomplete
 */
export function oneAtATime(left: () => boolean, send: () => Promise<boolean>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = async () => {
    let going = true;
    while (going && left()) going = await send();
  };
  return () => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
}
