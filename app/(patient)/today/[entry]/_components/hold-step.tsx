import { Check, Hourglass } from "lucide-react";
import type { ReactNode } from "react";

/** One line of what became of a stop: filled where it happened, open where it has not. */
export function Step({
  happened = false,
  title,
  children,
}: {
  happened?: boolean;
  title: string;
  children?: ReactNode;
}) {
  const Icon = happened ? Check : Hourglass;
  return (
    <li className="relative flex gap-4 not-last:before:absolute not-last:before:start-[17px] not-last:before:top-10 not-last:before:-bottom-4 not-last:before:w-0.5 not-last:before:rounded-full not-last:before:bg-line">
      <span
        aria-hidden="true"
        className={
          happened
            ? "grid size-9 flex-none place-items-center rounded-full bg-good-soft text-good-ink"
            : "grid size-9 flex-none place-items-center rounded-full text-ink-2 inset-ring-2 inset-ring-line-control"
        }
      >
        <Icon className="size-5" />
      </span>
      <span className="min-w-0 pt-1">
        <span className="block text-balance font-[620] text-lg leading-snug">{title}</span>
        {children && <span className="block text-pretty text-ink-2">{children}</span>}
      </span>
    </li>
  );
}
