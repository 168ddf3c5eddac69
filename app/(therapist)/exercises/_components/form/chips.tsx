"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { Group } from "./group";

type Props = {
  name: string;
  options: readonly { value: string; label: string }[];
  defaultValue: readonly string[];
  /** A value that goes with no other, such as "no equipment". */
  alone?: string;
};

/** Several of many, each a small toggle. */
export function Chips({ name, options, defaultValue, alone }: Props) {
  const [chosen, setChosen] = useState(defaultValue);
  const toggle = (value: string, on: boolean) => {
    const others = chosen.filter((other) => other !== value && (value === alone ? false : other !== alone));
    setChosen(on ? [...others, value] : others);
  };
  return (
    <Group className="flex flex-wrap gap-1.5">
      {options.map(({ value, label }) => (
        <label
          key={value}
          className="relative inline-flex min-h-control-sm cursor-pointer items-center gap-1 rounded-full bg-surface px-3 text-ink-2 inset-ring inset-ring-line-control hover:bg-sunken has-checked:bg-brand-soft has-checked:font-medium has-checked:text-brand has-checked:inset-ring-brand has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-sm:min-h-12 max-sm:px-4"
        >
          <input
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
            className="peer absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <Check aria-hidden="true" className="-ms-1 hidden size-3.5 peer-checked:block" />
          {label}
        </label>
      ))}
    </Group>
  );
}
