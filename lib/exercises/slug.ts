import { folded } from "./search";

/** Room for "-999" below the 80 characters of a slug. */
const MAX = 76;

/** A name as a slug: "Bridge, heels raised" is `bridge-heels-raised`. A name without Latin letters is `exercise`. */
export function slugOf(name: string): string {
  const words = folded(name).match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, MAX).replace(/-$/, "") || "exercise";
}

/** The slug itself where it is free, else with the lowest free number from 2. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(name);
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
