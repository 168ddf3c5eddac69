"use client";

import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ownAlertsFrom } from "@/lib/deliveries/wire";
import { buttonClass } from "../../_ui/button";
import { Link } from "../../_ui/link";
import { answersInbox, showInbox } from "./inbox";
import { playTone } from "./tone";

const EVERY_MS = 15_000;

/** What is on the member's own list, without a reload: asked for while the page is in front, with how many messages wait, and said when it grows. */
export function Bell() {
  const t = useTranslations("ui.bell");
  const [open, setOpen] = useState(0);
  const [came, setCame] = useState(false);
  const newest = useRef<number | null>(null);

  useEffect(() => {
    const ask = async () => {
      if (document.hidden) return;
      const response = await fetch("/api/v1/alerts").catch(() => null);
      const told = response?.ok ? ownAlertsFrom(await response.json().catch(() => null)) : null;
      if (!told) return;
      const at = told.newest === null ? 0 : Date.parse(told.newest);
      const isNew = newest.current !== null && at > newest.current;
      newest.current = at;
      setOpen(told.open);
      showInbox(told.messages);
      if (!isNew) return;
      setCame(true);
      playTone();
    };
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    const end = answersInbox(() => void ask());
    return () => {
      end();
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);

  const label = t("label", { count: open });
  return (
    <>
      <Link
        href="/alerts"
        aria-label={label}
        title={label}
        className={buttonClass("quiet", "md", "relative w-control-md px-0!")}
      >
        <BellIcon aria-hidden="true" className="size-4" />
        {open > 0 && (
          <span
            aria-hidden="true"
            className="absolute -end-0.5 -top-0.5 grid h-4 min-w-4 place-items-center rounded-full bg-low px-1 font-semibold text-on-low text-xs"
          >
            {open > 99 ? "99" : open}
          </span>
        )}
      </Link>
      <span aria-live="polite" className="sr-only">
        {came ? t("came") : ""}
      </span>
    </>
  );
}
