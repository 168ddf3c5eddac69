import type { LogBody } from "../outbox/entry";

type Done = { key: string };

/**
 * What is written where all was done as planned. Pain was asked once, as the worst of the round: nothing hurt where it was
 * 0, and it is known of which exercise above 3. Between the two it is the most that any of them hurt, and is marked so.
 * @param pain 0–10; null where it was not said
 * @param worst the one that hurt more than 3, whose own page asks what follows
 */
export function roundLogs<T extends Done>(
  items: readonly T[],
  { pain, worst }: { pain: number | null; worst: string | null },
): { one: T; body: LogBody }[] {
  const felt = (key: string): LogBody => {
    if (pain === null) return {};
    if (worst !== null) return key === worst ? { pain } : {};
    return pain === 0 ? { pain } : { pain, painOfRound: true };
  };
  return items.map((one) => ({ one, body: { quick: true, ...felt(one.key) } }));
}
