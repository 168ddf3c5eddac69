"use client";

import { useFormatter } from "next-intl";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** The clinic's date when it is printed, which may be days after the page was opened at `at`. */
export function PrintDate({ at, zone }: { at: string; zone: string }) {
  const format = useFormatter();
  const [instant, setInstant] = useState(() => Date.parse(at));
  useEffect(() => {
    const [opened, seen] = [Date.parse(at), Date.now()];
    const onPrint = () => flushSync(() => setInstant(opened + Date.now() - seen));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, [at]);
  return <>{format.dateTime(instant, "dateInWords", { timeZone: zone })}</>;
}
