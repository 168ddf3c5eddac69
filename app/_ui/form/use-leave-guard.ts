"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** The way back and forth, where the browser can ask before it goes (the Navigation API). */
type Traversing = { addEventListener: EventTarget["addEventListener"] } & EventTarget;
type Traversal = Event & { navigationType?: string };

const leads = (event: MouseEvent): boolean => {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  // A call leaves nothing behind.
  if (link === null || !/^https?:$/.test(link.protocol)) return false;
  return link.target !== "_blank" && !link.hasAttribute("download");
};

/** Asks before what was typed is lost: by a link, the browser's back, a reload or a closed tab. */
export function useLeaveGuard(dirty: boolean): void {
  const t = useTranslations("ui");
  useEffect(() => {
    if (!dirty) return;
    const stays = () => !window.confirm(t("leave"));
    const onClick = (event: MouseEvent) => {
      if (!leads(event) || !stays()) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onTraverse = (event: Traversal) => {
      if (event.navigationType === "traverse" && event.cancelable && stays()) event.preventDefault();
    };
    const navigation = "navigation" in window ? (window.navigation as Traversing) : null;
    window.addEventListener("click", onClick, { capture: true });
    window.addEventListener("beforeunload", onUnload);
    navigation?.addEventListener("navigate", onTraverse);
    return () => {
      window.removeEventListener("click", onClick, { capture: true });
      window.removeEventListener("beforeunload", onUnload);
      navigation?.removeEventListener("navigate", onTraverse);
    };
  }, [dirty, t]);
}
