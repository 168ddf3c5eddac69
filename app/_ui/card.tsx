import type { ReactNode } from "react";
import { cx } from "./cx";

/** A raised sheet of paper. On the desk only on a patient's page; elsewhere hairlines separate. */
export function Card({
  className,
  padded = true,
  children,
}: {
  className?: string;
  padded?: boolean;
  children: ReactNode;
}) {
  return (
    <section
      className={cx(
        "rounded-md bg-surface ring ring-line phone:rounded-xl phone:shadow-1 phone:dark:ring-0",
        padded && "p-4",
        className,
      )}
    >
      {children}
    </section>
  );
}

/** Rows in a card on the phone, 72 px or more, a hairline between. */
export function CardRow({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={cx(
        "flex min-h-row flex-wrap items-center gap-3 border-line px-4 py-2 not-first:border-t phone:min-h-18 phone:gap-3.5 phone:p-3",
        className,
      )}
    >
      {children}
    </div>
  );
}
