"use client";

import { Toast } from "@base-ui/react/toast";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { cx } from "./cx";
import type { Notice } from "./notice";

type Extra = { tone: NonNullable<Notice["tone"]> };

const icons = { good: CircleCheck, note: Info, problem: CircleAlert };
const tones = { good: "text-good-ink", note: "text-ink-2", problem: "text-low" };

type Props = {
  waiting: readonly Notice[];
  /** Of as many as waited, that they stand here. */
  onTaken: (count: number) => void;
};

/** Takes over what waits. The region is there before the first, so that a screen reader says it. */
function useTaken({ waiting, onTaken }: Props) {
  const { add, close } = Toast.useToastManager<Extra>();
  useEffect(() => {
    if (waiting.length === 0) return;
    for (const { title, text, tone = "note", action } of waiting) {
      const id: string = add({
        title,
        description: text,
        data: { tone },
        timeout: tone === "problem" ? 0 : action ? 10_000 : 6_000,
        priority: tone === "problem" ? "high" : "low",
        actionProps: action && {
          children: action.label,
          onClick: () => {
            action.run();
            close(id);
          },
        },
      });
    }
    onTaken(waiting.length);
  }, [waiting, onTaken, add, close]);
}

function Standing(props: Props) {
  useTaken(props);
  const common = useTranslations("common");
  const { toasts } = Toast.useToastManager<Extra>();
  return toasts.map((toast) => {
    const tone = toast.data?.tone ?? "note";
    const Icon = icons[tone];
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={["up", "down", "right", "left"]}
        className={cx(
          "pointer-events-auto rounded-md bg-surface shadow-2 ring ring-line select-none max-sm:rounded-lg",
          "transition-[opacity,translate] duration-200 ease-out data-limited:hidden",
          "data-starting-style:-translate-y-3 sm:data-starting-style:translate-y-3 data-starting-style:opacity-0 data-ending-style:opacity-0",
        )}
      >
        <Toast.Content className="flex items-center gap-2.5 py-1.5 ps-3 pe-1.5 max-sm:min-h-14 max-sm:ps-4">
          <Icon aria-hidden="true" className={cx("size-4 max-sm:size-6", tones[tone])} />
          <p className="min-w-0 flex-1 py-1 text-sm max-sm:text-md">
            <Toast.Title render={<b />} className="font-semibold" />{" "}
            <Toast.Description render={<span />} className="text-ink-2" />
          </p>
          <Toast.Action className="rounded-sm px-2 py-1 font-medium text-brand text-sm hover:bg-brand-soft max-sm:min-h-12 max-sm:text-md" />
          <Toast.Close
            aria-label={common("close")}
            className="grid size-7 place-items-center rounded-sm text-ink-3 hover:bg-sunken hover:text-ink max-sm:size-12"
          >
            <X aria-hidden="true" className="size-4" />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}

/** The lines themselves, above the page. */
export function Notices(props: Props) {
  const t = useTranslations("ui");
  return (
    <Toast.Provider limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t("notifications")}
          className={cx(
            "pointer-events-none fixed z-50 flex flex-col gap-2 print:hidden",
            "inset-x-3 top-[max(.75rem,env(safe-area-inset-top))] sm:inset-x-auto sm:end-5 sm:top-auto sm:bottom-5 sm:w-104",
            // Below the way to the questions and the number to call, and above the bar that saves or publishes.
            "max-sm:in-[html:has([data-surface='phone'])]:top-[calc(4.25rem+env(safe-area-inset-top))]",
            "sm:in-[html:has([data-foot])]:bottom-30",
          )}
        >
          <Standing {...props} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}
