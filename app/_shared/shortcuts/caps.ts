const signs: Readonly<Record<string, string>> = {
  ...{ ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" },
  ...{ Escape: "Esc", Delete: "Del", Backspace: "⌫" },
};

/** A key as it is printed on the keyboard. */
const capOf = (key: string): string => signs[key] ?? (key.length === 1 ? key.toUpperCase() : key);

/** The caps to press for "Ctrl+k", one beside the other; for "g c" those of each key, one after the other. */
export const capsOf = (keys: string): string[][] => keys.split(" ").map((one) => one.split("+").map(capOf));

/** "Alt 1 … Alt 9" instead of nine of them. */
export function rangeOf(keys: readonly string[]): { from: string; to: string | null }[] {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (keys.length > 2 && keys.every((key) => /\d$/.test(key))) return [{ from: first, to: last }];
  return keys.map((from) => ({ from, to: null }));
}
