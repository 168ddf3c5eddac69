import { openPhone, type Phone } from "./database";

/**
 * How much of what was tapped here was removed before it was sent, and whether a yes to a warning sign was among it. `stays`:
 * whoever tapped it is signed in still, and has yet to read it.
 */
export type Lost = { count: number; yes: boolean; stays?: true };

export const NOTHING_LOST: Lost = { count: 0, yes: false };

/** Of nobody: it stands until it was read, or until somebody signs in, and is then removed with all that is not theirs. */
export const LOST: [string, "lost"] = ["", "lost"];

type Row = Awaited<ReturnType<typeof rowOf>>;
const rowOf = (phone: Phone) => phone.rows("kept").get(LOST);

const lostIn = (row: Row): Lost => (row && "plain" in row.box ? (row.box.plain as Lost) : NOTHING_LOST);

export const readLost = async (): Promise<Lost> => lostIn(await rowOf(await openPhone()));

/** What is kept once this is lost as well. */
export function addedTo(row: Row, { count, yes, stays }: Lost): NonNullable<Row> {
  const before = lostIn(row);
  const plain: Lost = { count: before.count + count, yes: before.yes || yes, ...(stays ? { stays } : {}) };
  const [owner, name] = LOST;
  return { owner, name, at: Date.now(), box: { plain } };
}
