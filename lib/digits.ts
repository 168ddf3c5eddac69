/** A decimal digit of any script as 0–9: each script's ten stand in a row that begins with its zero. */
function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  let before = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** The text with every digit, of whatever script, as 0–9. */
export const plainDigits = (text: string): string => text.replace(/\p{Nd}/gu, digitOf);
