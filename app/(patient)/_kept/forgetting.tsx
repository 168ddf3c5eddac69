"use client";

import { useEffect } from "react";

/** Nobody is signed in on this device any more, if only because that was ended elsewhere: it shows nobody's days. */
export function Forgetting() {
  useEffect(() => {
    void import("./forget").then(({ forgetDays }) => forgetDays()).catch(() => {});
  }, []);
  return null;
}
