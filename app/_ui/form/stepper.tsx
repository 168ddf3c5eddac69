"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cx } from "../cx";
import { useFieldWiring } from "./form-context";

type Props = {
  /** What is counted, in words; names the two buttons, and the number outside a `Field`. */
  label: string;
  name?: string;
  value?: number;
  defaultValue?: number;
  onChange?: (value: number) => void;
  min?: number;
  max?: number;
  step?: number;
  unit?: string;
  disabled?: boolean;
};

const key =
  "grid h-full w-6.5 place-items-center text-ink-2 hover:bg-sunken hover:text-ink phone:w-14 [&>svg]:size-3.5 phone:[&>svg]:size-6 disabled:text-line-strong disabled:bg-transparent";

/** A whole number: arrows ±1, Shift ±5, digits type. What is out of range is brought back on leaving. */
export function Stepper(props: Props) {
  const { label, name, defaultValue, onChange, min = 0, max = 999, step = 1, unit, disabled } = props;
  const t = useTranslations("ui");
  const wiring = useFieldWiring();
  const [own, setOwn] = useState(defaultValue ?? min);
  const [typed, setTyped] = useState<string | null>(null);
  const value = props.value ?? own;

  const set = (next: number) => {
    const inRange = Math.min(max, Math.max(min, next));
    setTyped(null);
    setOwn(inRange);
    if (inRange !== value) onChange?.(inRange);
  };
  const settle = () => {
    if (typed !== null) set(typed === "" ? value : Number(typed));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = (event.shiftKey ? 5 : 1) * step;
    const moves: Record<string, number> = { ArrowUp: value + by, ArrowDown: value - by, Home: min, End: max };
    const next = moves[event.key];
    if (event.key === "Enter") settle();
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  };

  return (
    <span
      className={cx(
        "inline-flex h-control-md w-fit items-center overflow-hidden rounded-sm bg-surface text-sm inset-ring inset-ring-line-control",
        "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-offset-2",
        "has-aria-invalid:inset-ring-2 has-aria-invalid:inset-ring-low phone:h-14 phone:rounded-lg phone:inset-ring-[1.5px]",
      )}
    >
      <button
        type="button"
        tabIndex={-1}
        className={key}
        aria-label={t("lessOf", { label })}
        disabled={disabled || value <= min}
        onClick={() => set(value - step)}
      >
        <Minus aria-hidden="true" />
      </button>
      <input
        {...wiring}
        aria-label={wiring.id === undefined ? label : undefined}
        type="text"
        inputMode="numeric"
        role="spinbutton"
        autoComplete="off"
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuetext={unit ? `${value} ${unit}` : undefined}
        name={name}
        disabled={disabled}
        value={typed ?? value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value.replace(/\D/gu, "").slice(0, String(max).length))}
        onBlur={settle}
        onKeyDown={onKeyDown}
        style={{ inlineSize: `${Math.max(2, String(max).length) + 0.5}ch` }}
        className="h-full bg-transparent text-center font-semibold text-md outline-none phone:text-2xl"
      />
      {unit && <span className="-ms-0.5 pe-1 text-ink-3 text-xs phone:text-ink-2 phone:text-md">{unit}</span>}
      <button
        type="button"
        tabIndex={-1}
        className={key}
        aria-label={t("moreOf", { label })}
        disabled={disabled || value >= max}
        onClick={() => set(value + step)}
      >
        <Plus aria-hidden="true" />
      </button>
    </span>
  );
}
