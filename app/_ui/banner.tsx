import type { ReactNode } from "react";
import { cx } from "./cx";

const tones = {
  low: "bg-low-soft",
  part: "bg-part-soft",
  good: "bg-good-soft",
  nerve: "bg-nerve-soft",
  note: "bg-sunken",
};

const iconTones = {
  low: "text-low",
  part: "text-part-ink",
  good: "text-good-ink",
  nerve: "text-nerve-ink",
  note: "text-ink-2",
};

type Props = {
  tone?: keyof typeof tones;
  /** A glyph that says the same as the colour. */
  icon: ReactNode;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
};

/** A state that holds and asks for something: a stop, no signal, a plan on hold. */
export function Banner({ tone = "note", icon, title, children, actions }: Props) {
  return (
    <section
      className={cx(
        "flex min-h-row flex-wrap items-center gap-x-3 gap-y-2 rounded-md px-3 py-2 text-sm phone:rounded-lg phone:px-4 phone:py-3 phone:text-lg",
        tones[tone],
      )}
    >
      <span
        aria-hidden="true"
        className={cx("[&>svg]:size-4.5 phone:self-start phone:pt-0.5 phone:[&>svg]:size-6", iconTones[tone])}
      >
        {icon}
      </span>
      <p className="min-w-0 flex-1 basis-48 text-pretty">
        <b className="font-semibold">{title}</b> {children && <span className="text-ink-2">{children}</span>}
      </p>
      {actions && <div className="flex max-w-full flex-wrap items-center gap-2">{actions}</div>}
    </section>
  );
}
