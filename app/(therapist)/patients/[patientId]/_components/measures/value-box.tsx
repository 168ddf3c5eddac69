"use client";

import { Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { NOT_TESTED, type NotTested } from "@/lib/assessments/answers";
import { useTestedNumber } from "../use-tested-number";

type Props = {
  label: string;
  value: number | NotTested | null;
  least: number;
  most: number;
  /** The last value, from which the steps go on. */
  from: number | null;
  /** To the box of the next row. */
  onNext: () => void;
  onChange: (value: number | NotTested | null) => void;
};

const key =
  "grid h-full w-6.5 flex-none place-items-center text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:w-9 [&>svg]:size-3.5 print:hidden";

/** A value of today: typed, stepped from the last one, or N for not tested. Empty is not entered. */
export function ValueBox({ label, value, least, most, from, onNext, onChange }: Props) {
  const t = useTranslations("measures");
  const assessment = useTranslations("assessment");
  const { shown, refused, set, step, input } = useTestedNumber({
    value,
    min: least,
    max: most,
    from,
    onChange,
  });
  return (
    <span className="inline-grid justify-items-center gap-1">
      <span
        className={cx(
          "inline-flex h-control-md w-30 items-center overflow-hidden rounded-sm bg-surface inset-ring inset-ring-line-control pointer-coarse:h-9 pointer-coarse:w-36",
          "has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-focus has-[input:focus-visible]:outline-offset-2",
          "has-aria-invalid:inset-ring-2 has-aria-invalid:inset-ring-low",
          value === NOT_TESTED && "bg-sunken",
        )}
      >
        <button
          type="button"
          tabIndex={-1}
          className={key}
          aria-label={t("less", { name: label })}
          onClick={() => step(-1)}
        >
          <Minus aria-hidden="true" />
        </button>
        <input
          {...input}
          data-value-box=""
          data-unread={refused || undefined}
          aria-label={label}
          aria-invalid={refused || undefined}
          value={shown}
          maxLength={6}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return input.onKeyDown(event);
            event.preventDefault();
            onNext();
          }}
          className={cx(
            "h-full w-full min-w-0 bg-transparent text-center font-semibold text-md outline-none",
            value === NOT_TESTED && "font-medium text-ink-2 text-xs",
          )}
        />
        <button
          type="button"
          tabIndex={-1}
          className={key}
          aria-label={t("more", { name: label })}
          onClick={() => step(1)}
        >
          <Plus aria-hidden="true" />
        </button>
        {/* A tablet's number pad has no N; with a keyboard the box itself takes it. */}
        <button
          type="button"
          tabIndex={-1}
          aria-pressed={value === NOT_TESTED}
          onClick={() => set(value === NOT_TESTED ? null : NOT_TESTED)}
          className="hidden h-full w-9 flex-none border-line border-s text-ink-3 text-xs aria-pressed:bg-sunken aria-pressed:text-ink pointer-coarse:block print:hidden"
        >
          <span aria-hidden="true">{assessment("notTestedShort")}</span>
          <span className="sr-only">{assessment("notTestedOf", { item: label })}</span>
        </button>
      </span>
      {refused && (
        <span role="alert" className="text-low-ink text-xs">
          {t("hint.range", { least, most })}
        </span>
      )}
    </span>
  );
}
