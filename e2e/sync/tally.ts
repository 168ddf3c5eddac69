import { z } from "zod";

const answer = z.object({ results: z.array(z.object({ id: z.string().nullable(), status: z.number() })) });

/** Where a tab is killed, with its request or with the answer on the way; and how, by its end or by that of its process. */
const STAGES = ["asked", "answered"] as const;
const ENDS = ["closed", "crashed"] as const;
export type Killing = { stage: (typeof STAGES)[number]; end: (typeof ENDS)[number] };
export const KILLINGS: readonly Killing[] = ENDS.flatMap((end) => STAGES.map((stage) => ({ stage, end })));

export type Mishap =
  | `${Killing["end"]} once ${Killing["stage"]}`
  | "in two tabs"
  | "no network"
  | "put away"
  | "signed out"
  | "redeployed";

/** What happened on the way, as it is counted where phone and server meet. */
export type Tally = {
  /** Requests that the server answered. */
  sent: number;
  /** Answers that no phone heard. */
  lost: number;
  /** Of the answers, those that the worker got. */
  byWorker: number;
  befell: Record<Mishap, number>;
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
    ...{ sent: 0, lost: 0, byWorker: 0, stored: [], none: 0, errors: new Set<string>() },
    befell: {
      ...{ "closed once asked": 0, "closed once answered": 0 },
      ...{ "crashed once asked": 0, "crashed once answered": 0 },
      ...{ "in two tabs": 0, "no network": 0, "put away": 0, "signed out": 0, redeployed: 0 },
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

export const killsIn = ({ befell }: Tally): number =>
  KILLINGS.reduce((sum, { stage, end }) => sum + befell[`${end} once ${stage}`], 0);
