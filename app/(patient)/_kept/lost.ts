import { openPhone } from "./database";

/** How much of what was tapped here was removed before it was sent, and whether a yes to a warning sign was among it. */
export type Lost = { count: number; yes: boolean };

export const NOTHING_LOST: Lost = { count: 0, yes: false };

/** Of nobody: it stands until somebody signs in, and is then removed with all that is not theirs. */
const KEY: [string, "lost"] = ["", "lost"];

export async function readLost(): Promise<Lost> {
  const row = await (await openPhone()).get("kept", KEY);
  return row && "plain" in row.box ? (row.box.plain as Lost) : NOTHING_LOST;
}

/** Adds to what is said to be lost; says nothing where nothing was. */
export async function noteLost({ count, yes }: Lost): Promise<void> {
  if (count === 0) return;
  const before = await readLost();
  const plain: Lost = { count: before.count + count, yes: before.yes || yes };
  const [owner, name] = KEY;
  await (await openPhone()).put("kept", { owner, name, at: Date.now(), box: { plain } });
}
