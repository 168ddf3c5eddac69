import type { Position } from "../exercises/vocabulary";
import type { Kind } from "../plans/vocabulary";

type Ordered = { kind: Kind; position: Position | null };

/** What comes after what: it loosens, it works, it lengthens what is warm by then, one walks, one rests. */
const STAGES: Partial<Record<Kind, number>> = {
  mobility: 0,
  posture: 0,
  "nerve-glide": 0,
  "motor-control": 1,
  strength: 1,
  stretch: 2,
  aerobic: 3,
  "rest-position": 4,
};

/** Positions between which one needs not get up or turn over. */
const SAME: Partial<Record<Position, Position>> = {
  "supine hook-lying": "supine",
  "long sitting": "supine",
  "sitting to standing": "sitting",
  "standing against wall": "standing",
};

const groundOf = ({ position }: Ordered): string => (position === null ? "" : (SAME[position] ?? position));

/** How often one changes position on the way through. */
export const changesOf = (items: readonly Ordered[]): number =>
  items.filter((item, at) => {
    const before = items[at - 1];
    return before !== undefined && groundOf(before) !== groundOf(item);
  }).length;

/** The grounds of a stage from `first` to `last`, those between in the order of the plan. */
const between = (grounds: readonly string[], first: string, last: string): string[] =>
  grounds.length === 1
    ? [...grounds]
    : [first, ...grounds.filter((one) => one !== first && one !== last), last];

type Way = { joins: number; grounds: string[][] };

/**
 * The grounds of each stage, so that as many stages as possible begin where the one before ended. Each way to end a
 * stage is tried: a plan has few positions.
 */
function walk(stages: readonly (readonly string[])[], from: string | null): Way {
  const [grounds, ...rest] = stages;
  if (grounds === undefined) return { joins: 0, grounds: [] };
  const joined = from !== null && grounds.includes(from);
  const starts = joined ? [from] : grounds;
  let best: Way = { joins: -1, grounds: [] };
  for (const start of starts)
    for (const end of grounds) {
      if (grounds.length > 1 && start === end) continue;
      const after = walk(rest, end);
      const joins = after.joins + (joined ? 1 : 0);
      if (joins > best.joins) best = { joins, grounds: [between(grounds, start, end), ...after.grounds] };
    }
  return best;
}

/**
 * The order in which what is due is done: warm before strong, and positions changed as seldom as that allows. What is
 * alike keeps the order of the plan.
 */
export function workoutOrder<T extends Ordered>(items: readonly T[]): T[] {
  const stageOf = ({ kind }: T): number => STAGES[kind] ?? 0;
  const stages = [...new Set(items.map(stageOf))].sort((a, b) => a - b);
  const own = stages.map((stage) => items.filter((item) => stageOf(item) === stage));
  const { grounds } = walk(
    own.map((group) => [...new Set(group.map(groundOf))]),
    null,
  );
  return own.flatMap((group, at) =>
    (grounds[at] ?? []).flatMap((ground) => group.filter((item) => groundOf(item) === ground)),
  );
}
