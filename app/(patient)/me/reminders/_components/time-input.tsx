"use client";

import { type ComponentProps, useState } from "react";
import { cx } from "@/app/_ui/cx";
import type { Minute } from "@/lib/reminders/vocabulary";

const two = (number: number): string => String(number).padStart(2, "0");
const written = (minute: Minute): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** The minute of the day that a field says; null while it is half written. */
function minuteOf(text: string): Minute | null {
  const [hour, minute] = text.split(":").map(Number);
  return hour === undefined || minute === undefined || Number.isNaN(hour + minute)
    ? null
    : hour * 60 + minute;
}

type Props = Omit<ComponentProps<"input">, "type" | "value" | "onChange"> & {
  minute: Minute;
  onMinute: (minute: Minute) => void;
};

/** The phone's own clock to choose from. What is half written is nobody's time, and on leaving what stands is back. */
export function TimeInput({ minute, onMinute, className, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="time"
      required
      {...rest}
      value={typed ?? written(minute)}
      onChange={({ target: { value } }) => {
        setTyped(value);
        const own = minuteOf(value);
        if (own !== null) onMinute(own);
      }}
      onBlur={() => setTyped(null)}
      className={cx(
        "min-h-12 rounded-[14px] bg-surface px-2.5 text-center font-[620] text-ink text-md tabular-nums inset-ring-[1.5px] inset-ring-line-control aria-invalid:inset-ring-2 aria-invalid:inset-ring-low [&::-webkit-calendar-picker-indicator]:hidden",
        className,
      )}
    />
  );
}
