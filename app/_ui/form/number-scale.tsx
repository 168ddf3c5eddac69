"use client";

import { type ChoiceProps, useChoice } from "./use-choice";

const STEPS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

type Props = ChoiceProps<number> & {
  none: string;
  most: string;
  /** Where it begins; left out: at nought. */
  from?: number;
};

/** Eleven numbers, nought to ten as a rule, where more is better: no bands, and the ends in words. */
export function NumberScale({ none, most, from = 0, ...choice }: Props) {
  const { group, radio } = useChoice(choice);
  return (
    <div>
      <p className="mb-2.5 flex justify-between gap-3 text-ink-2" aria-hidden="true">
        <span>{none}</span>
        <span className="text-end">{most}</span>
      </p>
      <div {...group} className="-mx-1 grid grid-cols-[repeat(30,minmax(0,1fr))] gap-y-2">
        {STEPS.map((step) => (
          <label key={step} className={`relative mx-1 min-h-14 ${step < 6 ? "col-span-5" : "col-span-6"}`}>
            <input
              {...radio(step + from, "z-1")}
              aria-label={step === 0 ? none : step === 10 ? most : String(step + from)}
            />
            <span className="grid size-full place-items-center rounded-[14px] bg-surface font-[620] text-[1.375rem] inset-ring-[1.5px] inset-ring-line-control peer-checked:bg-brand peer-checked:text-on-brand peer-checked:outline-[3px] peer-checked:outline-ink peer-checked:outline-offset-2 peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-4">
              {step + from}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
