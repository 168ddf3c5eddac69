"use client";

import { useEffect } from "react";

/** Says of the page that its code has come, and answers from now on. */
export function Alive() {
  useEffect(() => {
    document.documentElement.dataset.alive = "";
  }, []);
  return null;
}
