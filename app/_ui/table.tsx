import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";

/** A real table. Give it columns with `<colgroup>`; numbers are end-aligned, heads as their cells. */
export function Table({ label, className, children, ...rest }: ComponentProps<"table"> & { label: string }) {
  return (
    <table
      {...rest}
      aria-label={label}
      className={cx(
        "w-full table-fixed border-collapse text-sm [&_td]:align-middle [&_th]:align-middle",
        className,
      )}
    >
      {children}
    </table>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead className="[&_th]:h-control-sm [&_th]:whitespace-nowrap [&_th]:border-line [&_th]:border-y [&_th]:bg-paper [&_th]:font-medium [&_th]:text-ink-3 [&_th]:text-xs">
      <tr>{children}</tr>
    </thead>
  );
}

type CellProps = ComponentProps<"td"> & { num?: boolean };
const pad = "px-2 first:ps-4 last:pe-3";

export function Th({ num, className, ...rest }: ComponentProps<"th"> & { num?: boolean }) {
  return <th scope="col" {...rest} className={cx(pad, num && "text-end", className)} />;
}

/** The cell that names its row. */
export function RowHead({ className, ...rest }: ComponentProps<"th">) {
  return <th scope="row" {...rest} className={cx(pad, "min-w-0", className)} />;
}

export function Td({ num, className, ...rest }: CellProps) {
  return <td {...rest} className={cx(pad, num && "text-end", className)} />;
}

/** "Act today 4, any red, or three ambers". */
export function GroupRow({
  name,
  count,
  text,
  span,
  deskSpan = 0,
  wideSpan = 0,
}: {
  name: string;
  count?: number;
  text?: string;
  /** Columns that always stand. */
  span: number;
  /** Columns that stand from `lg` on. */
  deskSpan?: number;
  /** Columns that stand from `xl` on alone: counted in `span`, a narrow page would have them as empty ones. */
  wideSpan?: number;
}) {
  return (
    <tr className="h-control-sm">
      <th scope="rowgroup" colSpan={span} className="border-line border-b bg-sunken px-4 text-xs">
        <span className="font-semibold text-ink">{name}</span>
        {count !== undefined && <span className="ms-1.5 text-ink-2">{count}</span>}
        {text && <span className="ms-3 text-ink-3">{text}</span>}
      </th>
      {deskSpan > 0 && <td colSpan={deskSpan} className="border-line border-b bg-sunken max-lg:hidden" />}
      {wideSpan > 0 && <td colSpan={wideSpan} className="border-line border-b bg-sunken max-xl:hidden" />}
    </tr>
  );
}

type RowProps = ComponentProps<"tr"> & {
  /** Its panel is open, or it holds the keyboard: tinted ground and a leading bar. */
  current?: boolean;
  /** Picked for a bulk action: tinted ground. */
  selected?: boolean;
};

/** 44 px, hairlines between. */
export function Row({ current, selected, className, ...rest }: RowProps) {
  const tinted = current || selected;
  return (
    <tr
      {...rest}
      aria-selected={tinted || undefined}
      className={cx(
        "h-row [&>*]:border-line [&>*]:border-b",
        tinted ? "bg-brand-soft" : "bg-surface hover:bg-sunken",
        current &&
          "[&>:first-child]:shadow-[inset_2px_0_0_var(--brand)] rtl:[&>:first-child]:shadow-[inset_-2px_0_0_var(--brand)]",
        className,
      )}
    />
  );
}

/** One line for the fact, one for its context. */
export function Fact({
  fact,
  context,
  strong,
  end,
}: {
  fact: ReactNode;
  context?: ReactNode;
  strong?: boolean;
  end?: boolean;
}) {
  return (
    <span className={cx("block min-w-0", end && "text-end")}>
      <span
        className={cx(
          "block truncate leading-[18px]",
          strong && "font-semibold text-[.875rem] tracking-[-.003em]",
        )}
      >
        {fact}
      </span>
      {context && (
        <span className="block truncate font-normal text-ink-3 text-xs leading-4 in-aria-selected:text-ink-2">
          {context}
        </span>
      )}
    </span>
  );
}
