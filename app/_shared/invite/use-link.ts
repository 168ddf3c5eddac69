"use client";

import { useCallback, useEffect, useState } from "react";
import type { ErrorCode, Result } from "@/lib/result";

const refusals = ["not-found", "already-done", "expired", "too-many"] as const;
export type Closed = (typeof refusals)[number] | "broken" | "taken";

/** Which of the closing pages an error leads to; null where the form itself can say it. */
export const closedBy = (error: ErrorCode): Closed | null =>
  refusals.find((known) => known === error) ?? null;

type Opened<Greeting> =
  | { state: "opening" }
  | { state: "closed"; why: Closed }
  | { state: "open"; token: string; greeting: Greeting };

/** Reads the token from the fragment and asks what it opens. `ask` must stay the same from one rendering to the next. */
export function useLink<Greeting>(ask: (input: unknown) => Promise<Result<Greeting>>) {
  const [opened, setOpened] = useState<Opened<Greeting>>({ state: "opening" });
  const close = useCallback((why: Closed) => setOpened({ state: "closed", why }), []);
  const open = useCallback(async () => {
    const token = window.location.hash.slice(1);
    if (!token) return close("not-found");
    const result = await ask({ token }).catch(() => null);
    if (result?.ok) setOpened({ state: "open", token, greeting: result.data });
    else close((result && closedBy(result.error)) ?? "broken");
  }, [ask, close]);
  useEffect(() => {
    void open();
    window.addEventListener("hashchange", open);
    return () => window.removeEventListener("hashchange", open);
  }, [open]);
  return { opened, open, close };
}
