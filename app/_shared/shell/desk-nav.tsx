"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "../../_ui/cx";
import { isCurrent, type NavItem } from "./nav-item";

export function DeskNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label={label} className="flex min-w-0 flex-1 gap-0.5 overflow-x-auto overflow-y-hidden">
      {items.map(({ href, label: word }) => {
        const current = isCurrent(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={cx(
              "relative grid h-12 place-items-center rounded-sm px-2.5 font-medium -outline-offset-4 hover:text-ink",
              current
                ? "text-ink after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:rounded-t-xs after:bg-brand"
                : "text-ink-2",
            )}
          >
            {word}
          </Link>
        );
      })}
    </nav>
  );
}
