type Pressed = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * "Ctrl+k" is Ctrl or ⌘; "Alt+ArrowUp" as it says; a single character is a single key. A digit with Alt is that of the
 * row above the letters, which a Mac types another character with; null for one of the number pad, with which Windows
 * spells characters.
 */
export function nameOfKey({ key, code, ctrlKey, metaKey, altKey }: Pressed): string | null {
  const command = ctrlKey || metaKey;
  if (altKey && !command && /^Numpad\d$/.test(code)) return null;
  const digit = altKey && !command ? /^Digit(\d)$/.exec(code)?.[1] : undefined;
  const typed = key.length === 1 ? key.toLowerCase() : key;
  return `${command ? "Ctrl+" : ""}${altKey ? "Alt+" : ""}${digit ?? typed}`;
}

/** The digit that was pressed, whatever the keyboard types with it; NaN for another key. */
export const digitOf = ({ key, code }: Pick<Pressed, "key" | "code">): number =>
  Number(/^Digit(\d)$/.exec(code)?.[1] ?? key);
