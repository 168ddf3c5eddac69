"use client";

import { usePathname, useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { unreadFrom } from "@/lib/messages/wire";

const EVERY_MS = 30_000;

/** Said on the page when something was opened, so that the count is asked for at once. */
const OPENED = "plexus-opened";

export const askOwnInbox = (): void => void window.dispatchEvent(new Event(OPENED));

/**
 * How many messages whoever holds the phone has not opened; asked for while the page is in front. Where it rises while the
 * messages are open, they are read anew.
 */
export function OwnUnread() {
  const t = useTranslations("ui.inbox");
  const [unread, setUnread] = useState(0);
  const router = useRouter();
  const isOpen = usePathname() === "/inbox";
  const risen = useRef<() => void>(() => undefined);
  useEffect(() => {
    risen.current = () => {
      if (isOpen) router.refresh();
    };
  }, [isOpen, router]);
  useEffect(() => {
    // Null before the first answer: the page has been read a moment ago.
    let last: number | null = null;
    const ask = async () => {
      if (document.hidden) return;
      const response = await fetch("/api/v1/messages").catch(() => null);
      const count = response?.ok ? unreadFrom(await response.json().catch(() => null)) : null;
      if (count === null) return;
      setUnread(count);
      if (last !== null && count > last) risen.current();
      last = count;
    };
    // What the page shows was opened: whatever is unread now has come since it was read.
    const askAfterOpening = () => {
      last = 0;
      void ask();
    };
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    window.addEventListener(OPENED, askAfterOpening);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener(OPENED, askAfterOpening);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  if (unread === 0) return null;
  return (
    <span className="absolute start-[calc(50%+8px)] top-1 grid h-[18px] min-w-[18px] place-items-center rounded-full bg-nerve-ink px-1 font-bold text-on-solid text-xs">
      <span aria-hidden="true">{unread}</span>
      <span className="sr-only">{t("unread", { count: unread })}</span>
    </span>
  );
}
