"use client";

import { ClipboardList, House, TrendingUp, UserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "../../_ui/cx";
import { isCurrent, type NavItem } from "./nav-item";

const icons = { "/today": House, "/plan": ClipboardList, "/progress": TrendingUp, "/me": UserRound };

type TabItem = NavItem & { href: keyof typeof icons; count?: number; countLabel?: string };

/** Four places, under the thumb. */
export function PhoneTabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label={label}
      className="grid h-(--tabs) grid-cols-4 border-line border-t bg-paper px-2 pt-1 pb-[calc(8px+env(safe-area-inset-bottom))] max-[15rem]:h-auto max-[15rem]:grid-cols-1"
    >
      {items.map(({ href, label: word, count, countLabel }) => {
        const Icon = icons[href];
        const current = isCurrent(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={cx(
              "relative flex min-h-[54px] flex-col items-center justify-center gap-[3px] rounded-md text-sm -outline-offset-2 max-[15rem]:flex-row max-[15rem]:justify-start max-[15rem]:gap-3 max-[15rem]:px-3",
              current
                ? "font-[660] text-brand before:absolute before:inset-x-0 before:-top-[5px] before:mx-auto before:h-[3px] before:w-7 before:rounded-xs before:bg-brand"
                : "font-[560] text-ink-2",
            )}
          >
            <Icon aria-hidden="true" className="size-[26px]" strokeWidth={current ? 2.4 : 2} />
            {word}
            {count !== undefined && count > 0 && (
              <span className="absolute start-[calc(50%+8px)] top-1 grid h-[18px] min-w-[18px] place-items-center rounded-full bg-nerve-ink px-1 font-bold text-on-solid text-xs">
                <span aria-hidden="true">{count}</span>
                <span className="sr-only">{countLabel}</span>
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
