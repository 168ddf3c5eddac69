"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { type MouseEvent, useCallback } from "react";
import { isPatientPage } from "@/lib/offline/pages";

/** Where one is: the address as it was asked for. */
export type Address = { path: string; search: URLSearchParams };

export function useAddress(): Address {
  const path = usePathname();
  return { path, search: new URLSearchParams(useSearchParams()) };
}

/** The patient's page that a tap on a link leads to; null for anything else, which is the browser's. */
function pageOf(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target !== "" || link.hasAttribute("download"))
    return null;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const { origin, pathname, search } = new URL(link.href);
  return origin === window.location.origin && isPatientPage(pathname) ? `${pathname}${search}` : null;
}

/** Leads on within this very document, or through the network once that is back. */
export function useLead(online: boolean): (page: string) => void {
  return useCallback(
    (page) => {
      if (online) return window.location.assign(page);
      window.history.pushState(null, "", page);
      window.scrollTo(0, 0);
      document.getElementById("content")?.focus({ preventScroll: true });
    },
    [online],
  );
}

/** Takes a tap on a link to one of the phone's pages before the router does, which would ask the network. */
export const follow = (lead: (page: string) => void) => (event: MouseEvent) => {
  const page = pageOf(event);
  if (page === null) return;
  event.preventDefault();
  event.stopPropagation();
  lead(page);
};
