import { Check, Clock, Hand, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "@/app/_ui/cx";
import { Link } from "@/app/_ui/link";

/** Rows of one card. */
export function RowCard({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      className="overflow-hidden rounded-xl bg-surface shadow-1 ring ring-line dark:ring-0 [&>li]:border-line [&>li:not(:first-child)]:border-t"
    >
      {children}
    </ul>
  );
}

/** `waiting`: said, and not with the clinic yet. */
export type RowState = "done" | "partial" | "stopped" | "skipped" | "waiting";

const marks: Record<RowState, { look: string; icon: ReactNode }> = {
  done: { look: "bg-good-soft text-good-ink", icon: <Check strokeWidth={2.6} /> },
  partial: { look: "bg-part-soft text-part-ink", icon: <Check strokeWidth={2.6} /> },
  stopped: { look: "bg-nerve-soft text-nerve-ink", icon: <Hand /> },
  skipped: { look: "bg-thumb text-ink-2", icon: <Minus strokeWidth={2.6} /> },
  waiting: { look: "bg-part-soft text-part-ink", icon: <Clock /> },
};

/** What became of it, beside its words. */
export function RowMark({ state }: { state: RowState }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid size-8 flex-none place-items-center rounded-full [&>svg]:size-5",
        marks[state].look,
      )}
    >
      {marks[state].icon}
    </span>
  );
}

type HeadProps = {
  /** Where its details are logged and corrected. */
  href: string;
  /** How its spoken name begins: the name, with what the link does. The text that is seen goes on with it. */
  label: string;
  thumb: ReactNode;
  title: ReactNode;
  text: ReactNode;
  lang: string | null;
  quiet?: boolean;
};

/** Picture, name and dose, which lead to the details. */
export function RowHead({ href, label, thumb, title, text, lang, quiet }: HeadProps) {
  const id = useId();
  return (
    <Link
      href={href}
      aria-labelledby={`${id}-name ${id}-text`}
      className="-m-1.5 flex min-h-15 min-w-0 flex-1 basis-52 flex-wrap items-center gap-x-3 gap-y-2 rounded-[14px] p-1.5 -outline-offset-2"
    >
      <span hidden id={`${id}-name`}>
        {label},
      </span>
      {thumb}
      <span className="min-w-0 flex-1 basis-20">
        <span
          lang={lang ?? undefined}
          className={cx(
            "block text-balance font-[620] text-[1.125rem] leading-[1.25] wrap-anywhere",
            quiet && "text-ink-2",
          )}
        >
          {title}
        </span>{" "}
        <span id={`${id}-text`} className="mt-0.5 block text-pretty text-ink-2 leading-snug">
          {text}
        </span>
      </span>
    </Link>
  );
}

export const rowClass = "flex flex-wrap items-center gap-x-3 gap-y-2.5 p-3";
