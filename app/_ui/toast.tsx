"use client";

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { Notice } from "./notice";
import { OnDemand, partOf, useAhead } from "./on-demand";

type Toasts = { notify: (notice: Notice) => void };

const ToastContext = createContext<Toasts | null>(null);

/** `notify({ title, text, tone, action })`: a line above the page. A problem stays until it is closed. */
export function useToast(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error("No ToastProvider above");
  return toasts;
}

const notices = partOf(async () => (await import("./notices")).Notices);

/** What is said before its lines' code is there waits for it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Notice[]>([]);
  const [used, setUsed] = useState(false);
  const onTaken = useCallback((count: number) => setWaiting((all) => all.slice(count)), []);
  const toasts = useMemo<Toasts>(
    () => ({
      notify: (notice) => {
        setUsed(true);
        setWaiting((all) => [...all, notice]);
      },
    }),
    [],
  );
  useAhead(notices);
  return (
    <ToastContext value={toasts}>
      {children}
      {used && (
        <OnDemand
          part={notices}
          waiting={waiting}
          onTaken={onTaken}
          instead={waiting.map(({ title, text }) => (
            <p
              key={title}
              role="alert"
              className="fixed inset-x-3 top-3 z-50 rounded-md bg-surface p-3 ring ring-line"
            >
              <b className="font-semibold">{title}</b> {text}
            </p>
          ))}
        />
      )}
    </ToastContext>
  );
}
