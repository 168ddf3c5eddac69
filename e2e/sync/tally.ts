import { z } from "zod";

const answer = z.object({ results: z.array(z.object({ id: z.string().nullable(), status: z.number() })) });

/** What happened on the way, as it is counted where phone and server meet. */
export type Tally = {
  /** Requests that the server answered. */
  sent: number;
  /** Answers that no phone heard. */
  lost: number;
  /** Of the answers, those that the worker got. */
  byWorker: number;
  kills: number;
  redeploys: number;
  /** Ids that the server said it had stored, each as often as it said so. */
  stored: string[];
  /** Answers that were none: the server was busy, or nobody was signed in. */
  none: number;
  /** What pages threw. */
  errors: Set<string>;
  hear: (status: number, body: string) => void;
};

export function newTally(): Tally {
  const tally: Tally = {
    ...{
      sent: 0,
      lost: 0,
      byWorker: 0,
      kills: 0,
      redeploys: 0,
      stored: [],
      none: 0,
      errors: new Set<string>(),
    },
    hear: (status, body) => {
      tally.sent += 1;
      const said = status === 200 ? answer.safeParse(JSON.parse(body)).data : null;
      if (!said) tally.none += 1;
      for (const { id, status: of } of said?.results ?? []) if (of === 201 && id) tally.stored.push(id);
    },
  };
  return tally;
}
