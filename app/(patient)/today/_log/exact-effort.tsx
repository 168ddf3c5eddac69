"use client";

import { useTranslations } from "next-intl";

const NUMBERS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Borg CR10 by its numbers, for who knows them. */
export function ExactEffort({
  value,
  onChange,
}: {
  value: number | null;
  onChange: (value: number) => void;
}) {
  const t = useTranslations("today.log");
  return (
    <fieldset>
      <legend className="sr-only">{t("exactLabel")}</legend>
      <p aria-hidden="true" className="mb-2 flex justify-between gap-3 text-ink-2">
        <span>{t("effortNone")}</span>
        <span className="text-end">{t("effortMost")}</span>
      </p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(3rem,1fr))] gap-2">
        {NUMBERS.map((number) => (
          <label
            key={number}
            className="relative grid min-h-12 cursor-pointer place-items-center rounded-[14px] bg-surface font-[620] text-xl inset-ring-[1.5px] inset-ring-line-control has-checked:bg-brand has-checked:text-on-brand has-checked:inset-ring-0 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name="effort-exact"
              value={number}
              checked={value === number}
              onChange={() => onChange(number)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {number}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
