"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useInbox } from "@/app/_shared/shell/inbox";

/** Reads the page anew when something has come or was answered since, so that nobody has to reload. */
export function Fresh() {
  const router = useRouter();
  const inbox = useInbox();
  const state = inbox && `${inbox.unread} ${inbox.newest}`;
  const before = useRef<string | null>(null);
  useEffect(() => {
    // What was there when the page came up is on it.
    if (before.current !== null && before.current !== state) router.refresh();
    before.current = state;
  }, [state, router]);
  return null;
}
