"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from "react";
import type { Notice } from "./notice";
import { partOf, useAhead } from "./on-demand";

type Toasts = { notify: (notice: Notice) => void };

const ToastContext = createContext<Toasts | null>(null);

/** `notify({ title, text, tone, action })`: a line above the page. A problem stays until it is closed. */
export function useToast(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error("No ToastProvider above");
  return toasts;
}

const notices = partOf(async () => (await import("./notices")).Notices);

/** Without the lines' own code: below the way to the questions and the number to call, as they are. */
const PLAIN =
  "fixed inset-x-3 top-[calc(4.25rem+env(safe-area-inset-top))] z-50 rounded-md bg-surface p-3 ring ring-line";

/** What is said before its lines' code is there waits for it. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<readonly Notice[]>([]);
  const [{ Lines, failed }, setCode] = useState({ Lines: notices.ready, failed: false });
  const onTaken = useCallback((count: number) => setWaiting((all) => all.slice(count)), []);
  const toasts = useMemo<Toasts>(
    () => ({
      notify: (notice) => {
        setWaiting((all) => [...all, notice]);
        // Each that is said asks for the code again where it did not come before.
        notices.fetch().then(
          (came) => setCode({ Lines: came, failed: false }),
          () => setCode({ Lines: null, failed: true }),
        );
      },
    }),
    [],
  );
  const common = useTranslations("common");
  useAhead(notices);
  return (
    <ToastContext value={toasts}>
      {children}
      {Lines && <Lines waiting={waiting} onTaken={onTaken} />}
      {failed && waiting.length > 0 && (
        <div role="alert" className={PLAIN}>
          {waiting.map(({ title, text, action }) => (
            <p key={title}>
              <b className="font-semibold">{title}</b> {text}{" "}
              {action && (
                <button type="button" className="min-h-12 px-2 font-medium text-brand" onClick={action.run}>
                  {action.label}
                </button>
              )}
            </p>
          ))}
          <button type="button" className="min-h-12 px-2 text-ink-2" onClick={() => setWaiting([])}>
            {common("close")}
          </button>
        </div>
      )}
    </ToastContext>
  );
}
