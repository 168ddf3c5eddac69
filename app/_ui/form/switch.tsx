"use client";

import type { ComponentProps } from "react";
import { cx } from "../cx";

type Props = Omit<ComponentProps<"input">, "type" | "role" | "size" | "checked"> & { checked: boolean };

/** On or off, at once. Its name is said, not shown: what it stands beside shows it. */
export function Switch({ className, checked, ...rest }: Props) {
  return (
    <span className={cx("relative inline-grid min-h-12 w-14 flex-none place-items-center", className)}>
      <input
        type="checkbox"
        role="switch"
        {...rest}
        checked={checked}
        aria-checked={checked}
        className="peer absolute inset-0 size-full cursor-pointer opacity-0"
      />
      <span
        aria-hidden="true"
        className={cx(
          "pointer-events-none h-8.5 w-14 rounded-full bg-line-control transition-colors duration-100 peer-checked:bg-brand",
          "after:absolute after:start-1 after:top-1/2 after:size-6.5 after:-translate-y-1/2 after:rounded-full after:bg-surface after:transition-[inset-inline-start] after:duration-100 peer-checked:after:start-6.5",
          "peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2 forced-colors:border",
        )}
      />
    </span>
  );
}
