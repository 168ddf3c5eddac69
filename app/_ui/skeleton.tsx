import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** A block of the height of what will stand there. Size it by classes: `h-3 w-24`. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx("block max-w-full rounded-[4px] bg-line", className)} />;
}

/** Around skeletons: nothing for half a second, then the blocks, and a word for those who listen. */
export function Loading({ className, children }: { className?: string; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <div role="status" className={cx("min-w-0 animate-late overflow-hidden", className)}>
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}

/** Table rows of 44 px while they are read. */
export function SkeletonRows({ rows = 8 }: { rows?: number }) {
  return (
    <Loading>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((key) => (
        <div
          key={key}
          className="flex h-row items-center gap-6 overflow-hidden border-line border-b bg-surface px-4"
        >
          <span className="grid min-w-0 flex-1 grid-cols-1 gap-1.5">
            <Skeleton className="h-3 w-32" />
            <Skeleton className="h-2 w-48 opacity-70" />
          </span>
          <Skeleton className="h-5 w-18" />
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-7 w-20" />
        </div>
      ))}
    </Loading>
  );
}
