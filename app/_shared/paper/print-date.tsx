"use client";

import { useFormatter } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";

type Props = {
  /** When the page was opened, which may be days before it is printed. Instant. */
  at: string;
  zone: string;
  /** The date that it has then. */
  children: ReactNode;
};

/** The clinic's date when it is printed. */
export function PrintDate({ at, zone, children }: Props) {
  const format = useFormatter();
  const [instant, setInstant] = useState<number | null>(null);
  useEffect(() => {
    const [opened, seen] = [Date.parse(at), Date.now()];
    const onPrint = () => flushSync(() => setInstant(opened + Date.now() - seen));
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, [at]);
  return instant === null ? children : format.dateTime(instant, "dateInWords", { timeZone: zone });
}
