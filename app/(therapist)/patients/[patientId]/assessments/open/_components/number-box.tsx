"use client";

import { useTranslations } from "next-intl";
import { cx } from "@/app/_ui/cx";
import { NOT_TESTED, type NotTested } from "@/lib/assessments/answers";
import { useTestedNumber } from "../../../_components/use-tested-number";

type Props = {
  label: string;
  value: number | NotTested | null;
  max: number;
  /** Less than this is drawn with a bar: colour is not alone. */
  full?: number;
  onChange: (value: number | NotTested | null) => void;
};

/** A number that one types: N is not tested, an empty box is not answered. What is out of range stays as it was typed, and counts for nothing. */
export function NumberBox({ label, value, max, full, onChange }: Props) {
  const t = useTranslations("assessment");
  const { shown, refused, set, input } = useTestedNumber({ value, min: 0, max, onChange });
  const isReduced = full !== undefined && typeof value === "number" && value < full;
  return (
    <span className="inline-grid justify-items-center gap-1">
      <input
        {...input}
        aria-label={label}
        aria-invalid={refused || undefined}
        value={shown}
        maxLength={4}
        className={cx(
          "h-7 w-11 rounded-sm bg-surface text-center text-md inset-ring inset-ring-line-control",
          "aria-invalid:inset-ring-2 aria-invalid:inset-ring-low",
          value === NOT_TESTED && "bg-sunken text-ink-2 text-xs",
          isReduced && "bg-brand-soft font-semibold shadow-[inset_0_-3px_0_var(--brand)] inset-ring-brand",
        )}
      />
      {/* A tablet's number pad has no N; with a keyboard the box itself takes it, and the button would be in the way. */}
      <button
        type="button"
        aria-pressed={value === NOT_TESTED}
        onClick={() => set(value === NOT_TESTED ? null : NOT_TESTED)}
        className="hidden min-h-8 w-11 cursor-pointer rounded-sm text-ink-3 text-xs inset-ring inset-ring-line aria-pressed:bg-sunken aria-pressed:text-ink-2 aria-pressed:inset-ring-line-control pointer-coarse:block print:hidden"
      >
        <span aria-hidden="true">{t("notTestedShort")}</span>
        <span className="sr-only">{t("notTestedOf", { item: label })}</span>
      </button>
      {refused && (
        <span role="alert" className="text-low-ink text-xs">
          {t("scale", { max })}
        </span>
      )}
    </span>
  );
}
