"use client";

import { ChevronDown, Search } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "../cx";
import { KeyCap } from "../key-cap";
import { useFieldWiring } from "./form-context";
import { useRoom } from "./use-room";

const edge =
  "w-full min-w-0 rounded-sm bg-surface text-ink text-sm inset-ring inset-ring-line-control " +
  "hover:inset-ring-ink-3 aria-invalid:inset-ring-2 aria-invalid:inset-ring-low " +
  "disabled:bg-sunken disabled:text-ink-3 disabled:inset-ring-line " +
  "phone:rounded-lg phone:text-lg phone:inset-ring-[1.5px]";

const line = "h-control-md px-2.5 phone:h-14 phone:px-4";

export function Input({ className, ...rest }: ComponentProps<"input">) {
  const { wiring, limit, note } = useRoom(rest);
  return (
    <>
      <input {...wiring} {...rest} {...limit} className={cx(edge, line, className)} />
      {note}
    </>
  );
}

/** Grows with what is written, from the height of its rows on. */
const heights = ["", "", "min-h-[calc(2lh+.75rem)]", "min-h-[calc(3lh+.75rem)]"];

type TextareaProps = ComponentProps<"textarea"> & {
  /** Its limit holds as one types: what is sent can't be refused beside it. */
  holds?: boolean;
};

export function Textarea({ className, rows = 3, holds, ...rest }: TextareaProps) {
  const { wiring, limit, note } = useRoom({ ...rest, holds });
  return (
    <>
      <textarea
        {...wiring}
        rows={rows}
        {...rest}
        {...limit}
        className={cx(
          edge,
          "field-sizing-content block max-h-80 px-2.5 py-1.5 phone:px-4 phone:py-3",
          heights[rows],
          className,
        )}
      />
      {note}
    </>
  );
}

/** The system's own list: the best there is on a phone, and by keyboard. */
export function Select({ className, children, ...rest }: ComponentProps<"select">) {
  return (
    <span className={cx("relative block", className)}>
      <select {...useFieldWiring()} {...rest} className={cx(edge, line, "appearance-none pe-8 phone:pe-11")}>
        {children}
      </select>
      <ChevronDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 end-2.5 my-auto size-4 text-ink-2 phone:end-4 phone:size-5"
      />
    </span>
  );
}

/** A search box with its glass; `keys` shows the key that jumps to it. */
export function SearchInput({ className, keys, ...rest }: ComponentProps<"input"> & { keys?: string }) {
  return (
    <span className={cx("relative block", className)}>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 start-2.5 my-auto size-4 text-ink-3 phone:start-4 phone:size-5"
      />
      <input
        {...useFieldWiring()}
        type="search"
        {...rest}
        className={cx(
          edge,
          line,
          "ps-8 phone:ps-12 [&::-webkit-search-cancel-button]:hidden",
          keys && "pe-9",
        )}
      />
      {keys && (
        <span className="pointer-events-none absolute inset-y-0 end-1.5 my-auto grid place-items-center">
          <KeyCap>{keys}</KeyCap>
        </span>
      )}
    </span>
  );
}
