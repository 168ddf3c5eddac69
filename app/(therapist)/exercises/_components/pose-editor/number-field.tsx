"use client";

import { useLocale } from "next-intl";
import { type KeyboardEvent, useState } from "react";
import { cx } from "@/app/_ui/cx";
import { typedNumber } from "@/lib/typed-number";

type Props = {
  label: string;
  value: number;
  onCommit: (value: number) => void;
  /** Its last key or digit was pressed: what follows is another edit. */
  onLeave?: () => void;
  step?: number;
  min?: number;
  max?: number;
  /** As a screen reader says it. */
  says?: string;
  disabled?: boolean;
  className?: string;
};

/** A number with its sign: arrows one step, with Shift ten, digits type. What it may be is for `onCommit` to say. */
export function NumberField(props: Props) {
  const { label, value, onCommit, onLeave, step = 1, min, max, says, disabled, className } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [unread, setUnread] = useState(false);
  const locale = useLocale();
  const settle = () => {
    if (typed === null) return;
    const number = typedNumber(typed, locale);
    setUnread(number === null);
    if (number === null) return;
    onCommit(number);
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      settle();
    }
    const way = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (way === undefined || event.altKey) return;
    event.preventDefault();
    setTyped(null);
    setUnread(false);
    onCommit(Math.round((value + way * step * (event.shiftKey ? 10 : 1)) * 100) / 100);
  };
  return (
    <input
      type="text"
      role="spinbutton"
      inputMode="text"
      autoComplete="off"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuetext={says}
      disabled={disabled}
      value={typed ?? String(value).replace("-", "−")}
      onFocus={(event) => event.target.select()}
      maxLength={8}
      aria-invalid={unread || undefined}
      data-unread={unread || undefined}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        settle();
        onLeave?.();
      }}
      onKeyDown={onKeyDown}
      className={cx(
        "h-control-sm w-full min-w-0 rounded-sm bg-surface px-1.5 text-end text-ink text-sm tabular-nums inset-ring inset-ring-line hover:inset-ring-line-control focus:inset-ring-line-control disabled:bg-transparent disabled:text-ink-3 disabled:inset-ring-0 aria-invalid:inset-ring-2 aria-invalid:inset-ring-low pointer-coarse:h-11",
        className,
      )}
    />
  );
}
