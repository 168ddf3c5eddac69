"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { unreadFrom } from "@/lib/messages/wire";

const EVERY_MS = 30_000;

/** Said on the page when something was opened, so that the count is asked for at once. */
const OPENED = "plexus-opened";

export const askOwnInbox = (): void => void window.dispatchEvent(new Event(OPENED));

/** How many messages whoever holds the phone has not opened; asked for while the page is in front. */
export function OwnUnread() {
  const t = useTranslations("ui.inbox");
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const response = await fetch("/api/v1/messages").catch(() => null);
      const count = response?.ok ? unreadFrom(await response.json().catch(() => null)) : null;
      if (count !== null) setUnread(count);
    };
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    window.addEventListener(OPENED, ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      window.removeEventListener(OPENED, ask);
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
