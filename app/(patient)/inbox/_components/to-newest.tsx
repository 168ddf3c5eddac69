"use client";

import { useEffect } from "react";

/** Goes to the end of the page, where what is newest stands. */
export function ToNewest({ skip }: { skip: boolean }) {
  useEffect(() => {
    if (!skip) window.scrollTo({ top: document.documentElement.scrollHeight });
  }, [skip]);
  return null;
}
