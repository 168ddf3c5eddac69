import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

export type MadePhone = { cookie: string; prescriptionId: string };

/** Entries of one request, as many as a phone that was away for a day may have. */
const AT_ONCE = 25;
/** Of so many days, so that none has more than it may. */
const DAYS = 20;
const DAY_MS = 86_400_000;
/** Long before anybody would look at the phone again. */
const PATIENCE_MS = 10_000;
const AGAIN_MS = 100;

const answered = z.object({ results: z.array(z.object({ id: z.string(), status: z.number() })) });

const entryOf = ({ prescriptionId }: MadePhone, nth: number) => ({
  ...{ type: "log", id: crypto.randomUUID(), prescriptionId, zone: "Europe/London" },
  deviceAt: new Date(Date.now() - (nth % DAYS) * DAY_MS).toISOString(),
  body: { sets: [{ reps: 1 + (nth % 12) }] },
});

/** Asks once, as a phone does: what is told as stored is stored; an error or no answer says nothing. */
async function send(origin: string, { cookie }: MadePhone, items: readonly object[]): Promise<string[]> {
  try {
    const answer = await fetch(`${origin}/api/v1/dose-logs`, {
      method: "POST",
      headers: { cookie, origin, "content-type": "application/json" },
      body: JSON.stringify({ sentAt: new Date().toISOString(), items }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (answer.status !== 200) return [];
    const { results } = answered.parse(await answer.json());
    return results.flatMap(({ id, status }) => (status === 200 || status === 201 ? [id] : []));
  } catch {
    return [];
  }
}

/** Makes so many entries and sends them until each is acknowledged. `told` hears of each request's, and when it was sent. */
export async function live(
  origin: string,
  phone: MadePhone,
  entries: number,
  told: (ids: readonly string[], sentAt: number) => void,
): Promise<void> {
  for (let made = 0; made < entries; made += AT_ONCE) {
    let left = Array.from({ length: Math.min(AT_ONCE, entries - made) }, (_, at) =>
      entryOf(phone, made + at),
    );
    while (left.length > 0) {
      const sentAt = performance.now();
      const stored = new Set(await send(origin, phone, left));
      if (stored.size === 0) await wait(AGAIN_MS);
      told([...stored], sentAt);
      left = left.filter(({ id }) => !stored.has(id));
    }
  }
}
