import { cx } from "./cx";

/** Up to two initials of a name: first and last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => [...(word ?? "")][0]?.toLocaleUpperCase() ?? "").join("");
}

const sizes = {
  sm: "size-7 text-xs",
  md: "size-10 text-sm",
  lg: "size-11 text-md",
};

/** Initials in a disc. Decoration: the name stands beside it, or labels the control around it. */
export function Avatar({ name, size = "sm" }: { name: string; size?: keyof typeof sizes }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "inline-grid shrink-0 place-items-center rounded-full bg-brand-soft font-semibold text-brand",
        sizes[size],
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
