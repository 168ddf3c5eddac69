import type { ReactNode } from "react";
import { cx } from "@/app/_ui/cx";

/** A part of the form: its name at the start, its fields beside it. */
export function FormSection({
  title,
  hint,
  wide = false,
  children,
}: {
  title: string;
  hint?: string;
  /** Takes all the page's width. */
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <fieldset className="grid gap-x-8 gap-y-3 border-line px-4 py-5 not-first:border-t lg:grid-cols-[12rem_minmax(0,1fr)]">
      <legend className="contents">
        <span className="block self-start lg:row-start-1">
          <span className="block font-semibold text-[.9375rem]">{title}</span>
          {hint && <span className="mt-0.5 block text-ink-3 text-xs">{hint}</span>}
        </span>
      </legend>
      <div className={cx("grid min-w-0 gap-4", !wide && "max-w-3xl")}>{children}</div>
    </fieldset>
  );
}
