import type { ReactNode } from "react";
import { cx } from "./cx";

export type Tone = "neutral" | "line" | "good" | "part" | "low" | "nerve" | "brand";

const tones: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-2",
  line: "text-ink-2 inset-ring inset-ring-line-strong",
  good: "bg-good-soft text-good-ink",
  part: "bg-part-soft text-part-ink",
  low: "bg-low-soft text-low-ink",
  nerve: "bg-nerve-soft text-nerve-ink",
  brand: "bg-brand-soft text-brand phone:dark:text-ink",
};

/** A word about a thing. Colour never stands alone: the words, and mostly an icon, say it too. */
export function Chip({
  tone = "neutral",
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      className={cx(
        "inline-flex min-h-5.5 items-center gap-1.5 whitespace-nowrap rounded-sm px-2 font-medium text-xs [&>svg]:size-3",
        "phone:min-h-8.5 phone:whitespace-normal phone:rounded-full phone:px-3 phone:py-1 phone:font-[620] phone:text-lg phone:[&>svg]:size-5",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}
