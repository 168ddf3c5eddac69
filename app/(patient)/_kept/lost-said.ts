import { openPhone } from "./database";
import { LOST, type Lost, readLost } from "./lost";

/** What was lost, where one signs in or out: it is being said, and goes with whoever signs in next. */
export async function sayLost(): Promise<Lost> {
  const phone = await openPhone();
  const { count, yes } = await readLost();
  const [owner, name] = LOST;
  const row = { owner, name, at: Date.now(), box: { plain: { count, yes } } };
  if (count > 0) await phone.change(["kept"], (rows) => rows("kept").put(row));
  return { count, yes };
}

/** Whoever reads it has read it. */
export async function forgetLost(): Promise<void> {
  const phone = await openPhone();
  await phone.change(["kept"], (rows) => rows("kept").delete(LOST));
}
