import { openPhone } from "./database";
import { LOST, type Lost, readLost } from "./lost";

/** What was lost, where one signs in or out: it is being said, and goes with whoever signs in next. */
export async function sayLost(): Promise<Lost> {
  const phone = await openPhone();
  const { count, yes } = await readLost();
  const [owner, name] = LOST;
  if (count > 0) await phone.put("kept", { owner, name, at: Date.now(), box: { plain: { count, yes } } });
  return { count, yes };
}

/** Whoever reads it has read it. */
export const forgetLost = async (): Promise<void> => (await openPhone()).delete("kept", LOST);
