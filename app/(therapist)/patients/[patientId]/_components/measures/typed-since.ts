/** What was typed while a save was under way: it is not saved yet. What stands as it stood then is done with. */
export const typedSince = <T>(
  now: ReadonlyMap<string, T>,
  saving: ReadonlyMap<string, T>,
): ReadonlyMap<string, T> =>
  new Map([...now].filter(([subject, value]) => !saving.has(subject) || saving.get(subject) !== value));
