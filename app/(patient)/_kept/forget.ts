import { openPhone } from "./database";
import { LOST, readLost } from "./lost";

let forgotten = 0;

/** How often the days were removed: what was asked for before that stands no more. */
export const timesForgotten = (): number => forgotten;

/** Removes the days that are kept of anybody; whom to call stays. */
export async function forgetDays(): Promise<void> {
  forgotten += 1;
  const phone = await openPhone();
  const rows = await phone.getAll("kept");
  await Promise.all(
    rows.filter(({ name }) => name === "days").map(({ owner, name }) => phone.delete("kept", [owner, name])),
  );
}

/** Removes all that is kept of these. */
export async function keepNothingOf(owners: readonly string[]): Promise<void> {
  forgotten += 1;
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
