import { openPhone } from "./database";
import { noteForgotten } from "./forget";
import { LOST, readLost } from "./lost";

/** Removes all that is kept of these. */
export async function keepNothingOf(owners: readonly string[]): Promise<void> {
  noteForgotten();
  const phone = await openPhone();
  await phone.change(["kept"], async (rows) => {
    const keys = await rows("kept").getAllKeys();
    for (const key of keys.filter(([of]) => owners.includes(of))) await rows("kept").delete(key);
  });
}

/** Removes what is kept of everybody but whoever is signed in, and has all read that they are to read; null for nobody. */
export async function keepNoneBut(owner: string | null): Promise<void> {
  const phone = await openPhone();
  const { stays } = await readLost();
  await phone.change(["kept"], async (rows) => {
    const keys = await rows("kept").getAllKeys();
    const others = keys.filter(
      ([of, name]) => of !== owner && !(owner !== null && stays && name === LOST[1]),
    );
    for (const key of others) await rows("kept").delete(key);
  });
}
