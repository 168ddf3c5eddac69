import { openPhone } from "./database";
import { noteForgotten } from "./forget";
import { LOST, readLost } from "./lost";

/** Removes all that is kept of these. */
export async function keepNothingOf(owners: readonly string[]): Promise<void> {
  noteForgotten();
  const phone = await openPhone();
  const keys = await phone.getAllKeys("kept");
  await Promise.all(keys.filter(([of]) => owners.includes(of)).map((key) => phone.delete("kept", key)));
}

/** Removes what is kept of everybody but whoever is signed in, and has all read that they are to read; null for nobody. */
export async function keepNoneBut(owner: string | null): Promise<void> {
  const phone = await openPhone();
  const keys = await phone.getAllKeys("kept");
  const { stays } = await readLost();
  const others = keys.filter(([of, name]) => of !== owner && !(owner !== null && stays && name === LOST[1]));
  await Promise.all(others.map((key) => phone.delete("kept", key)));
}
