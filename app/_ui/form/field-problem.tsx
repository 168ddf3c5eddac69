import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../cx";

type Props = { id: string; role?: "alert"; className?: string; children: ReactNode };

/** What is wrong with a control, beside it. */
export function FieldProblem({ id, role, className, children }: Props) {
  return (
    <span
      id={id}
      role={role}
      className={cx("flex items-start gap-1.5 text-low-ink text-xs phone:text-md", className)}
    >
      <CircleAlert aria-hidden="true" className="mt-px size-3.5 phone:mt-0.5 phone:size-5" />
      <span>{children}</span>
    </span>
  );
}
