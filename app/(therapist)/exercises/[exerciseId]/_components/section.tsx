import { type ReactNode, useId } from "react";
import { cx } from "@/app/_ui/cx";

/** A part of the page under its own small heading; hairlines separate. */
export function Section({
  title,
  className,
  children,
}: {
  title: string;
  className?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cx("border-line not-first:border-t px-4 py-4", className)}>
      <h2 id={id} className="mb-2 font-semibold text-[.875rem]">
        {title}
      </h2>
      {children}
    </section>
  );
}
