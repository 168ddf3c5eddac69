"use client";

import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cx } from "../../_ui/cx";
import { Link, useFramesAhead } from "../../_ui/link";
import { OnDemand, partOf } from "../../_ui/on-demand";
import { isCurrent, type NavItem } from "./nav-item";

type TabItem = NavItem & { icon: ReactNode };

/** A page is there before anybody counts. */
const unread = partOf(async () => (await import("./own-inbox")).OwnUnread);

/** Five places, under the thumb. */
export function PhoneTabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  const pathname = usePathname();
  useFramesAhead(items.map(({ href }) => href));
  return (
    <nav
      aria-label={label}
      className="grid h-(--tabs) grid-cols-5 border-line border-t bg-paper px-2 text-[min(var(--text-sm),4.2vw)] pt-1 pb-[calc(8px+env(safe-area-inset-bottom))] max-[15rem]:h-auto max-[15rem]:grid-cols-1"
    >
      {items.map(({ href, label: word, icon, counts }) => {
        const current = isCurrent(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={cx(
              "relative flex min-h-[54px] flex-col items-center justify-center gap-[3px] rounded-md -outline-offset-2 [&>svg]:size-[26px] max-[15rem]:flex-row max-[15rem]:justify-start max-[15rem]:gap-3 max-[15rem]:px-3",
              current
                ? "font-[660] text-brand [&>svg]:stroke-[2.4] before:absolute before:inset-x-0 before:-top-[5px] before:mx-auto before:h-[3px] before:w-7 before:rounded-xs before:bg-brand"
                : "font-[560] text-ink-2",
            )}
          >
            {icon}
            {word}
            {counts && <OnDemand part={unread} />}
          </Link>
        );
      })}
    </nav>
  );
}
