"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useGroupWiring } from "./form-context";

const week = ["1", "2", "3", "4", "5", "6", "7"] as const;

type Props = {
  name?: string;
  label?: string;
  /** ISO days: 1 is Monday, 7 is Sunday. */
  value?: readonly number[];
  defaultValue?: readonly number[];
  onChange?: (days: number[]) => void;
  disabled?: boolean;
};

/** Seven toggles. A form posts one value a chosen day, 1 to 7. */
export function DaysToggle({
  name,
  label,
  value,
  defaultValue = [1, 2, 3, 4, 5, 6, 7],
  onChange,
  disabled,
}: Props) {
  const t = useTranslations("ui.days");
  const [own, setOwn] = useState(defaultValue);
  const wiring = useGroupWiring();
  const chosen = value ?? own;
  const toggle = (day: number) => {
    const next = chosen.includes(day)
      ? chosen.filter((d) => d !== day)
      : [...chosen, day].sort((a, b) => a - b);
    setOwn(next);
    onChange?.(next);
  };
  return (
    <fieldset
      {...(label === undefined ? wiring : { "aria-label": label })}
      className="inline-flex w-fit gap-[3px] phone:grid phone:w-full phone:grid-cols-[repeat(auto-fit,minmax(48px,1fr))]"
    >
      {week.map((day) => (
        <label
          key={day}
          className="relative size-control-sm phone:h-12 phone:w-full"
          title={t(`${day}.long`)}
        >
          <input
            type="checkbox"
            name={name}
            value={day}
            aria-label={t(`${day}.long`)}
            checked={chosen.includes(Number(day))}
            disabled={disabled}
            onChange={() => toggle(Number(day))}
            className="peer absolute inset-0 size-full cursor-pointer opacity-0"
          />
          <span
            aria-hidden="true"
            className="grid size-full place-items-center rounded-full font-medium text-ink-2 text-xs inset-ring inset-ring-line-control peer-enabled:hover:bg-sunken peer-checked:bg-brand! peer-checked:font-semibold peer-checked:text-on-brand peer-checked:inset-ring-0 peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 phone:rounded-lg phone:text-lg"
          >
            {t(`${day}.short`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
