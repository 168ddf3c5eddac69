"use client";

import type { ReactNode } from "react";
import { cx } from "../cx";
import { type ChoiceProps, useChoice } from "./use-choice";

export type RadioOption<V extends string> = {
  value: V;
  label: ReactNode;
  hint?: ReactNode;
  /** A number in the disc instead of a dot, as effort has. */
  mark?: string;
};

type Props<V extends string> = ChoiceProps<V> & {
  options: readonly RadioOption<V>[];
  /** How the phone lays them out; the desk wraps them in a row. */
  columns?: 1 | 2;
};

const card =
  "relative flex min-h-control-md cursor-pointer items-center gap-2 rounded-sm bg-surface px-2.5 py-1 text-sm " +
  "inset-ring inset-ring-line-control hover:bg-sunken has-checked:bg-brand-soft has-checked:font-semibold " +
  "has-checked:inset-ring-2 has-checked:inset-ring-brand has-focus-visible:outline-2 " +
  "has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:text-ink-3 " +
  "phone:min-h-14 phone:gap-3 phone:rounded-lg phone:px-3.5 phone:py-2 phone:text-lg phone:font-semibold " +
  "phone:inset-ring-[1.5px] phone:has-checked:inset-ring-[2.5px] phone:max-[22rem]:gap-2 phone:max-[22rem]:px-2.5";

/** Two beside each other, and one below the other where the text is too large for that. */
const two = "phone:grid-cols-[repeat(auto-fit,minmax(min(100%,max(8.5rem,50%_-_.625rem)),1fr))]";

/** One of several, each with room for its words. One tab stop, arrows move. */
export function RadioGroup<V extends string>({ options, columns = 1, ...choice }: Props<V>) {
  const { group, radio } = useChoice(choice);
  return (
    <div
      {...group}
      className={cx(
        "flex flex-wrap gap-2 phone:grid phone:gap-2.5",
        columns === 2 ? two : "phone:grid-cols-1",
      )}
    >
      {options.map((option) => (
        <label key={option.value} className={card}>
          <input {...radio(option.value)} />
          <Disc mark={option.mark} />
          <span className="min-w-0">
            {option.label}
            {option.hint && (
              <span className="block font-normal text-ink-3 text-xs phone:text-ink-2 phone:text-md">
                {option.hint}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

function Disc({ mark }: { mark?: string | undefined }) {
  if (mark !== undefined) {
    return (
      <span className="grid size-6 shrink-0 place-items-center rounded-full bg-thumb font-semibold text-sm peer-checked:bg-brand peer-checked:text-on-brand phone:size-[34px] phone:text-lg">
        {mark}
      </span>
    );
  }
  return (
    <span className="size-3.5 shrink-0 rounded-full inset-ring-[1.25px] inset-ring-line-control peer-checked:bg-surface peer-checked:inset-ring-[4.5px] peer-checked:inset-ring-brand phone:size-6 phone:peer-checked:inset-ring-[7px]" />
  );
}
