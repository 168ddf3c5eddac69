"use client";

import { Minus, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useState } from "react";
import { typedHalf, typedWhole } from "@/lib/typed-number";
import { cx } from "../cx";
import { FieldProblem } from "./field-problem";
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
  /** 0.5 where halves are taken; a whole number otherwise. */
  step?: number;
  unit?: string;
  disabled?: boolean;
};

const key =
  "grid h-full w-6.5 place-items-center text-ink-2 hover:bg-sunken hover:text-ink phone:w-14 [&>svg]:size-3.5 phone:[&>svg]:size-6 disabled:text-line-strong disabled:bg-transparent";

/**
 * A whole number, or a half: arrows ±1, Shift ±5, digits of any script type. What is typed and is no such number,
 * or out of range, stays as it was typed, is refused beside the field, and holds back the form (`focusUnread`).
 */
export function Stepper(props: Props) {
  const { label, name, defaultValue, onChange, min = 0, max = 999, step = 1, unit, disabled } = props;
  const t = useTranslations("ui");
  const wiring = useFieldWiring();
  const [own, setOwn] = useState(defaultValue ?? min);
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<"number" | "range" | null>(null);
  const locale = useLocale();
  const problem = useId();
  const value = props.value ?? own;
  const halves = step === 0.5;

  const set = (next: number) => {
    const inRange = Math.min(max, Math.max(min, next));
    setTyped(null);
    setRefused(null);
    setOwn(inRange);
    if (inRange !== value) onChange?.(inRange);
  };
  const settle = () => {
    if (typed === null) return;
    const number = (halves ? typedHalf : typedWhole)(typed, locale);
    if (number === null) setRefused("number");
    else if (number < min || number > max) setRefused("range");
    else set(number);
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

  const described = [wiring["aria-describedby"], refused && problem].filter(Boolean).join(" ");
  const control = (
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
        aria-invalid={refused !== null || wiring["aria-invalid"]}
        aria-describedby={described || undefined}
        data-unread={refused !== null || undefined}
        aria-label={wiring.id === undefined ? label : undefined}
        type="text"
        inputMode={halves ? "decimal" : "numeric"}
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
        maxLength={12}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={onKeyDown}
        style={{
          inlineSize: `${Math.max(2, typed?.length ?? 0, String(max).length + (halves ? 1.5 : 0)) + 0.5}ch`,
        }}
        className="h-full bg-transparent text-center font-semibold text-md outline-none phone:text-2xl"
      />
      {unit && <span className="pe-1 text-ink-3 text-xs phone:text-ink-2 phone:text-md">{unit}</span>}
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
  if (!refused) return control;
  return (
    <span className="inline-grid justify-items-start gap-1">
      {control}
      {/* As wide as the box, whatever it says: a row of boxes stays one. */}
      <span className="w-0 min-w-full">
        <FieldProblem id={problem} role="alert">
          {refused === "range" ? t("between", { min, max }) : t(halves ? "halfNumber" : "wholeNumber")}
        </FieldProblem>
      </span>
    </span>
  );
}
