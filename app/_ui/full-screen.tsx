"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { type ReactNode, useEffect, useRef } from "react";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; children: ReactNode };

/** Steps that take the whole phone and lead back to where one was. The title of each is a `FullScreenTitle`. */
export function FullScreen({ open, onOpenChange, children }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Viewport data-surface="phone" className="fixed inset-0 z-40 overflow-y-auto bg-paper">
          <Base.Popup
            ref={popup}
            initialFocus={() => popup.current?.querySelector<HTMLElement>("[data-title]") ?? true}
            className="mx-auto flex min-h-dvh max-w-[480px] flex-col px-4 pt-[max(.75rem,env(safe-area-inset-top))] pb-(--foot) text-lg outline-none [--foot:max(1.5rem,env(safe-area-inset-bottom))] [@media(max-height:40rem)]:[--foot:max(.75rem,env(safe-area-inset-bottom))]"
          >
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** Names the step, and has the focus as it appears: give it the step as its key. */
export function FullScreenTitle({ children, className = "" }: { children: ReactNode; className?: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    title.current?.closest("[data-surface]")?.scrollTo(0, 0);
  }, []);
  return (
    <Base.Title
      ref={title}
      data-title=""
      tabIndex={-1}
      className={`text-balance font-[650] text-3xl tracking-[-.015em] outline-none ${className}`}
    >
      {children}
    </Base.Title>
  );
}

type FootProps = {
  /** It stands below everything, not over it. */
  below?: boolean;
  children: ReactNode;
};

/** Answers that stay in reach while what they answer is scrolled, as far from the edge as where nothing scrolls. */
export function FullScreenFoot({ below = false, children }: FootProps) {
  return (
    <div
      className={`-mx-4 -mb-(--foot) grid gap-3 bg-paper px-4 pt-4 pb-(--foot) ${below ? "" : "sticky bottom-0"}`}
    >
      {children}
    </div>
  );
}
