"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cx } from "../../_ui/cx";
import { Link, useFramesAhead } from "../../_ui/link";
import { useInbox } from "./inbox";
import { isCurrent, type NavItem } from "./nav-item";

/** How many messages wait unopened; nothing for none. */
function Unread() {
  const t = useTranslations("ui.inbox");
  const unread = useInbox()?.unread ?? 0;
  if (unread === 0) return null;
  return (
    <span className="grid h-5 min-w-5 place-items-center rounded-full bg-brand px-1 font-semibold text-on-brand text-xs">
      <span aria-hidden="true">{unread > 99 ? "99" : unread}</span>
      <span className="sr-only">{t("unread", { count: unread })}</span>
    </span>
  );
}

export function DeskNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  const pathname = usePathname();
  useFramesAhead(items.map(({ href }) => href));
  return (
    <nav aria-label={label} className="flex min-w-0 flex-1 gap-0.5 overflow-x-auto overflow-y-hidden">
      {items.map(({ href, label: word, counts }) => {
        const current = isCurrent(pathname, href);
        return (
          <Link
            key={href}
            href={href}
            aria-current={current ? "page" : undefined}
            className={cx(
              "relative flex h-12 items-center gap-1.5 rounded-sm px-2.5 font-medium -outline-offset-4 max-lg:px-2 hover:text-ink",
              current
                ? "text-ink after:absolute after:inset-x-2.5 after:bottom-0 after:h-0.5 after:rounded-t-xs after:bg-brand"
                : "text-ink-2",
            )}
          >
            {word}
            {counts && <Unread />}
          </Link>
        );
      })}
    </nav>
  );
}
