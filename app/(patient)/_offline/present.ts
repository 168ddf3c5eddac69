"use client";

import { useEffect, useMemo, useState } from "react";
import { momentOf, todayAsOf } from "@/lib/today/as-of";
import { byPhoneClock } from "@/lib/today/phone-clock";
import type { Today } from "@/lib/today/queries";
import type { Days } from "../_kept/kept";
import type { Address } from "./address";

/** What a page without a network is made of. */
export type OfflineProps = { today: Today; other: Today | null; days: Days; at: Address };

const MINUTE_MS = 60_000;

/** The phone's clock, looked at each minute and when one comes back to the page. */
function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const look = () => setNow(Date.now());
    const timer = setInterval(look, MINUTE_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return now;
}

/** The kept days as they stand now, by the clinic's clock, with what taps are compared with by the phone's; null where so much time has gone by that none is known. */
export function usePresent(days: Days): { today: Today; other: Today | null } | null {
  // When the part of the day began, which stays the same for as long as it lasts: what is tapped stays where it is.
  const { began } = momentOf(days.today.zone, useNow() + days.ahead);
  return useMemo(() => {
    const present = (read: Today | null) => {
      const today = read && todayAsOf(read, began);
      return today && byPhoneClock(today, days.ahead);
    };
    const today = present(days.today);
    return today && { today, other: present(days.other) };
  }, [days, began]);
}
