"use client";

import type { ReactNode } from "react";
import { cx } from "../cx";
import { type ChoiceProps, useChoice } from "./use-choice";

export type SegmentedOption<V extends string> = {
  value: V;
  label: string;
  icon?: ReactNode;
  iconOnly?: boolean;
  /** "Not tested" and its like: chosen, but no finding; drawn neutral. */
  neutral?: boolean;
};

type Props<V extends string> = ChoiceProps<V> & {
  options: readonly SegmentedOption<V>[];
  size?: "sm" | "md";
};

const cell =
  "inline-flex h-full items-center justify-center gap-1.5 whitespace-nowrap rounded-[4px] text-ink-2 " +
  "peer-enabled:hover:bg-sunken peer-enabled:hover:text-ink peer-disabled:text-ink-3 " +
  "peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-4 " +
  "phone:min-h-12 phone:rounded-full phone:px-4 phone:py-1 phone:whitespace-normal phone:text-center phone:leading-tight " +
  "[&>svg]:size-4";

const on =
  "peer-checked:bg-ink! peer-checked:font-medium peer-checked:text-surface! " +
  "forced-colors:peer-checked:outline-2 forced-colors:peer-checked:outline-[Highlight]";
const onNeutral =
  "peer-checked:bg-sunken! peer-checked:text-ink-2 peer-checked:inset-ring peer-checked:inset-ring-line-strong";

/** One of a few, side by side. */
export function Segmented<V extends string>({ options, size = "md", ...choice }: Props<V>) {
  const { group, radio } = useChoice(choice);
  return (
    <div
      {...group}
      className={cx(
        "inline-flex w-fit max-w-full flex-wrap gap-px rounded-sm bg-surface p-0.5 text-sm inset-ring inset-ring-line-control",
        "aria-invalid:inset-ring-2 aria-invalid:inset-ring-low",
        "phone:rounded-sheet phone:p-1 phone:text-lg phone:inset-ring-[1.5px]",
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={cx("relative phone:h-auto", size === "sm" ? "h-6" : "h-7")}
          title={option.iconOnly ? option.label : undefined}
        >
          <input {...radio(option.value)} />
          <span className={cx(cell, size === "sm" ? "px-2" : "px-2.5", option.neutral ? onNeutral : on)}>
            {option.icon}
            {option.iconOnly ? <span className="sr-only">{option.label}</span> : option.label}
          </span>
        </label>
      ))}
    </div>
  );
}
