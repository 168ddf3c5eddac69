"use client";

import { Check } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";

type Props = Omit<ComponentProps<"input">, "type" | "size"> & { label: ReactNode; hint?: ReactNode };

/** One yes or no. On the phone the whole 56 px card is the target. */
export function Checkbox({ label, hint, className, ...rest }: Props) {
  return (
    <label
      className={cx(
        "group/check inline-flex min-h-control-sm cursor-pointer items-center gap-2 text-sm has-disabled:cursor-default has-disabled:text-ink-3",
        "phone:flex phone:min-h-14 phone:gap-3 phone:rounded-lg phone:bg-surface phone:px-3.5 phone:py-2 phone:text-lg phone:inset-ring-[1.5px] phone:inset-ring-line-control",
        "phone:has-checked:bg-brand-soft phone:has-checked:inset-ring-[2.5px] phone:has-checked:inset-ring-brand",
        className,
      )}
    >
      <span className="relative grid size-4 shrink-0 place-items-center phone:size-6">
        <input
          type="checkbox"
          {...rest}
          className="peer col-start-1 row-start-1 size-full cursor-pointer appearance-none rounded-[4px] bg-surface inset-ring-[1.25px] inset-ring-line-control checked:bg-brand checked:inset-ring-0 disabled:bg-sunken disabled:inset-ring-line-strong disabled:checked:bg-ink-3"
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none invisible col-start-1 row-start-1 size-3 text-on-brand peer-checked:visible phone:size-4.5"
        />
      </span>
      <span className="min-w-0">
        <span className="phone:font-semibold">{label}</span>
        {hint && <span className="block text-ink-3 text-xs phone:text-ink-2 phone:text-md">{hint}</span>}
      </span>
    </label>
  );
}
